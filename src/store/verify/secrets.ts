// The personal values beside the chain: each opens, is the one that was committed to, and is missing only where it was lawfully erased.
import { createDecipheriv } from 'node:crypto'
import type { EventRow } from './chains.ts'
import { hashed, instant, marked, spelt } from './spelling.ts'
import { type Asking, type HouseKeys, marksAt, type Report, rowsOf } from './told.ts'

/** Under which key a committed value is kept, by where its commitment stands in the body of the event: `*` is any name. */
const KEPT_UNDER: readonly (readonly [place: readonly string[], key: (...names: string[]) => string])[] = [
  [['values', '*'], (name) => name],
  [['computed', '*', 'inputs', '*'], (rule, name) => `${rule}.${name}`],
  [['computed', '*', 'value'], (rule) => `${rule}#value`],
  [['computed', '*', 'because'], (rule) => `${rule}#because`],
  [['note'], () => '#note'],
  [['reason'], () => '#reason'],
  [['words'], () => '#words'],
]

type Secret = { salt: string; value: unknown }
export type Erased = { has(caseId: string, seq: number): boolean; whole(caseId: string): boolean }

/** What of the cases between these ids is told to be erased, by the house itself. */
export async function erasedAmong(
  client: Asking,
  bureau: string,
  [after, upto]: readonly [string, string],
  keys: HouseKeys,
): Promise<Erased> {
  const rows = await rowsOf<ErasedRow>(
    client,
    `select id, of_table, case_id, seq, nth::text as nth, leaf, at, erased_by, tag from erased
     where bureau = $1 and case_id > $2 and case_id <= $3`,
    [bureau, after, upto],
  )
  const ours = rows.filter((row) => isOurs(bureau, row, keys))
  const told = new Set(ours.map(({ case_id, seq }) => `${case_id}/${seq ?? ''}`))
  const whole = (caseId: string) => told.has(`${caseId}/`)
  return { whole, has: (caseId, seq) => whole(caseId) || told.has(`${caseId}/${seq}`) }
}

/** Every record of an erasure carries the mark of the house: nobody else may say that something was erased. */
export async function checkErased(client: Asking, bureau: string, keys: HouseKeys, report: Report): Promise<void> {
  for (let last = 0; ;) {
    const rows = await rowsOf<ErasedRow>(
      client,
      `select id, of_table, case_id, seq, nth::text as nth, leaf, at, erased_by, tag from erased
       where bureau = $1 and id > $2 order by id limit 5000`,
      [bureau, last],
    )
    if (rows.length === 0) return
    for (const row of rows)
      if (!isOurs(bureau, row, keys))
        report(`erasure ${row.id}`, 'does not carry the mark of this house: nothing counts as erased by it.')
    last = rows.at(-1)?.id ?? last
  }
}

type ErasedRow = {
  id: number
  of_table: string
  case_id: string | null
  seq: number | null
  nth: string | null
  leaf: Buffer | null
  at: string
  erased_by: string
  tag: Buffer
}
function isOurs(bureau: string, row: ErasedRow, keys: HouseKeys): boolean {
  const nth = row.nth === null ? null : Number(row.nth)
  const leaf = row.leaf?.toString('hex') ?? null
  const told = ['erased', bureau, row.of_table, row.case_id, row.seq, nth, leaf, instant(row.at), row.erased_by]
  return marksAt(keys, 'erased', row.id).some((key) => row.tag.equals(marked(key, JSON.stringify(told))))
}

/** False where the values of an event cannot be read, so that nothing more can be worked out of it. */
export function checkSecrets(bureau: string, row: EventRow, erased: Erased, keys: HouseKeys, report: Report): boolean {
  const where = `case ${row.case_id}, event ${row.seq}`
  const wanted = committedIn(row.body)
  const gone = erased.has(row.case_id, row.seq)
  if (!row.sealed) {
    if (wanted.length > 0 && !gone) report(where, 'has lost its personal values, and no erasure is recorded.')
    return wanted.length === 0 || gone
  }
  const kept = opened(keys.data, row.sealed, `${bureau}/${row.case_id}/${row.seq}`)
  if (!kept) {
    report(where, 'holds sealed values that do not open: they were changed, moved, or sealed with another key.')
    return false
  }
  for (const [key, commitment] of wanted) {
    const secret = kept[key]
    if (!secret) {
      if (!gone) report(where, `has lost its sealed value ${key}, and no erasure is recorded.`)
    } else if (hashed(secret.salt, spelt(secret.value)).toString('hex') !== commitment)
      report(where, `holds a sealed value ${key} that is not the one that was given.`)
  }
  const known = new Set(wanted.map(([key]) => key))
  for (const key of Object.keys(kept))
    if (!known.has(key)) report(where, `holds a sealed value ${key} that the event does not know.`)
  return true
}

function committedIn(body: Record<string, unknown>): [key: string, commitment: string][] {
  return KEPT_UNDER.flatMap(([place, key]) => {
    let found: { names: string[]; value: unknown }[] = [{ names: [], value: body }]
    for (const part of place)
      found = found.flatMap(({ names, value }) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
        const of = value as Record<string, unknown>
        if (part === '*') return Object.entries(of).map(([name, one]) => ({ names: [...names, name], value: one }))
        return part in of ? [{ names, value: of[part] }] : []
      })
    return found.flatMap(({ names, value }): [string, string][] => {
      const commitment = typeof value === 'object' && value !== null ? (value as { '#'?: unknown })['#'] : undefined
      return typeof commitment === 'string' ? [[key(...names), commitment]] : []
    })
  })
}

/** Opens what stands sealed where it belongs; nothing where it does not open. */
export function openedText(key: Buffer, sealed: Buffer, bound: string): string | undefined {
  return openedBytes(key, sealed, bound)?.toString('utf8')
}
export function openedBytes(key: Buffer, sealed: Buffer, bound: string): Buffer | undefined {
  try {
    const open = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(bound))
    open.setAuthTag(sealed.subarray(12, 28))
    return Buffer.concat([open.update(sealed.subarray(28)), open.final()])
  } catch {
    return undefined
  }
}
const opened = (key: Buffer, sealed: Buffer, bound: string): Record<string, Secret> | undefined => {
  const text = openedText(key, sealed, bound)
  return text === undefined ? undefined : (JSON.parse(text) as Record<string, Secret>)
}
