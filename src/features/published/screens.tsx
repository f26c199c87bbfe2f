// What a reader sees of a list: its entries, one entry with what has happened to it, or that it has gone.
import type { ComponentChildren } from 'preact'
import { colon, type Lang, say, showDay, t, type Text } from '#engine'
import type { Entry, Gone, ListedChange, ListPage } from '#store/types.ts'
import { DataTable, Empty, Facts, FieldValue, Notice, Pager, Prose, proseStart, Tag } from '#ui/index.ts'
import { Narrowing, valueName, valuesOf } from '#web/narrowing.tsx'
import { addressOf, type Asked } from './ask.ts'
import { type Counted, CountedHere } from './counted-here.tsx'
import { hasDates, type Under } from './under.ts'
import { fieldLabel, type Listed, references, wordsOf } from './lists.ts'

export const CHANGES: Record<ListedChange['what'], Text> = {
  entered: t('刊登', 'Published'),
  changed: t('修正', 'Amended'),
  corrected: t('更正', 'Corrected'),
  removed: t('移除', 'Removed'),
}
export const LISTS = t('公開資訊', 'Open lists')
const home = (found: Listed) => `/open/${found.list.path}`

export const AllLists = ({ lists, lang }: { lists: Listed[]; lang: Lang }) => (
  <div class="stack wide">
    <h1>{say(LISTS, lang)}</h1>
    {lists.length === 0 ? <Empty title={say(t('目前沒有公開的清單', 'There is no open list yet'), lang)} /> : null}
    <div class="tiles">
      {lists.map(({ list }) => (
        <a class="card" href={`/open/${list.path}`}>
          <h2>{say(list.name, lang)}</h2>
          <p class="soft">{say(list.about, lang)}</p>
        </a>
      ))}
    </div>
  </div>
)

type ListProps = {
  asked: Asked
  page: ListPage
  changes: ListedChange[]
  lang: Lang
  today: string
  shared?: { key: string; name: string }
  /** Of filters that are words: those that stand. */
  words?: Record<string, string[]>
}
export function List({ asked, page, changes, lang, today, shared, words = {} }: ListProps) {
  const { list } = asked
  const address = shared ? `${home(asked)}/of/${encodeURIComponent(shared.key)}` : home(asked)
  const paged = asked.question.after !== undefined
  return (
    <div class="stack wide">
      <div class="stack tight">
        <h1>{shared ? `${say(list.name, lang)}${colon(lang)}${shared.name}` : say(list.name, lang)}</h1>
        <p class="lead">{say(list.about, lang)}</p>
        {list.cites ? (
          <p class="soft small">
            {say(list.cites.law, lang)} {list.cites.article}
          </p>
        ) : null}
      </div>
      {shared ? null : <Narrow asked={asked} standing={words} lang={lang} />}
      {page.entries.length > 0 ? (
        <Entries found={asked} entries={page.entries} lang={lang} today={today} />
      ) : asked.narrowed ? (
        <Empty title={say(t('沒有符合的資料', 'Nothing matches'), lang)}>
          <p>
            {say(t('請減少條件，或改用其他兩個字試試。', 'Take a condition away, or try two other characters.'), lang)}
          </p>
          <p>
            <a href={home(asked)}>{say(t('看全部', 'See all'), lang)}</a>
          </p>
        </Empty>
      ) : (
        <Empty title={say(t('目前沒有刊登的資料', 'Nothing is published here now'), lang)} />
      )}
      <Pager
        lang={lang}
        first={paged ? address + addressOf(asked) : undefined}
        next={page.next ? address + addressOf(asked, { after: page.next }) : undefined}
      />
      {shared ? null : <Files asked={asked} lang={lang} />}
      <Log changes={changes} found={asked} lang={lang} title={t('最近異動', 'Lately changed')} numbered />
    </div>
  )
}

