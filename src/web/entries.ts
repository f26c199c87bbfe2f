// Fields that name a register's entry: what a case names, in words, and what a form offers. A large register is searched, never listed.
import {
  bigrams,
  calledBy,
  type EntryField,
  factName,
  factsOf,
  type FieldsOf,
  holds,
  kindOf,
  partsOfFact,
  type Programme,
  say,
  sensitivityOf,
  showDay,
  titleFields,
  wordKey,
} from '#engine'
import type { RegisterEntry, Session } from '#store/types.ts'
import { type Entries, type Findings, type Option, rowsOf } from '#ui/index.ts'
import { ownEntries } from './bodies.ts'
import { formValue } from './body.ts'
import { type Ctx, house, instant } from './env.ts'

/** A register of more entries than this is searched. */
export const LARGE = 40
const MOST = 30
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The entries a kept case names, whatever has become of them since. */
export async function entriesNamed(
  c: Ctx,
  programme: Programme,
  values: Record<string, unknown>,
  session: Session,
): Promise<Entries> {
  const entries: Entries = {}
  offerFacts(c, programme, Object.keys(programme.fields), entries)
  for (const { name, path, field } of entryFields(programme, Object.keys(programme.fields))) {
    const ids = idsIn(values, path)
    if (ids.length === 0) continue
    const rows = await house(c).store.register(far(session), field.of, 'any', ids)
    entries[name] = [...(entries[name] ?? []), ...rows.map(option(c, field, session))]
  }
  return entries
}

export type Choosing = { entries: Entries; finding: Findings }
/** The words in the boxes for finding an entry, and the box whose button was pressed. */
export type Looked = { words: Record<string, string>; pressed?: string | undefined }

/** As the form that was just sent has them. */
export async function lookedIn(c: Ctx): Promise<Looked> {
  const body = await c.req.parseBody({ all: true })
  const gone = typeof body._remove === 'string' ? body._remove : undefined
  const words = Object.entries(body).flatMap(([name, value]): [string, string][] => {
    if (!name.endsWith('-words') || typeof value !== 'string' || value === '') return []
    const left = movedUp(name.slice(0, -'-words'.length), gone)
    return left === undefined ? [] : [[left, value.slice(0, 200)]]
  })
  return { words: Object.fromEntries(words), pressed: await formValue(c, '_find') }
}

/** What was looked for in the rows below one that is taken out stays with its row: `lines.2.product` is `lines.1.product` then. */
function movedUp(name: string, gone: string | undefined): string | undefined {
  const [rows = '', at = '', ...part] = name.split('.')
  const [from, nth] = gone?.split('.') ?? []
  if (part.length === 0 || from !== rows || Number(at) < Number(nth)) return name
  return at === nth ? undefined : [rows, Number(at) - 1, ...part].join('.')
}

/**
 * What the entry fields of a form offer: all of a small register; of a large one what is chosen and what the words typed find. Fields in
 * rows are offered by their path, `lines.product`, and searched by that of their row, `lines.0.product`.
 * @param values as they stand or were typed; one that names an entry in none of the wanted states is not shown
 * @param looked what was looked for; none where the form that was sent is another's
 */
export async function entriesFor(
  c: Ctx,
  programme: Programme,
  fields: readonly string[],
  session: Session,
  values: Record<string, unknown>,
  looked?: Looked,
): Promise<Choosing> {
  const { words: wanted, pressed } = looked ?? (c.req.method === 'POST' ? await lookedIn(c) : NOTHING)
  const { store } = house(c)
  const entries: Entries = {}
  const finding: Findings = {}
  offerFacts(c, programme, fields, entries)
  for (const { name, path, field } of entryFields(programme, fields)) {
    const offer = (at: string, options: Option[]) => {
      entries[at] = options
      // Whoever reads what was given finds each by the field it lies in.
      if (at !== name) entries[name] = [...(entries[name] ?? []), ...options]
    }
    // Whoever acts for bodies chooses among their own, and nobody at the portal among all.
    const own = atDesk(session) || path !== name ? undefined : ownEntries(c, programme, name)
    if (own) {
      offer(
        path,
        (await store.register(far(session), field.of, field.in, own))
          .filter(taken(field))
          .map(option(c, field, session)),
      )
      continue
    }
    if (!(await store.outgrows(far(session), field.of, field.in, LARGE))) {
      offer(
        path,
        (await store.register(far(session), field.of, field.in)).filter(taken(field)).map(option(c, field, session)),
      )
      continue
    }
    const narrow = openFacts(c, field, session)
    for (const { at, chosen } of boxesOf(path, values)) {
      const words = wanted[at]?.trim() ?? ''
      const found = [...words].length < 2 ? none : await search(c, narrow, session, words)
      const ids = [...new Set([...chosen, ...found.ids])]
      const rows = ids.length > 0 ? await store.register(far(session), field.of, field.in, ids) : []
      offer(at, rows.filter(taken(field)).map(option(c, narrow, session)))
      finding[at] = { words, pressed: pressed === at, found: found.ids.length, more: found.more }
    }
  }
  return { entries, finding }
}

/** What lies behind a link is called as its register calls it. */
export const fieldsOfRegisters =
  (c: Ctx): FieldsOf =>
  (id) =>
    house(c).programmes.find((one) => one.id === id)?.fields

/** Every entry that a field may name, however many there are. */
export const everyEntry = async (c: Ctx, field: EntryField, session: Session) =>
  (await house(c).store.register(far(session), field.of, field.in)).filter(taken(field)).map(option(c, field, session))

