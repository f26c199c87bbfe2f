// The document around a frame: language, title, stylesheet, script, and the way past the links.
import { say, t } from '#engine'
import { scriptHref, stylesheetHref } from '../assets.ts'
import { type Framed, HTML_LANG } from './site.ts'

const PAST_THE_LINKS = t('跳到主要內容區塊', 'Skip to the main content', {
  vi: 'Đến nội dung chính',
  id: 'Ke isi utama',
  th: 'ข้ามไปยังเนื้อหาหลัก',
  fil: 'Pumunta sa pangunahing nilalaman',
})

type Props = Pick<Framed, 'lang' | 'title' | 'site' | 'theme' | 'demo' | 'children'> & { atDesk?: boolean }
export function Document({ lang, title, site, theme, demo, children, atDesk = false }: Props) {
  return (
    <html lang={HTML_LANG[lang]} data-theme={theme === 'dark' || theme === 'light' ? theme : undefined}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title}｜${say(site.name, lang)}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={stylesheetHref} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="service-desc" href="/api/openapi.json" type="application/json" />
        <script type="module" src={scriptHref} />
      </head>
      <body class={atDesk ? 'at-desk' : undefined}>
        <a class="skip" href="#C">
          {say(PAST_THE_LINKS, lang)}
        </a>
        {demo}
        {children}
      </body>
    </html>
  )
}
