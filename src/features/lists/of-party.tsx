// The lists of a party on the page of their case: the cases in which they are the same person or body, each a door, a page at a time.
import { type AnyList, listed, type Programme, say, showDay, stateSeen, t } from '#engine'
import { bodyParts, fieldsOfParty, toStoreSession } from '#auth/index.ts'
import { partsThrough } from '#store'
import type { OpenCase } from '#store/types.ts'
import { DataTable, FieldValue, Pager, Tag } from '#ui/index.ts'
import { stateLabel } from '#web/case-words.ts'
import { entriesNamed } from '#web/entries.ts'
import { type Ctx, house, instant } from '#web/env.ts'

const EACH = 20
type On = { one: OpenCase; role: string }
type Listing = { name: string; list: AnyList; of: Programme }

export async function PartyLists({ c, one, role }: { c: Ctx } & On) {
  const found = listsFor(c, { one, role })
  return found.length === 0 ? null : <>{await Promise.all(found.map((listing) => drawn(c, { one, role }, listing)))}</>
}

/** What is listed is said by the definition in force. Whoever acts for a body sees of it what their mandate is for. */
function listsFor(c: Ctx, { one, role }: On): Listing[] {
  const programme = house(c).store.programme(one.programme)
  const body = one.values[programme.roles[role]?.body ?? '']
  return Object.entries(programme.lists ?? {}).flatMap(([name, list]) => {
    const of = house(c).programmes.find(({ id }) => id === list.of.programme)
    const acts = of && (body === undefined || bodyParts(c.get('person'), [of]).some((part) => part.body === body))
    return acts && listed(list.for).includes(role) ? [{ name, list, of }] : []
  })
}

async function drawn(c: Ctx, on: On, { name, list, of }: Listing) {
  const lang = c.get('lang')
  const { context, bureau } = house(c)
  const order = { programme: of.id, field: list.of.naming, soonest: list.soonest !== undefined }
  const after = c.req.query(`after-${name}`)
  const page = await partsThrough(context, bureau.id, { caseId: on.one.id, role: on.role }, order, {
    after,
    limit: EACH,
  })
  const here = `/case/${on.one.number}`
  const rows = (await Promise.all(page.rows.map((row) => opened(c, of, list, row)))).flat()
  const shown = list.shows.flatMap((field) => (of.fields[field] ? [{ name: field, field: of.fields[field] }] : []))
  const named = Object.fromEntries(list.shows.map((field) => [field, rows.map(({ values }) => values[field])]))
  const [first] = rows
  const entries = first ? await entriesNamed(c, of, named, first.session) : {}
  const day = of.fields[list.newest ?? list.soonest ?? '']
  return (
    <section class="stack" id={`list-${name}`} aria-labelledby={`of-${name}`}>
      <h2 id={`of-${name}`}>{say(list.name, lang)}</h2>
      {rows.length === 0 ? (
        <p class="soft">{say(t('目前沒有。', 'None so far.'), lang)}</p>
      ) : (
        <DataTable
          caption={say(t(`${page.total} 件`, `${page.total} in all`), lang)}
          columns={[
            { label: say(t('案號', 'Number'), lang) },
            { label: say(day?.label ?? t('收件', 'Opened'), lang) },
            { label: say(t('狀態', 'State'), lang) },
            ...shown.map(({ field }) => ({ label: say(field.label, lang), wraps: field.kind === 'text' })),
          ]}
          rows={rows.map(({ number, on: since, state, closed, values }) => [
            <a class="number" href={`/case/${number}`}>
              {number}
            </a>,
            <span class="number">{showDay(since, lang)}</span>,
            <Tag tone={closed ? 'over' : undefined}>{stateLabel(of, stateSeen(of, state), lang)}</Tag>,
            ...shown.map(({ name: field, field: kind }) => (
              <FieldValue field={kind} value={values[field]} lang={lang} entries={entries[field] ?? []} masked />
            )),
          ])}
        />
      )}
      <Pager
        lang={lang}
        first={after ? `${here}#list-${name}` : undefined}
        next={page.next ? `${here}?${new URLSearchParams({ [`after-${name}`]: page.next })}#list-${name}` : undefined}
      />
    </section>
  )
}

/** Each through the gate, in the reach of that one case: only what the list shows, and of that only what this part in it sees. */
async function opened(c: Ctx, of: Programme, list: AnyList, row: { caseId: string; role: string; day: string }) {
  const { caseId, role } = row
  const session = toStoreSession({ ...c.get('person'), cases: [{ caseId, role }] }, [], caseId)
  const only = [...list.shows, list.newest ?? list.soonest ?? ''].filter(Boolean)
  const one = await house(c).store.open(session, caseId, { only, purpose: 'party', at: instant(c) })
  if (!one) return []
  const seen = fieldsOfParty(house(c).store.programme(of.id, one.version), role, one.state).whole
  const values = Object.fromEntries(list.shows.flatMap((name) => (seen.has(name) ? [[name, one.values[name]]] : [])))
  const by = list.newest ?? list.soonest
  const on = by !== undefined && seen.has(by) ? row.day : one.openedOn
  return [{ number: one.number, on, state: one.state, closed: one.closedOn !== undefined, values, session }]
}
