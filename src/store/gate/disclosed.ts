// What the house tells another body of the persons or organisations on its list: of each case only the facts its agreement names, as far
// as the party itself is shown them there. Each row that is answered is a line of the reading log, for the case it is about.
import { wordKey, type Programme, STANDS_AT, stateSeen, stateVoid } from '#engine'
import type { Context } from '../context.ts'
import { sql } from '../db.ts'
import { numbersIn, numberToken } from '../fold/derived.ts'
import { opened } from '../read/load.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'
import { logged, loggedEach, type Purpose } from './log.ts'
import { shownOf, sightOf } from './values.ts'

/** A row of the list: whom it asks about. A number whose name is another is nobody we know. */
export type AskedRow = { row: number; number: string; name: string }
export type ToldOf = { row: number; programme: Programme; facts: Record<string, unknown> }
/** `tells`: the answer goes out, and each row of it is a line; otherwise the list is gone over, which is one. */
export type Telling = Purpose & { tells: boolean; facts: Readonly<Record<string, readonly string[]>> }
type Row = Parameters<typeof opened>[2] & { token: string; programme: string; version: number }

type Found = ToldOf & { id: string }

/** Of one person the newest cases of a programme. */
const MOST = 20
/** Rows looked for in one statement: what is opened for them holds nobody else up for long. */
const AT_ONCE = 50

export function disclosed(
  context: Context,
  session: Session,
  asked: readonly AskedRow[],
  how: Telling,
): Promise<ToldOf[]> {
  const { bureau } = session
  const byToken = new Map(asked.map((one) => [numberToken(context.keys, one.number), one]))
  return withSession(context.db, { ...session, reach: 'system' }, async (tx) => {
    const found: Found[] = []
    const tokens = [...byToken.keys()]
    for (let from = 0; from < tokens.length; from += AT_ONCE) {
      const { rows } = await sql<Row>`
      select n.token, c.id, c.doc, c.sealed, c.head, c.programme, c.version
      from unnest(${tokens.slice(from, from + AT_ONCE)}::text[]) as wanted (token) cross join unnest(${Object.keys(how.facts)}::text[]) as of (programme)
      cross join lateral (select * from numbers m where m.bureau = ${bureau} and m.token = wanted.token and m.programme = of.programme
        order by m.opened_on desc, m.case_id limit ${MOST}) n
      join cases c on c.bureau = ${bureau} and c.id = n.case_id`.execute(tx)
      const told = rows.flatMap((row) => {
        const asks = byToken.get(row.token)
        const of = asks && toldOf(context, session, row, asks, how.facts[row.programme] ?? [])
        return asks && of ? [{ row: asks.row, id: row.id, ...of }] : []
      })
      if (how.tells)
        await loggedEach(
          tx,
          session,
          told.map((one) => lineOf(how, one)),
        )
      found.push(...told)
    }
    if (!how.tells)
      await logged(tx, session, how, { what: 'exchange-trial', cases: [...new Set(found.map((one) => one.id))] })
    return found.toSorted((a, b) => a.row - b.row).map(({ row, programme, facts }) => ({ row, programme, facts }))
  })
}

const lineOf = (how: Purpose, { row, id, programme, facts }: Found) => ({
  at: how.at,
  purpose: `${how.purpose}（第 ${row} 列）`,
  caseId: id,
  programme: programme.id,
  what: `exchange ${Object.keys(facts).join(' ')}`,
})

/** Nothing where the case is of somebody else, never was, or says nothing that may be told. */
function toldOf(context: Context, session: Session, row: Row, asked: AskedRow, named: readonly string[]) {
  const programme = context.programme(row.programme, row.version)
  // What the definition in force no longer discloses is told under no agreement, however old the case is.
  const { discloses } = context.programme(row.programme)
  const { case: one } = opened(context, session.bureau, row)
  const who = one.values[programme.roles[discloses?.of ?? '']?.is ?? '']
  if (!discloses || stateVoid(programme.states[one.state]) || !isWhom(who, asked)) return undefined
  const wanted = named.filter((fact) => discloses.facts.includes(fact))
  const { shown } = shownOf(sightOf(programme, one, session.reader, wanted), one.values)
  const facts = {
    ...(wanted.includes(STANDS_AT) ? { [STANDS_AT]: stateSeen(programme, one.state) } : {}),
    ...shown,
  }
  return Object.keys(facts).length > 0 ? { programme, facts } : undefined
}

const isWhom = (who: unknown, { number, name }: AskedRow): boolean =>
  numbersIn(who).some((one) => one.toUpperCase() === number) &&
  wordKey(String((who as { name?: unknown }).name ?? '')) === wordKey(name)