function Narrow({ asked, standing, lang }: { asked: Asked; standing: Record<string, string[]>; lang: Lang }) {
  const { list, programme, words, by } = asked
  return (
    <form method="get" action={home(asked)} class="inline" role="search" aria-label={say(list.name, lang)}>
      <span class="asked">
        <label for="list-q">{say(t('找什麼', 'Find'), lang)}</label>
        <input id="list-q" type="search" name="q" value={words} />
      </span>
      {(list.by ?? []).map((name) => {
        const field = programme.fields[name]
        const values = field?.kind === 'text' ? (standing[name] ?? []) : valuesOf(field)
        if (!field || values.length === 0) return null
        return (
          <Narrowing
            name={name}
            id={`by-${name}`}
            label={say(field.label, lang)}
            lang={lang}
            chosen={by[name]}
            options={values.map((value) => [value, valueName(field, value, lang)])}
          />
        )
      })}
      <button class="quiet">{say(t('篩選', 'Filter'), lang)}</button>
    </form>
  )
}

type Many = { found: Listed; entries: Entry[]; lang: Lang; today: string; level?: 2 | 3 }
export function Entries({ found, entries, lang, today, level = 2 }: Many) {
  const { list, programme } = found
  const Heading = level === 2 ? 'h2' : 'h3'
  if (list.as === 'rows')
    return (
      <DataTable
        walk
        hiddenCaption
        caption={say(list.name, lang)}
        columns={[t('名稱', 'Name')]
          .map((label) => say(label, lang))
          .concat([list.on, ...list.shows].map((name) => fieldLabel(programme, name, lang)))
          .map((label) => ({ label, wraps: true }))}
        rows={entries.map((entry) => [
          <a href={`${home(found)}/${entry.number}`}>{wordsOf(list.heading, entry.facts, lang).text}</a>,
          ...[list.on, ...list.shows].map((name) => <Value found={found} entry={entry} name={name} lang={lang} />),
        ])}
      />
    )
  return (
    <ul class="entries">
      {entries.map((entry) => {
        const title = wordsOf(list.heading, entry.facts, lang)
        const start = proseStart(wordsOf(list.body, entry.facts, lang).text)
        return (
          <li>
            <Heading>
              <a href={`${home(found)}/${entry.number}`}>{title.text}</a>
            </Heading>
            {start ? <p class="soft">{start}</p> : null}
            <p class="row small">
              <time datetime={entry.on}>{showDay(entry.on, lang)}</time>
              {(list.brief ?? list.shows)
                .filter((name) => entry.facts[name] !== undefined)
                .map((name) => (
                  <span>
                    {bare(programme, name) ? null : `${fieldLabel(programme, name, lang)} `}
                    <Value found={found} entry={entry} name={name} lang={lang} />
                  </span>
                ))}
              <Standing found={found} entry={entry} lang={lang} today={today} />
            </p>
          </li>
        )
      })}
    </ul>
  )
}

/** Words and choices speak for themselves; a number or a second day needs its label. */
const bare = (programme: Listed['programme'], name: string) =>
  ['choice', 'choices', 'text', 'organisation'].includes(programme.fields[name]?.kind ?? '')

function Value({ found, entry, name, lang }: { found: Listed; entry: Entry; name: string; lang: Lang }) {
  const field = found.programme.fields[name]
  return field ? <FieldValue field={field} value={entry.facts[name]} lang={lang} masked={!found.list.cites} /> : null
}

const reviewDay = ({ list }: Listed, { facts }: Entry): string | undefined => {
  const day = list.review === undefined ? undefined : facts[list.review]
  return typeof day === 'string' ? day : undefined
}
/** Past its day of review an entry says so; before that it stands without a word. */
function Standing({ found, entry, lang, today }: { found: Listed; entry: Entry; lang: Lang; today: string }) {
  const day = reviewDay(found, entry)
  if (!day || day >= today) return null
  return <Tag tone="soon">{say(t('待重新檢視', 'Due to be looked at again'), lang)}</Tag>
}

