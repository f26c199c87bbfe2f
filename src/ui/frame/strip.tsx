// The strip above a public page: the line that answers in one's own language, and the languages of the site.
import { type Lang, say, t } from '#engine'
import { Landmark } from './landmark.tsx'
import { HTML_LANG, inLanguage, LANG_NAMES } from './site.ts'

const LINE = t('1955 勞工專線・24 小時免費', '1955 labour line, free, day and night', {
  vi: '1955: đường dây lao động, miễn phí 24 giờ',
  id: '1955: saluran tenaga kerja, gratis 24 jam',
  th: '1955 สายด่วนแรงงาน ฟรี 24 ชั่วโมง',
  fil: '1955: linya ng manggagawa, libre 24 oras',
})

type Props = {
  lang: Lang
  langs: readonly Lang[]
  path: string
  asked?: string | undefined
  keeps?: boolean | undefined
}
export function Strip({ lang, langs, path, asked, keeps }: Props) {
  return (
    <div class="strip">
      <div class="held">
        <Landmark area="U" lang={lang} />
        <a href="tel:1955">{say(LINE, lang)}</a>
        <nav class={keeps ? 'with-script' : undefined} aria-label={say(t('語言', 'Language'), lang)}>
          <ul>
            {langs.map((one) => (
              <li>
                <a
                  href={inLanguage({ path, asked }, one)}
                  lang={HTML_LANG[one]}
                  hreflang={HTML_LANG[one]}
                  aria-current={one === lang ? 'true' : undefined}
                >
                  {LANG_NAMES[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  )
}
