// A list gone over: each row answered with what its agreement names, not known here, or refused with a sentence.
import { factName, isA, partsOfFact, type Programme, t, type Text, valuesOf, which } from '#engine'
import { agreements, exchanged } from '#capabilities/exchange/contract.ts'
import { discloser } from '#auth/index.ts'
import { disclosed, type ToldOf } from '#store/gate/disclosed.ts'
import type { OpenCase } from '#store/types.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { takesOn } from '#web/own-screens.ts'
import { listIn } from './reading.ts'
import type { ListRow } from './read-list.ts'

export type Agreement = { body: string; basis: string; purpose: string; facts: readonly string[]; until: string }
export type GoneOver = { form: string; unused: string[]; facts: string[]; rows: (ListRow & { told: ToldOf[] })[] }
export type Counts = { rows: number; told: number; unknown: number; refused: number }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The steps of the page, each in the state in which it is taken. */
export const stepHere = (state: string): 'propose' | 'answer' | undefined =>
  state === exchanged.state.received ? 'propose' : state === exchanged.state.proposed ? 'answer' : undefined

/** Whether whoever asks may take it: nobody's data is opened for anybody else, nor for who went over the list. */
export const isTheirs = (c: Ctx, one: OpenCase, step: 'propose' | 'answer'): boolean =>
  one.tries.some((each) => each.step === step) &&
  !(step === 'answer' && one.done[exchanged.step.propose]?.by === c.get('person').id)

/** A list that came in, for whoever answers such lists; nothing for anybody else. */
export async function exchangeOf(c: Ctx, id: string): Promise<{ one: OpenCase; programme: Programme } | undefined> {
  if (!UUID.test(id)) return undefined
  const one = await house(c).store.open(deskSession(c), id, { purpose: 'exchange', at: instant(c) })
  const programme = one && house(c).store.programme(one.programme, one.version)
  const theirs = takesOn(exchanged.screen ?? '', c.get('person'), house(c).programmes)
  return one && programme && isA(programme, exchanged) && theirs.some(({ id: of }) => of === programme.id)
    ? { one, programme }
    : undefined
}

/** As it is in force today, or nothing. */
export async function agreementOf(c: Ctx, one: OpenCase): Promise<Agreement | undefined> {
  const [register] = which(house(c).programmes, agreements)
  const id = valuesOf(exchanged, one.values).agreement
  if (!register || id === undefined || !UUID.test(id)) return undefined
  const session = { ...deskSession(c), reach: 'system' as const }
  const [entry] = await house(c).store.register(session, register.id, [agreements.state.active], [id])
  const { body = '', basis = '', purpose = '', facts = [], until = '' } = valuesOf(agreements, entry?.values ?? {})
  // Whose case it is and who is told are one body, whatever was corrected since.
  return entry && until >= today(c) && body === valuesOf(exchanged, one.values).body
    ? { body, basis, purpose, facts, until }
    : undefined
}

/** @param tells the answer goes out, and each row of it is written into the reading log */
export async function goneOver(
  c: Ctx,
  one: OpenCase,
  agreement: Agreement,
  tells: boolean,
): Promise<GoneOver | { problem: Text }> {
  const [file] = valuesOf(exchanged, one.values).list ?? []
  const kept = file && (await house(c).store.getFile(deskSession(c), one.id, file.hash, instant(c)))
  if (!kept) return { problem: t('名冊檔不在案卷裡。', 'The list is not in the file of the case.') }
  const list = await listIn(kept.content, kept.name)
  if ('problem' in list) return list
  const facts: Record<string, string[]> = {}
  for (const named of agreement.facts) {
    const [programme, fact] = partsOfFact(named)
    facts[programme] = [...(facts[programme] ?? []), fact]
  }
  const told = await disclosed(
    house(c).context,
    { ...deskSession(c), reader: discloser },
    list.rows.filter(({ why }) => why === undefined),
    { at: instant(c), purpose: `${one.number} ${agreement.purpose}`, tells, facts },
  )
  const byRow = Map.groupBy(told, ({ row }) => row)
  return {
    form: list.form,
    unused: list.unused,
    facts: [...agreement.facts],
    rows: list.rows.map((row) => ({ ...row, told: byRow.get(row.row) ?? [] })),
  }
}

export const countsOf = ({ rows }: GoneOver): Counts => ({
  rows: rows.length,
  told: rows.filter(({ told }) => told.length > 0).length,
  unknown: rows.filter(({ told, why }) => told.length === 0 && why === undefined).length,
  refused: rows.filter(({ why }) => why !== undefined).length,
})

/** What a fact is called: by its programme and its name there. */
export function factNamed(programmes: readonly Programme[], named: string): Text {
  const [id, fact] = partsOfFact(named)
  const of = programmes.find((one) => one.id === id)
  return of ? factName(of, fact) : t(named, named)
}