/** The service an entry leads to, and what is left of its places. */
export type Lead = {
  href: string
  words: Text
  places?: { places: number; taken: number; waiting: number }
  /** Things of which one asks for several, and no places for persons. */
  goods?: boolean
}
function Leading({ lead, lang }: { lead: Lead; lang: Lang }) {
  const left = lead.places && Math.max(0, lead.places.places - lead.places.taken)
  return (
    <div class="stack tight">
      <p class="row">
        <a class="button" href={lead.href}>
          {say(lead.words, lang)}
        </a>
      </p>
      {lead.places ? (
        <p class="small soft">
          {say(
            lead.goods
              ? left === 0
                ? t('目前售完。', 'Sold out at present.')
                : t(`現貨尚餘 ${left}。`, `${left} left in stock.`)
              : left === 0 || lead.places.waiting > 0
                ? t(
                    `名額 ${lead.places.places}，已額滿；候補 ${lead.places.waiting}，依報名先後遞補，不分管道。`,
                    `All ${lead.places.places} places are taken; ${lead.places.waiting} wait and move up in the order they came, whatever the channel.`,
                  )
                : t(`名額 ${lead.places.places}，尚餘 ${left}。`, `${left} of ${lead.places.places} places are left.`),
            lang,
          )}
        </p>
      ) : null}
    </div>
  )
}

