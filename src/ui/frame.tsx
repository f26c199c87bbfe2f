// The frames of every page: the portal's, the desk's, and a plain one for signing in and for errors.
import type { ComponentChildren } from 'preact'
import { type Lang, say, t, type Text } from '#engine'
import { scriptHref, stylesheetHref } from './assets.ts'

const HTML_LANG: Record<Lang, string> = { zh: 'zh-Hant-TW', en: 'en', vi: 'vi', id: 'id', th: 'th', fil: 'fil' }
const LANG_NAMES: Record<Lang, string> = {
  zh: '中文',
  en: 'English',
  vi: 'Tiếng Việt',
  id: 'Bahasa Indonesia',
  th: 'ไทย',
  fil: 'Filipino',
}

export type Site = { name: Text; address: Text; phone: string; hours: Text; updated: string }
type Common = {
  lang: Lang
  title: string
  site: Site
  path: string
  theme?: string | undefined
  children: ComponentChildren
  demo?: ComponentChildren
}

function Document({ lang, title, site, theme, children }: Omit<Common, 'path' | 'demo'>) {
  return (
    <html lang={HTML_LANG[lang]} data-theme={theme === 'dark' || theme === 'light' ? theme : undefined}>
      <head>
        <meta charset="utf-8" />
        <title>{`${title}｜${say(site.name, lang)}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={stylesheetHref} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="service-desc" href="/api/openapi.json" type="application/json" />
        <script type="module" src={scriptHref} />
      </head>
      <body>{children}</body>
    </html>
  )
}

export function PublicPage(
  props: Common & { crumbs?: { label: Text; href: string }[]; narrow?: boolean; langs?: readonly Lang[] },
) {
  const { lang, site, path, title } = props
  return (
    <Document {...props}>
      <a class="skip" href="#C">
        {say(
          t('跳到主要內容區塊', 'Skip to the main content', {
            vi: 'Đến nội dung chính',
            id: 'Ke isi utama',
            th: 'ข้ามไปยังเนื้อหาหลัก',
            fil: 'Pumunta sa pangunahing nilalaman',
          }),
          lang,
        )}
      </a>
      {props.demo}
      <header class="bar">
        <div>
          <a
            class="landmark"
            href="#U"
            id="U"
            accesskey="U"
            title={say(t('上方選單連結區，此區塊列有本網站的主要連結', 'Upper links'), lang)}
          >
            :::
          </a>
          <Wordmark site={site} lang={lang} href="/" />
          <nav aria-label={say(t('主要連結', 'Main links'), lang)}>
            <NavLink
              href="/status"
              path={path}
              label={say(
                t('查詢案件', 'Follow a case', {
                  vi: 'Theo dõi hồ sơ',
                  id: 'Lacak perkara',
                  th: 'ติดตามเรื่อง',
                  fil: 'Sundan ang kaso',
                }),
                lang,
              )}
            />
            <NavLink href="/figures" path={path} label={say(t('公開統計', 'Figures'), lang)} />
            <NavLink href="/commitments" path={path} label={say(t('服務承諾', 'Our promises'), lang)} />
            <NavLink href="/sitemap" path={path} label={say(t('網站導覽', 'Site map'), lang)} />
            <NavLink href="/desk" path={path} label={say(t('機關登入', 'Officers'), lang)} />
          </nav>
        </div>
      </header>
      <main class={props.narrow ? 'narrow' : undefined} id="C" tabindex={-1}>
        {path === '/' ? null : (
          <nav class="crumbs" aria-label={say(t('所在位置', 'Where you are'), lang)}>
            <ol>
              <li>
                <a href="/">{say(t('首頁', 'Home'), lang)}</a>
              </li>
              {(props.crumbs ?? []).map((crumb) => (
                <li>
                  <a href={crumb.href}>{say(crumb.label, lang)}</a>
                </li>
              ))}
              <li aria-current="page">{title}</li>
            </ol>
          </nav>
        )}
        {props.children}
      </main>
      <Foot lang={lang} site={site} path={path} langs={props.langs ?? ['zh', 'en', 'vi', 'id', 'th', 'fil']} />
    </Document>
  )
}

export type Rail = { label: string; href: string; count?: number; heading?: string }[]
export function DeskPage(
  props: Common & { rail: Rail; who: { name: string; role: string } | undefined; csrf: string; query?: string },
) {
  const { lang, site, path } = props
  return (
    <Document {...props}>
      <a class="skip" href="#C">
        {say(t('跳到主要內容區塊', 'Skip to the main content'), lang)}
      </a>
      {props.demo}
      <div class="desk">
        <header class="bar">
          <div>
            <Wordmark site={site} lang={lang} href="/desk" />
            <form class="inline" role="search" action="/desk/find">
              <label class="unseen" for="desk-find">
                {say(t('案號、姓名、事業單位或證號', 'Case number, name, business or identity number'), lang)}
              </label>
              <input
                id="desk-find"
                type="search"
                name="q"
                value={props.query ?? ''}
                placeholder={say(t('案號、姓名、事業單位（/）', 'Number, name, business ( / )'), lang)}
              />
              <button class="quiet">{say(t('查詢', 'Find'), lang)}</button>
            </form>
            <nav aria-label={say(t('個人', 'You'), lang)}>
              {props.who ? (
                <span>
                  {props.who.name}
                  <span class="soft small">・{props.who.role}</span>
                </span>
              ) : null}
              <a href={`?lang=${lang === 'zh' ? 'en' : 'zh'}`} lang={lang === 'zh' ? 'en' : 'zh-Hant-TW'}>
                {lang === 'zh' ? 'English' : '中文'}
              </a>
              <form class="inline" method="post" action="/desk/sign-out">
                <input type="hidden" name="_csrf" value={props.csrf} />
                <button class="plainly">{say(t('登出', 'Sign out'), lang)}</button>
              </form>
            </nav>
          </div>
        </header>
        <nav class="rail" aria-label={say(t('工作區', 'Work areas'), lang)}>
          <ul>
            {props.rail.map((item) => (
              <>
                {item.heading ? <li class="heading">{item.heading}</li> : null}
                <li>
                  <a href={item.href} aria-current={path === item.href ? 'page' : undefined}>
                    {item.label}
                    {item.count === undefined ? null : <span class="count">{item.count}</span>}
                  </a>
                </li>
              </>
            ))}
          </ul>
        </nav>
        <main id="C" tabindex={-1}>
          {props.children}
        </main>
      </div>
    </Document>
  )
}

export function PlainPage(props: Common) {
  return (
    <Document {...props}>
      {props.demo}
      <header class="bar">
        <div>
          <Wordmark site={props.site} lang={props.lang} href="/" />
        </div>
      </header>
      <main class="narrow" id="C">
        {props.children}
      </main>
    </Document>
  )
}

const NavLink = ({ href, path, label }: { href: string; path: string; label: string }) => (
  <a href={href} aria-current={path === href ? 'page' : undefined}>
    {label}
  </a>
)

function Wordmark({ site, lang, href }: { site: Site; lang: Lang; href: string }) {
  return (
    <a class="wordmark" href={href}>
      <svg class="stamp" viewBox="0 0 40 40" aria-hidden="true">
        <rect x="1.5" y="1.5" width="37" height="37" rx="5" fill="currentColor" />
        <text x="20" y="18.5" text-anchor="middle" font-size="14.5" font-weight="700" fill="#fff">
          代
        </text>
        <text x="20" y="34" text-anchor="middle" font-size="14.5" font-weight="700" fill="#fff">
          誌
        </text>
      </svg>
      <span>
        {say(site.name, lang)}
        <small>代誌 Taitsi</small>
      </span>
    </a>
  )
}

function Foot({ lang, site, path, langs }: { lang: Lang; site: Site; path: string; langs: readonly Lang[] }) {
  return (
    <footer class="foot">
      <div>
        <a
          class="landmark"
          href="#Z"
          id="Z"
          accesskey="Z"
          title={say(t('下方選單連結區，此區塊列有聯絡資訊與政策', 'Lower links'), lang)}
        >
          :::
        </a>
        <p>
          <strong>{say(site.name, lang)}</strong>　{say(site.address, lang)}　{say(t('電話', 'Telephone'), lang)}{' '}
          {site.phone}　{say(site.hours, lang)}
        </p>
        <ul>
          <li>
            <a href="tel:1955">
              {say(
                t('1955 勞工諮詢申訴專線（24 小時、免費）', '1955 labour line (24 hours, free)', {
                  vi: '1955: đường dây lao động (24 giờ, miễn phí)',
                  id: '1955: saluran tenaga kerja (24 jam, gratis)',
                  th: '1955 สายด่วนแรงงาน (24 ชั่วโมง ฟรี)',
                  fil: '1955: linya ng manggagawa (24 oras, libre)',
                }),
                lang,
              )}
            </a>
          </li>
          <li>
            <a href="tel:1999">{say(t('1999 市民專線', '1999 city line'), lang)}</a>
          </li>
          <li>
            <a href="/privacy">{say(t('隱私權保護政策', 'Privacy'), lang)}</a>
          </li>
          <li>
            <a href="/api/openapi.json">{say(t('開放資料與 API', 'Open data and API'), lang)}</a>
          </li>
          <li>
            <a href="#U">{say(t('回頁首', 'Back to top'), lang)}</a>
          </li>
        </ul>
        <ul aria-label={say(t('語言', 'Language'), lang)}>
          {langs.map((one) => (
            <li>
              <a
                href={`${path}?lang=${one}`}
                lang={HTML_LANG[one]}
                hreflang={HTML_LANG[one]}
                aria-current={one === lang ? 'true' : undefined}
              >
                {LANG_NAMES[one]}
              </a>
            </li>
          ))}
        </ul>
        <p>
          {say(t('更新日期', 'Updated'), lang)}：{site.updated}
        </p>
      </div>
    </footer>
  )
}
