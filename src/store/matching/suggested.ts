// What fits a case: found in memory, then read again as it stands now, under the rights of whoever asks.
import {
  type Came,
  compared,
  comparedFacts,
  type Facts,
  fitPoints,
  listed,
  type Programme,
  type RuleOfDay,
  ruleOn,
  type Side,
  stateVoid,
  type Suggests,
  taipeiDay,
} from '#engine'
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { logged, type Purpose } from '../gate/log.ts'
import { offered, ROW, rowsFor, seesIn, type StoredRow } from '../gate/rows.ts'
import { withSession } from '../session.ts'
import type { Row, Session } from '../types.ts'
import { firstOf } from './best.ts'
import { columnsOf } from './following.ts'

/** Of two: their facts as they stand, what each criterion comes to, and the points; none where they do not fit. */
export type Pair = { ours: Facts; theirs: Facts; came: readonly Came[]; points: number | undefined }
/** `row` has no title where the cases are somebody's. `stands`: it may be had now. `values`: what `shows` names of it. */
export type SuggestedRow = Pair & { row: Row; values: Record<string, unknown>; stands: boolean }
/** `side`: of whom the rows are. `about`: the one asked about, also where it does not fit. */
export type Suggested = { by: Programme; side: Side; rule: RuleOfDay; rows: SuggestedRow[]; about?: SuggestedRow }
/** `about`: the id of one asked about. `by`: whose `suggests` is asked: the programme of the case, or the one that suggests cases of it. */
export type SuggestQuestion = { caseId: string; by: string; about?: string; top?: number }

type Stored = StoredRow & Parameters<typeof offered>[3]
type Asking = {
  context: Context
  session: Session
  how: Purpose
  by: Programme
  suggests: Suggests
  side: Side
  rule: RuleOfDay
  wishes: readonly Facts[]
}

/** Nothing where the case is out of reach, looks for nothing, or cannot be had. */
export async function suggested(
  context: Context,
  session: Session,
  question: SuggestQuestion,
  how: Purpose,
): Promise<Suggested | undefined> {
  const by = context.programme(question.by)
  const { suggests } = by
  const found =
    suggests && (await withSession(context.db, session, (tx) => whoAsks(context, tx, by, suggests, question)))
  if (!found) return undefined
  const rule = ruleOn(suggests, taipeiDay(how.at))
  const asking = { context, session, how, by, suggests, rule, side: found.side, wishes: found.wishes }
  const columns = await columnsOf(context, session.bureau, by, found.side)
  return withSession(context.db, session, async (tx) => {
    const top = question.top ?? suggests.top
    const without = new Set(found.named)
    const rows: SuggestedRow[] = []
    // What has gone meanwhile, or is out of reach, makes room for what comes after it.
    for (let missing = top, more = true; more && missing > 0; missing = top - rows.length) {
      const best = columns.best(found.wishes, rule, missing, without)
      for (const { id } of best) without.add(id)
      const ids = best.map(({ id }) => id)
      const read = await readAgain(asking, tx, sql`c.id = any (${ids}::uuid[])`)
      rows.push(...read.filter(({ stands, points }) => stands && points !== undefined))
      more = best.length === missing
    }
    const about = question.about ? (await readAgain(asking, tx, sql`c.id = ${question.about}`))[0] : undefined
    const first = rows.toSorted((one, other) => firstOf(placeOf(one), placeOf(other)))
    await noted(asking, tx, about ? [...first, about] : first)
    return { by, side: found.side, rule, rows: first, ...(about ? { about } : {}) }
  })
}
const placeOf = ({ row: { number }, points = 0 }: SuggestedRow) => ({ number, points })

