// Every page of the portal: strip, name, links, where one is, the content, the foot.
import type { ComponentChildren } from 'preact'
import { type Lang, LANGS, say, t, type Text } from '#engine'
import { Document } from './document.tsx'
import { Foot } from './foot.tsx'
import { Landmark } from './landmark.tsx'
import { current, Menu, MenuButton } from './menu.tsx'
import type { Framed } from './site.ts'
import { Strip } from './strip.tsx'
import { Wordmark } from './wordmark.tsx'

const LINKS: readonly [string, Text][] = [
  ['/services', t('服務項目', 'Services', { vi: 'Dịch vụ', id: 'Layanan', th: 'บริการ', fil: 'Serbisyo' })],
  [
    '/status',
    t('查詢案件', 'Follow a case', {
      vi: 'Theo dõi hồ sơ',
      id: 'Lacak perkara',
      th: 'ติดตามเรื่อง',
      fil: 'Sundan ang kaso',
    }),
  ],
  [
    '/my-cases',
    t('我的案件', 'My cases', { vi: 'Hồ sơ của tôi', id: 'Perkara saya', th: 'เรื่องของฉัน', fil: 'Aking mga kaso' }),
  ],
  [
    '/calculators',
    t('權益試算', 'Calculators', { vi: 'Tính quyền lợi', id: 'Hitung hak', th: 'คำนวณสิทธิ', fil: 'Kalkulador' }),
  ],
  [
    '/open',
    t('公開資訊', 'Open data', { vi: 'Thông tin công khai', id: 'Data terbuka', th: 'ข้อมูลเปิด', fil: 'Bukas na datos' }),
  ],
  ['/sitemap', t('網站導覽', 'Site map', { vi: 'Sơ đồ trang', id: 'Peta situs', th: 'แผนผังเว็บ', fil: 'Mapa ng site' })],
]

export type Crumb = { label: Text; href: string }
type Props = Framed & {
  crumbs?: Crumb[]
  /** Said on every page for a while: a typhoon day, a system that stands still. */
  notice?: ComponentChildren
  /** One column of reading width. */
  narrow?: boolean
  langs?: readonly Lang[]
  /** A form on the page takes what is typed along into another language where no script does: it has the languages itself. */
  keeps?: boolean
  /** Where the search box sends its question; without it there is no box. */
  search?: { action: string; query?: string }
}

export function PublicPage(props: Props) {
  const { lang, site, path, langs = LANGS } = props
  return (
    <Document {...props}>
      <header>
        <Strip lang={lang} langs={langs} path={path} asked={props.asked} keeps={props.keeps} />
        <div class="head">
          <div class="held">
            <Wordmark site={site} lang={lang} href="/" />
            <MenuButton opens="menu" lang={lang} />
            <Menu id="menu" kind="menu" label={say(t('主要連結', 'Main links'), lang)} lang={lang}>
              <ul>
                {LINKS.map(([href, label]) => (
                  <li>
                    <a href={href} aria-current={current(href, path)}>
                      {say(label, lang)}
                    </a>
                  </li>
                ))}
              </ul>
            </Menu>
            {props.search && path !== '/' ? <Search {...props.search} lang={lang} /> : null}
          </div>
        </div>
      </header>
      <main id="C" tabindex={-1}>
        <div class={props.narrow ? 'leaf held narrow' : 'leaf held'}>
          {path === '/' ? <Landmark area="C" lang={lang} /> : <Crumbs {...props} />}
          {props.notice}
          {props.children}
        </div>
      </main>
      <Foot lang={lang} site={site} />
    </Document>
  )
}

function Crumbs({ lang, title, crumbs = [] }: Props) {
  return (
    <nav class="crumbs" aria-label={say(t('所在位置', 'Where you are'), lang)}>
      <Landmark area="C" lang={lang} />
      <ol>
        <li>
          <a href="/">{say(t('首頁', 'Home', { vi: 'Trang chủ', id: 'Beranda', th: 'หน้าแรก', fil: 'Home' }), lang)}</a>
        </li>
        {crumbs.map((crumb) => (
          <li>
            <a href={crumb.href}>{say(crumb.label, lang)}</a>
          </li>
        ))}
        <li aria-current="page">{title.replace(/^(有誤：|Error: )/, '')}</li>
      </ol>
    </nav>
  )
}

function Search({ action, query = '', lang }: { action: string; query?: string; lang: Lang }) {
  const key = { accesskey: 'S' }
  return (
    <search>
      <form class="inline" action={action}>
        <label class="unseen" for="site-search">
          {say(t('搜尋本網站', 'Search this site'), lang)}
        </label>
        <input id="site-search" type="search" name="q" value={query} {...key} />
        <button class="quiet">{say(t('搜尋', 'Search'), lang)}</button>
      </form>
    </search>
  )
}
