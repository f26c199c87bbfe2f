// A list of the cases that name this one: what may be begun or done from it, filters, rows that are doors, and what they come to.
import { fieldTotal, listed, say, showDay, t } from '#engine'
import type { NamingPage } from '#store/types.ts'
import { DataTable, FieldValue, Pager, Tag } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { stateLabel } from '#web/case-words.ts'
import { entriesNamed } from '#web/entries.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { addressOf, type Asked, questionOf } from './asked.ts'
import { Filters } from './filters.tsx'
import { beginsAt, type Listing, mayName, type On } from './which.ts'
import { mayDo } from './doing.ts'

type Props = { c: Ctx; listing: Listing; on: On; asked: Asked; limit: number; whole?: boolean }

/** @param whole the list alone on its page, and not among what else stands on the page of the case */
export async function List({ c, listing, on, asked, limit, whole = false }: Props) {
  const { name, list, of } = listing
  const { id } = on
  const lang = c.get('lang')
  const how = { purpose: 'case page', at: instant(c) }
  const page = await house(c).store.naming(deskSession(c), questionOf(listing, id, asked, { limit }), how)
  const begins = beginsAt(c, listing, on)
  const does = page.total > 0 ? mayDo(c, listing) : undefined
  const rows = page.rows.length > 0 ? await rowsOf(c, listing, page) : null
  const all = Object.values(page.states).reduce((sum, n) => sum + n, 0)
  if (all === 0 && !whole && !mayName(listing, on)) return null
  return (
    <section class="stack" id={`list-${name}`} aria-labelledby={`of-${name}`}>
      {whole ? (
        <h1 id={`of-${name}`}>{say(list.name, lang)}</h1>
      ) : (
        <h2 id={`of-${name}`}>
          <a href={`/desk/cases/${id}/lists/${name}`}>{say(list.name, lang)}</a>
        </h2>
      )}
      {begins || does ? (
        <p class="row">
          {begins ? (
            <a class="button quiet" href={begins}>
              {say(of.steps[list.begins ?? '']?.does ?? of.name, lang)}
            </a>
          ) : null}
          {does ? (
            <a class="button quiet" href={`/desk/cases/${id}/lists/${name}/do`}>
              {say(t(`${does.zh}（勾選）`, `${does.en} (tick)`), lang)}
            </a>
          ) : null}
        </p>
      ) : null}
      {all > 0 ? <Filters {...{ listing, id, asked, page, lang }} /> : null}
      {rows}
      {all === 0 ? <p class="soft">{say(t('目前沒有。', 'None so far.'), lang)}</p> : null}
      <Pager
        lang={lang}
        first={asked.after ? addressOf(id, name, { ...asked, after: '' }) : undefined}
        next={page.next ? addressOf(id, name, { ...asked, after: page.next }) : undefined}
      />
    </section>
  )
}

async function rowsOf(c: Ctx, listing: Listing, page: NamingPage) {
  const { list, of } = listing
  const lang = c.get('lang')
  const shown = list.shows.flatMap((name) => (of.fields[name] ? [{ name, field: of.fields[name] }] : []))
  const titled = page.rows.some(({ row }) => row.title !== undefined)
  const named = Object.fromEntries(list.shows.map((name) => [name, page.rows.map(({ values }) => values[name])]))
  const entries = await entriesNamed(c, of, named, deskSession(c))
  const day = of.fields[list.newest ?? list.soonest ?? '']
  const sums = Object.entries(page.sums).flatMap(([name, sum]) => {
    const field = of.fields[name]
    return field ? [`${say(field.label, lang)} ${say(fieldTotal(field, sum), lang)}`] : []
  })
  const caption = [say(t(`${page.total} 件`, `${page.total} in all`), lang), ...sums].join('　')
  return (
    <DataTable
      walk
      caption={caption}
      columns={[
        { label: say(t('案號', 'Number'), lang) },
        { label: say(day?.label ?? t('收件', 'Opened'), lang) },
        { label: say(t('狀態', 'State'), lang) },
        ...(titled
          ? [{ label: say(of.fields[listed(of.title)[0] ?? '']?.label ?? t('案件', 'Case'), lang), wraps: true }]
          : []),
        ...shown.map(({ field }) => ({ label: say(field.label, lang), wraps: field.kind === 'text' })),
      ]}
      rows={page.rows.map(({ row, day: on, values }) => [
        <a class="walk number" href={`/desk/cases/${row.id}`}>
          {row.number}
        </a>,
        <span class="number">{showDay(on, lang)}</span>,
        <Tag tone={row.closedOn ? 'over' : undefined}>{stateLabel(of, row.state, lang)}</Tag>,
        ...(titled ? [row.title ?? '－'] : []),
        ...shown.map(({ name, field }) => (
          <FieldValue field={field} value={values[name]} lang={lang} entries={entries[name] ?? []} />
        )),
      ])}
    />
  )
}