type OneProps = {
  found: Listed
  entry: Entry
  log: ListedChange[]
  lang: Lang
  today: string
  sharedName: string | undefined
  /** Whose it is. */
  unit: string
  lead?: Lead | undefined
  /** What names it and stands in a list, a list a section. */
  under?: readonly Under[]
  counted?: Counted | undefined
}
export function One({ found, entry, log, lang, today, sharedName, unit, lead, under = [], counted }: OneProps) {
  const { list, programme } = found
  const title = wordsOf(list.heading, entry.facts, lang)
  const body = wordsOf(list.body, entry.facts, lang)
  const cites = references(found, entry.facts)
  const review = reviewDay(found, entry)
  return (
    <article class="stack wide">
      <div class="stack tight">
        <h1>{title.text}</h1>
        <p class="row small soft">
          <span>{unit}</span>
          <span>
            {fieldLabel(programme, list.on, lang)} <time datetime={entry.on}>{showDay(entry.on, lang)}</time>
          </span>
          <span>
            {say(t('最後更新', 'Last changed'), lang)}{' '}
            <time datetime={log[0]?.on}>{showDay(log[0]?.on ?? entry.on, lang)}</time>
          </span>
          <span class="number">{entry.number}</span>
          <Tag tone="good">{say(t('刊登中', 'Standing'), lang)}</Tag>
        </p>
      </div>
      {review && review < today ? (
        <Notice tone="warn" title={say(t('這篇內容已過檢視日期', 'This text is past its day of review'), lang)}>
          <p>
            {say(
              t(
                `原訂 ${showDay(review, 'zh')}前重新檢視，法規可能已變動，請先撥 1955 確認。`,
                `It was to be looked at again by ${review}. The law may have changed; please ask 1955 first.`,
              ),
              lang,
            )}
          </p>
        </Notice>
      ) : null}
      {lang !== 'zh' && body.text && body.lang === 'zh' ? (
        <Notice>
          <p>{say(t('', 'This text is in Chinese only.'), lang)}</p>
        </Notice>
      ) : null}
      {body.text ? <Prose text={body.text} lang={lang} /> : null}
      {cites.length > 0 ? (
        <section class="stack">
          <h2>{say(t('法條依據', 'The law it rests on'), lang)}</h2>
          <ul>
            {cites.map(({ words, url }) => (
              <li>
                {url ? (
                  <a href={url} rel="external">
                    {say(words, lang)}
                  </a>
                ) : (
                  say(words, lang)
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Facts
        close
        items={[...list.shows, ...(list.until ? [list.until] : [])]
          .filter((name) => entry.facts[name] !== undefined)
          .map((name) => ({
            label: fieldLabel(programme, name, lang),
            value: <Value found={found} entry={entry} name={name} lang={lang} />,
          }))}
      />
      {lead ? <Leading lead={lead} lang={lang} /> : null}
      {counted ? <CountedHere counted={counted} lang={lang} /> : null}
      {under.map((one) => (
        <section class="stack">
          <h2>{say(one.found.list.name, lang)}</h2>
          <Entries found={one.found} entries={one.entries} lang={lang} today={today} level={3} />
          {one.more ? (
            <p>
              <a href={home(one.found)}>{say(t('看全部', 'See all'), lang)}</a>
            </p>
          ) : null}
        </section>
      ))}
      {list.dates || under.some(hasDates) ? (
        <p>
          <a href={`${home(found)}/${entry.number}.ics`}>{say(t('加到我的行事曆', 'Add to my calendar'), lang)}</a>
        </p>
      ) : null}
      {entry.key && sharedName ? (
        <p>
          <a href={`${home(found)}/of/${encodeURIComponent(entry.key)}`}>
            {say(t(`「${sharedName}」的全部資料`, `All entries of ${sharedName}`), lang)}
          </a>
        </p>
      ) : null}
      <Log changes={log} found={found} lang={lang} title={t('異動紀錄', 'What has changed')} />
    </article>
  )
}

export function GonePage({ found, gone, log, lang }: { found: Listed; gone: Gone; log: ListedChange[]; lang: Lang }) {
  const day = showDay(gone.on, lang)
  return (
    <div class="stack wide">
      <div class="stack">
        <h1>{say(t(`${gone.number} 已不在清單中`, `${gone.number} is no longer in the list`), lang)}</h1>
        <p>
          {say(
            gone.lapsed
              ? t(`公布期間已滿，自${day}起移除。`, `Its period of publication has run out; it was removed on ${day}.`)
              : t(
                  `這筆資料已於${day}移除，內容不再公開。`,
                  `It was removed on ${day}, and what it said is no longer public.`,
                ),
            lang,
          )}
        </p>
        <p>
          <a href={home(found)}>{say(found.list.name, lang)}</a>
        </p>
      </div>
      <Log changes={log} found={found} lang={lang} title={t('異動紀錄', 'What has changed')} />
    </div>
  )
}

function Log({
  changes,
  found,
  lang,
  title,
  numbered = false,
}: {
  changes: ListedChange[]
  found: Listed
  lang: Lang
  title: Text
  numbered?: boolean
}) {
  if (changes.length === 0) return null
  const line = (change: ListedChange): ComponentChildren => (
    <li>
      <time datetime={change.on}>{showDay(change.on, lang)}</time> {say(CHANGES[change.what], lang)}
      {numbered ? (
        <>
          {' '}
          <a class="number" href={`${home(found)}/${change.number}`}>
            {change.number}
          </a>
        </>
      ) : null}
      {change.fields.length > 0
        ? `：${change.fields.map((name) => fieldLabel(found.programme, name, lang)).join('、')}`
        : ''}
      {change.why ? <span class="soft">　{change.why}</span> : null}
    </li>
  )
  return (
    <section class="stack">
      <h2>{say(title, lang)}</h2>
      <ul>{changes.map(line)}</ul>
    </section>
  )
}

function Files({ asked, lang }: { asked: Asked; lang: Lang }) {
  const file = (name: string) => `${home(asked)}/${name}${addressOf(asked)}`
  return (
    <section class="stack">
      <h2>{say(t('下載與訂閱', 'Download and follow'), lang)}</h2>
      <p class="row">
        <a href={file('data.csv')}>CSV</a>
        <a href={file('data.json')}>JSON</a>
        <a href={`${home(asked)}/schema.json`}>JSON Schema</a>
        {asked.list.dates ? (
          <a href={`${home(asked)}/calendar.ics`}>
            {say(t('訂閱行事曆（iCalendar）', 'Subscribe to the calendar'), lang)}
          </a>
        ) : null}
        <a href={file('feed.atom')}>{say(t('訂閱異動（Atom）', 'Follow (Atom)'), lang)}</a>
      </p>
      <p class="small soft">
        {say(t('依政府資料開放授權條款第1版提供。', 'Under the Open Government Data License, version 1.0.'), lang)}
      </p>
    </section>
  )
}
