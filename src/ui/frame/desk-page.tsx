// Every page of the desk: the find box always in reach, the work areas on the left, who one is on the right.
import { type Lang, say, t } from '#engine'
import { Initial } from '../data/ornaments.tsx'
import { Document } from './document.tsx'
import { current, Menu, MenuButton } from './menu.tsx'
import { type Framed, inLanguage } from './site.ts'
import { Wordmark } from './wordmark.tsx'

/** A work area; one with a heading begins a group. */
export type Rail = { label: string; href: string; count?: number; heading?: string }[]
type Props = Framed & { rail: Rail; who: { name: string; role: string } | undefined; csrf: string; query?: string }

export function DeskPage(props: Props) {
  const { lang, path } = props
  return (
    <Document {...props} atDesk>
      <header class="deskbar">
        <div class="row-of-bar">
          <Wordmark site={props.site} lang={lang} href="/desk" />
          <MenuButton opens="rail" lang={lang} />
          <Finder query={props.query ?? ''} lang={lang} />
          <WhoAmI {...props} />
        </div>
      </header>
      <div class="desk">
        <Menu id="rail" kind="rail" label={say(t('工作區', 'Work areas'), lang)} lang={lang}>
          {grouped(props.rail).map((group) => (
            <>
              {group.heading ? <p class="heading">{group.heading}</p> : null}
              <ul aria-label={group.heading}>
                {group.items.map((item) => (
                  <li>
                    <a href={item.href} aria-current={current(item.href, path)}>
                      {item.label}
                      {item.count === undefined ? null : <span class="count">{item.count}</span>}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          ))}
          <Keys lang={lang} />
        </Menu>
        <main id="C" tabindex={-1}>
          <div class="leaf">{props.children}</div>
        </main>
      </div>
    </Document>
  )
}

function grouped(rail: Rail): { heading: string | undefined; items: Rail }[] {
  const groups: { heading: string | undefined; items: Rail }[] = []
  for (const item of rail) {
    const last = groups.at(-1)
    if (!last || item.heading) groups.push({ heading: item.heading, items: [item] })
    else last.items.push(item)
  }
  return groups
}

function Finder({ query, lang }: { query: string; lang: Lang }) {
  return (
    <search class="finder">
      <form action="/desk/find">
        <label class="unseen" for="desk-find">
          {say(t('案號、姓名、事業單位或證號', 'Case number, name, business or identity number'), lang)}
        </label>
        <input
          id="desk-find"
          type="search"
          name="q"
          value={query}
          placeholder={say(t('案號、姓名、事業單位（按 / 鍵）', 'Number, name, business (press /)'), lang)}
        />
        <button>{say(t('查詢', 'Find'), lang)}</button>
      </form>
    </search>
  )
}

function WhoAmI(props: Props) {
  const { lang, who, csrf } = props
  return (
    <nav class="whoami" aria-label={say(t('個人', 'You'), lang)}>
      {who ? (
        <span class="who">
          <Initial name={who.name} />
          <span>
            {who.name}
            <small>{who.role}</small>
          </span>
        </span>
      ) : null}
      <a href={inLanguage(props, lang === 'zh' ? 'en' : 'zh')} lang={lang === 'zh' ? 'en' : 'zh-Hant-TW'}>
        {lang === 'zh' ? 'English' : '中文'}
      </a>
      <form class="inline" method="post" action="/desk/sign-out">
        <input type="hidden" name="_csrf" value={csrf} />
        <button class="plainly">{say(t('登出', 'Sign out'), lang)}</button>
      </form>
    </nav>
  )
}

/** Keys that need no modifier can be turned off, since some people's devices send them by accident (WCAG 2.1.4). */
function Keys({ lang }: { lang: Lang }) {
  return (
    <details class="keys">
      <summary>{say(t('鍵盤操作', 'Keyboard'), lang)}</summary>
      <dl>
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>{say(t('到查詢欄', 'go to the find box'), lang)}</dd>
        <dt>
          <kbd>j</kbd> <kbd>k</kbd>
        </dt>
        <dd>{say(t('清單上下移動', 'down and up a list'), lang)}</dd>
        <dt>
          <kbd>Enter</kbd>
        </dt>
        <dd>{say(t('開啟案件', 'open the case'), lang)}</dd>
      </dl>
    </details>
  )
}