/** What the programmes of the house disclose, by programme and name. */
function offerFacts(c: Ctx, { fields }: Programme, names: readonly string[], entries: Entries): void {
  const lang = c.get('lang')
  for (const name of names)
    if (fields[name]?.kind === 'disclosed')
      entries[name] = house(c).programmes.flatMap((one) =>
        factsOf(one).map((value) => ({ value, label: say(factName(one, partsOfFact(value)[1]), lang) })),
      )
}

/** Those of the register that the field takes. */
const taken =
  ({ where }: EntryField) =>
  ({ values }: RegisterEntry): boolean =>
    holds(where, values)

/** Those of the case, and those of its rows, with the field they lie in. */
const entryFields = (programme: Programme, names: readonly string[]) =>
  names.flatMap((name): { name: string; path: string; field: EntryField }[] => {
    const field = programme.fields[name]
    if (field?.kind === 'entry') return [{ name, path: name, field }]
    if (field?.kind !== 'many') return []
    return Object.entries(field.of).flatMap(([part, one]) =>
      one.kind === 'entry' ? [{ name, path: `${name}.${part}`, field: one }] : [],
    )
  })
/** The boxes of a field on a form, one for each row there is or the first that will be, with what is chosen in each. */
function boxesOf(path: string, values: Record<string, unknown>): { at: string; chosen: string[] }[] {
  const [name = '', part] = path.split('.')
  if (part === undefined) return [{ at: name, chosen: ids(values[name]) }]
  return rowsOf(values[name]).map((row, nth) => ({ at: `${name}.${nth}.${part}`, chosen: ids(row[part]) }))
}
const idsIn = (values: Record<string, unknown>, path: string): string[] => [
  ...new Set(boxesOf(path, values).flatMap(({ chosen }) => chosen)),
]
const ids = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string' && UUID.test(one))
const atDesk = ({ reach }: Session) => reach === 'desk' || reach === 'partner'
/** Registers belong to their own programmes; a form may offer their entries to people who have no part in those. */
const far = (session: Session): Session => ({ ...session, reach: 'system' })
const theirs = (session: Session, field: EntryField) =>
  session.reach === 'system' || (atDesk(session) && (session.programmes ?? []).includes(field.of))

/** Whoever has no part in the register is shown, and finds by, its open facts only. */
function openFacts(c: Ctx, field: EntryField, session: Session): EntryField {
  if (theirs(session, field)) return field
  const open = isOpen(house(c).store.programme(field.of))
  return { ...field, shows: shownBy(c, field).filter(open) }
}
/** What its field says, or what the register is called by, as far as it is open to everybody. */
function shownBy(c: Ctx, field: EntryField): readonly string[] {
  const register = house(c).store.programme(field.of)
  return field.shows ?? titleFields(register).filter(isOpen(register))
}
const isOpen =
  ({ fields }: Programme) =>
  (name: string): boolean =>
    fields[name] !== undefined && sensitivityOf(fields[name]) === 'open'

export const NOTHING: Looked = { words: {} }
const none = { ids: [] as string[], more: false }
async function search(c: Ctx, field: EntryField, session: Session, words: string): Promise<typeof none> {
  const { store } = house(c)
  const how = { at: instant(c), programme: field.of, states: field.in }
  if (theirs(session, field)) {
    const { rows, more } = await store.find(session, words, { ...how, limit: MOST })
    return { ids: rows.filter((row) => row.programme === field.of).map(({ id }) => id), more }
  }
  // The index knows more than a stranger may: what it finds counts only where the words stand in what is shown.
  const { rows, more } = await store.find(far(session), words, { ...how, limit: 200, plain: true })
  const near = await store.register(
    far(session),
    field.of,
    field.in,
    rows.map(({ id }) => id),
  )
  const grams = bigrams(wordKey(words))
  const { fields } = store.programme(field.of)
  const fits = near.filter(({ values }) => {
    const shown = bigrams(wordKey((field.shows ?? []).map((one) => calledBy(fields[one], values[one])).join(' ')))
    return grams.every((gram) => shown.includes(gram))
  })
  return { ids: fits.slice(0, MOST).map(({ id }) => id), more: more || fits.length > MOST }
}

/** An entry as it is offered: the facts its field shows, or its number; at the desk with the open cases that name it. */
const option =
  (c: Ctx, field: EntryField, session: Session) =>
  ({ id, number, values, workload }: RegisterEntry) => ({
    value: id,
    label:
      shownBy(c, field)
        .map((one) => inWords(c, field, session, one, values[one]))
        .filter((one) => one !== undefined)
        .join('・') || number,
    ...(workload > 0 && atDesk(session)
      ? { hint: c.get('lang') === 'zh' ? `辦理中 ${workload} 件` : `${workload} open` }
      : {}),
  })

function inWords(c: Ctx, of: EntryField, session: Session, name: string, value: unknown): string | undefined {
  const field = house(c).store.programme(of.of).fields[name]
  if (typeof value === 'object' && value !== null && 'name' in value)
    return theirs(session, of) ? String(value.name) : undefined
  // Of a place where it is, as far as anybody says it aloud.
  const district = field && kindOf(field).district?.(field, value)
  if (district) return district
  if (typeof value !== 'string') return undefined
  if (field?.kind === 'date') return showDay(value, c.get('lang'))
  const chosen = field?.kind === 'choice' ? field.options[value] : undefined
  return chosen ? say(chosen, c.get('lang')) : value
}
