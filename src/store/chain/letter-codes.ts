// The code on a letter by which anybody can see that it is ours. Worked out from case, event and letter, so nothing is kept.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Case, type Letter, listed, maskName, type Programme } from '#engine'
import { type Context, within } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { workReader } from '../gate/reader.ts'
import { shownOf, sightOf } from '../gate/values.ts'
import { loadCase, loadEvents } from '../read/load.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'

/** What anybody may learn of a letter: whose it is in part, and what of it is open. */
export type Verified = {
  programme: Programme
  letter: Letter
  on: string
  holder: string | undefined
  values: Record<string, unknown>
  stands: boolean
}

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Case number, number of the event, and twelve characters (60 bits) that only the bureau’s key gives. */
export function letterCode(context: Context, bureau: string, one: Case, seq: number, letter: string): string {
  return codeBy(context.keys.access, bureau, one, seq, letter)
}

function codeBy(access: Buffer, bureau: string, one: Case, seq: number, letter: string): string {
  const bytes = createHmac('sha256', access).update(`${bureau}/${one.id}/${seq}/letter/${letter}`).digest()
  return `${one.number}-${seq}-${[...bytes.subarray(0, 12)].map((byte) => LETTERS[byte % 32]).join('')}`
}

/** The letter of a code; nothing for a code we never gave. A letter that has been taken back is found, and does not stand. */
export function verifyLetter(context: Context, bureau: string, typed: string): Promise<Verified | undefined> {
  const code = typed.replace(/\s/g, '').toUpperCase()
  const [, number = '', seq = ''] = /^([A-Z]{2,3}\d{3}-\d{6})-(\d{1,5})-[0-9A-Z]{12}$/.exec(code) ?? []
  if (!number) return Promise.resolve(undefined)
  const system: Session = { bureau, reach: 'system', actor: { id: 'verification', role: 'system' } }
  return withSession(context.db, system, async (tx) => {
    const { rows } = await sql<{
      id: string
    }>`select id from cases where bureau = ${bureau} and number = ${number}`.execute(tx)
    const at = within(context, tx, bureau)
    const loaded = rows[0] && (await loadCase(at, rows[0].id))
    if (!loaded) return undefined
    const programme = context.programme(loaded.case.programme, loaded.case.version)
    const [event] = await loadEvents(at, loaded.case.id, Number(seq) - 1)
    if (event?.kind !== 'step' || event.seq !== Number(seq)) return undefined
    const keys = await givenUnder(context, tx, bureau, loaded.case.id, event.seq)
    const name = listed(programme.steps[event.step]?.sends).find(
      (one) =>
        programme.letters?.[one]?.verifies &&
        keys.some((key) => same(codeBy(key, bureau, loaded.case, event.seq, one), code)),
    )
    const letter = name === undefined ? undefined : programme.letters?.[name]
    if (!letter?.verifies) return undefined
    const stands = letter.verifies.while.includes(loaded.case.state)
    const holder = loaded.case.values[letter.verifies.holder]
    const person =
      typeof holder === 'object' && holder !== null && 'name' in holder ? maskName(String(holder.name)) : undefined
    const called = typeof holder === 'string' ? holder : person
    const { shown } = shownOf(sightOf(programme, loaded.case, workReader('public')), loaded.case.values)
    const facts = Object.fromEntries((letter.facts ?? []).flatMap((one) => (one in shown ? [[one, shown[one]]] : [])))
    return { programme, letter, on: event.on, holder: called, values: facts, stands }
  })
}

/** The present key, and those the letter may have gone out under: no key gives codes to what came after it. */
async function givenUnder({ keys }: Context, tx: Tx, bureau: string, caseId: string, seq: number): Promise<Buffer[]> {
  if (!keys.earlier) return [keys.access]
  const {
    rows: [event],
  } = await sql<{ position: number }>`
    select position from events where bureau = ${bureau} and case_id = ${caseId} and seq = ${seq}`.execute(tx)
  const before = keys.earlier.filter(({ ends }) => event && event.position <= (ends.events ?? 0))
  return [keys.access, ...before.map(({ access }) => access)]
}

const same = (ours: string, theirs: string) =>
  ours.length === theirs.length && timingSafeEqual(Buffer.from(ours), Buffer.from(theirs))