/** The facts of the case that asks, as the house knows them, and which cases were brought together with it before. */
async function whoAsks(context: Context, tx: Tx, by: Programme, suggests: Suggests, { caseId }: SuggestQuestion) {
  const { rows } = await sql<Stored>`select ${ROW}, doc, sealed, head from cases where id = ${caseId}`.execute(tx)
  const [row] = rows
  if (row?.programme !== by.id && row?.programme !== suggests.of) return undefined
  const wishes = factsIn(context, row)
  if (!wishes) return undefined
  const side: Side = row.programme === by.id ? 'theirs' : 'ours'
  const { begins } = suggests
  const [here, there] = side === 'theirs' ? [begins.us, begins.them] : [begins.them, begins.us]
  const { states } = context.programme(begins.programme)
  const voids = Object.keys(states).filter((state) => stateVoid(states[state]))
  const { rows: named } = await sql<{ id: string }>`
    select there.target as id from links here
    join links there on there.bureau = here.bureau and there.case_id = here.case_id and there.field = ${there}
    join cases c on c.bureau = here.bureau and c.id = here.case_id and not c.state = any (${voids}::text[])
    where here.target = ${caseId} and here.programme = ${begins.programme} and here.field = ${here}`.execute(tx)
  return { side, wishes, named: named.map(({ id }) => id) }
}

const factsIn = (context: Context, { programme, version, doc, state }: Stored): readonly Facts[] | undefined =>
  comparedFacts(context.programme(programme, version), { ...doc, state }, context.compared.get(programme))

async function readAgain(asking: Asking, tx: Tx, which: ReturnType<typeof sql>): Promise<SuggestedRow[]> {
  const { context, session, how, by, suggests, side } = asking
  const of = side === 'theirs' ? suggests.of : by.id
  const { rows: stored } = await sql<Stored>`
    select ${ROW}, doc, sealed, head from cases c where c.bureau = ${session.bureau} and c.programme = ${of} and ${which}`.execute(
    tx,
  )
  const seen = stored.filter((row) => side === 'theirs' || seesIn(context, session, row, 'internal'))
  // Theirs stand by their title; ours are somebody's, and are known by their number until both agree.
  const whose = side === 'theirs' ? session : { ...session, reader: undefined }
  const rows = await rowsFor(context, tx, whose, seen, { ...how, what: `list ${by.id}/suggests` })
  return seen.flatMap((one, at) => {
    const row = rows[at]
    if (!row) return []
    const states = side === 'theirs' ? listed(suggests.in) : listed(suggests.while)
    const programme = context.programme(one.programme, one.version)
    const open = side === 'theirs' ? offered(context, session, programme, one) : {}
    const values = Object.fromEntries(suggests.shows.flatMap((name) => (name in open ? [[name, open[name]]] : [])))
    // What no longer stands is compared as if it did: whoever asks about it is told that, and the rest as well.
    const facts = factsIn(context, { ...one, state: states[0] ?? '' }) ?? []
    return [{ row, values, stands: states.includes(one.state), ...closest(asking, facts) }]
  })
}

/** Of the wishes of one side the one that fits best; of several as good the first. */
function closest({ suggests: { fits }, rule, side, wishes }: Asking, facts: readonly Facts[]): Pair {
  const pairs = wishes.flatMap((asks) =>
    facts.map((one): Pair => {
      const [ours, theirs] = side === 'theirs' ? [asks, one] : [one, asks]
      const came = fits.map((fit) => compared(fit, ours, theirs, rule))
      return { ours, theirs, came, points: fitPoints(fits, ours, theirs, rule) }
    }),
  )
  const [first = { ours: {}, theirs: {}, came: [], points: undefined }] = pairs.toSorted(
    (one, other) => (other.points ?? -1) - (one.points ?? -1),
  )
  return first
}

/** Whoever looks through those who look for something has read of them. */
const noted = async ({ session, how, by, side }: Asking, tx: Tx, shown: readonly SuggestedRow[]): Promise<void> => {
  if (side === 'ours' && shown.length > 0)
    await logged(tx, session, how, { what: `list ${by.id}/suggests`, cases: shown.map(({ row }) => row.id) })
}
