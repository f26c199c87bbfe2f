// The ::: anchors 導盲磚 that people who listen to Taiwan's public sites look for: Alt+U, Alt+C, Alt+Z.
import { type Lang, say, t, type Text } from '#engine'

const TITLES: Record<'U' | 'C' | 'Z', Text> = {
  U: t('上方選單連結區，此區塊列有本網站的主要連結', 'Upper links: the main links of this site'),
  C: t('中央內容區，此區塊呈現本頁面的網頁內容', 'Content: what this page says'),
  Z: t('下方選單連結區，此區塊列有聯絡資訊與政策', 'Lower links: how to reach us, and our policies'),
}

export function Landmark({ area, lang }: { area: 'U' | 'C' | 'Z'; lang: Lang }) {
  const place = { href: `#${area}`, ...(area === 'C' ? { id: 'C-link' } : { id: area }), accesskey: area }
  return (
    <a class="landmark" title={say(TITLES[area], lang)} {...place}>
      :::
    </a>
  )
}
