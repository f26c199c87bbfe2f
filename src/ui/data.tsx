// Tables, facts, timelines, clocks, tags and tiles.
import type { ComponentChildren } from 'preact'
import { type ClockState, type Lang, say, t } from '#engine'

export type Column = { label: ComponentChildren; number?: boolean; wraps?: boolean }
export function DataTable({
  caption,
  columns,
  rows,
  hiddenCaption,
  walk,
  totals = [],
}: {
  caption: string
  columns: Column[]
  rows: ComponentChildren[][]
  hiddenCaption?: boolean
  walk?: boolean
  totals?: number[]
}) {
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={caption}>
      <table data-walk={walk ? '' : undefined}>
        <caption class={hiddenCaption ? 'unseen' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                scope="col"
                class={[column.number ? 'n' : '', column.wraps ? 'wraps' : ''].join(' ').trim() || undefined}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            <tr class={totals.includes(at) ? 'total' : undefined}>
              {cells.map((cell, nth) =>
                nth === 0 ? (
                  <th scope="row">{cell}</th>
                ) : (
                  <td class={columns[nth]?.number ? 'n' : undefined}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function Facts({
  items,
  close,
}: {
  items: { label: string; value: ComponentChildren; change?: ComponentChildren }[]
  close?: boolean
}) {
  return (
    <dl class={close ? 'facts close' : 'facts'}>
      {items.map((item) => (
        <div>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
          {item.change ? <dd>{item.change}</dd> : null}
        </div>
      ))}
    </dl>
  )
}

export type Tone = 'good' | 'bad' | 'waiting' | 'over' | 'soon' | 'overdue' | 'paused'
export const Tag = ({ children, tone }: { children: ComponentChildren; tone?: Tone | undefined }) => (
  <span class={tone ? `tag ${tone}` : 'tag'}>{children}</span>
)

export function Notice({
  title,
  children,
  tone,
}: {
  title?: string
  children: ComponentChildren
  tone?: 'good' | 'warn' | 'bad'
}) {
  return (
    <div class={tone ? `notice ${tone}` : 'notice'} role={tone === 'bad' ? 'alert' : undefined}>
      {title ? <h2>{title}</h2> : null}
      {children}
    </div>
  )
}

export function Timeline({
  items,
}: {
  items: {
    on: string
    iso: string
    title: ComponentChildren
    who?: string
    aside?: boolean
    body?: ComponentChildren
  }[]
}) {
  return (
    <ol class="timeline">
      {items.map((item) => (
        <li class={item.aside ? 'aside' : undefined}>
          <div>
            <strong>{item.title}</strong>
          </div>
          <time datetime={item.iso}>
            {item.on}
            {item.who ? `　${item.who}` : ''}
          </time>
          {item.body ? <div>{item.body}</div> : null}
        </li>
      ))}
    </ol>
  )
}

const CLOCK_WORDS: Record<ClockState, [string, string, Tone | undefined]> = {
  running: ['進行中', 'Running', undefined],
  soon: ['即將到期', 'Due soon', 'soon'],
  overdue: ['逾期', 'Overdue', 'overdue'],
  paused: ['暫停計算', 'Paused', 'paused'],
  met: ['依限完成', 'Met', 'good'],
  late: ['逾期完成', 'Late', 'bad'],
  moot: ['已無須辦理', 'No longer needed', 'over'],
}
export const ClockTag = ({ state, lang }: { state: ClockState; lang: Lang }) => (
  <Tag tone={CLOCK_WORDS[state][2]}>{CLOCK_WORDS[state][lang === 'zh' ? 0 : 1]}</Tag>
)

/** A deadline with its sentence. */
export function ClockLine({
  name,
  due,
  sentence,
  state,
  left,
  lang,
}: {
  name: string
  due: string
  sentence: string
  state: ClockState
  left: string | undefined
  lang: Lang
}) {
  return (
    <div class="clock">
      <div class="row between">
        <strong>{name}</strong>
        <ClockTag state={state} lang={lang} />
      </div>
      <div class="row between">
        <span class="number">{due}</span>
        {left ? <span class="soft small">{left}</span> : null}
      </div>
      <details>
        <summary class="small">{say(t('為什麼是這一天', 'Why this day'), lang)}</summary>
        <p class="small">{sentence}</p>
      </details>
    </div>
  )
}

export const daysLeft = (due: string, today: string, lang: Lang): string => {
  const n = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000)
  if (n === 0) return say(t('今天到期', 'due today'), lang)
  return n > 0
    ? say(t(`還有 ${n} 日`, `${n} day${n === 1 ? '' : 's'} left`), lang)
    : say(t(`已逾 ${-n} 日`, `${-n} day${n === -1 ? '' : 's'} over`), lang)
}

export const Tile = ({
  label,
  value,
  hint,
  href,
  bad,
}: {
  label: string
  value: ComponentChildren
  hint?: string
  href?: string
  bad?: boolean
}) => {
  const inside = (
    <>
      <span>{label}</span>
      <b>{value}</b>
      {hint ? <span class="soft small">{hint}</span> : null}
    </>
  )
  return href ? (
    <a class={bad ? 'tile bad' : 'tile'} href={href}>
      {inside}
    </a>
  ) : (
    <div class={bad ? 'tile bad' : 'tile'}>{inside}</div>
  )
}

export const Tabs = ({
  items,
  label,
}: {
  items: { href: string; label: string; count?: number; current: boolean }[]
  label: string
}) => (
  <nav aria-label={label}>
    <ul class="tabs">
      {items.map((item) => (
        <li>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
            {item.count === undefined ? null : <span class="count">　{item.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

export const Empty = ({ title, children }: { title: string; children?: ComponentChildren }) => (
  <div class="empty">
    <strong>{title}</strong>
    {children}
  </div>
)
export const Pager = ({ next, first, lang }: { next?: string | undefined; first?: string | undefined; lang: Lang }) =>
  next || first ? (
    <nav class="pager" aria-label={say(t('分頁', 'Pages'), lang)}>
      {first ? <a href={first}>{say(t('回第一頁', 'First page'), lang)}</a> : <span />}
      {next ? <a href={next}>{say(t('下一頁', 'Next page'), lang)}</a> : null}
    </nav>
  ) : null
