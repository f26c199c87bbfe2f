// Finds cases by number, by an identity number (with a purpose, logged), or by words of two characters and more.
import { bigrams, searchKey, t } from '#engine'
import type { Context } from './context.ts'
import { asJson, sql, type Tx } from './db.ts'
import { numberToken, wordToken } from './derived.ts'
import { ROW, rowsFor, seesIn, type StoredRow } from './gate/rows.ts'
import { logged } from './gate/log.ts'
import { withSession } from './session.ts'
import type { FindHow, Found, Session } from './types.ts'

export const needsPurpose = t(
  '以證號查詢個人資料，請先填寫查詢目的。',
  'To look somebody up by their number, say first what for.',
)
const IDENTITY = /^[A-Z][A-D1289]\d{8}$/

export function find(context: Context, session: Session, words: string, how: FindHow): Promise<Found> {
  const typed = words
    .slice(0, 1000)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim()
    .slice(0, 100)
  const limit = how.limit ?? 30
  return withSession(context.db, session, async (tx) => {
    const found = async (by: Found['by'], rows: readonly StoredRow[]): Promise<Found> => ({
      rows: await rowsFor(context, tx, session, rows.slice(0, limit), {
        at: how.at,
        purpose: how.purpose?.trim() || 'find',
        what: `list find ${by}`,
      }),
      by,
      more: rows.length > limit,
    })
    if (!how.plain && /^[A-Z]{2,3}\d{3}-\d{1,6}$/i.test(typed))
      return found('number', await byNumber(tx, session, typed))
    const identity = typed.toUpperCase().replace(/[\s-]/g, '')
    if (!how.plain && (IDENTITY.test(identity) || /^\d{8}$/.test(identity))) {
      if (IDENTITY.test(identity)) {
        if (!how.purpose?.trim()) return { rows: [], by: 'identity', more: false }
        await logged(tx, session, { purpose: how.purpose.trim(), at: how.at }, { what: 'find by identity number' })
      }
      return found('identity', await byToken(tx, session, numberToken(context.keys, identity), limit, how.programme))
    }
    const grams = bigrams(searchKey(typed)).slice(0, 24)
    if (grams.length === 0) return { rows: [], by: 'words', more: false }
    const keyed = grams.map((gram) => (how.plain ? [gram] : [gram, wordToken(context.keys, gram)]))
    const rows = await byWords(tx, session, keyed, limit, how)
    // Whoever may not know the people of a case does not find it by their names.
    const blind = rows.filter((row) => !seesIn(context, session, row, 'personal'))
    if (how.plain || blind.length === 0) return found('words', rows)
    const plain = await byWords(
      tx,
      session,
      grams.map((gram) => [gram]),
      limit,
      how,
    )
    const open = new Set(plain.map((row) => row.id))
    return found(
      'words',
      blind.length === rows.length ? plain : rows.filter((row) => !blind.includes(row) || open.has(row.id)),
    )
  })
}

async function byNumber(tx: Tx, session: Session, typed: string): Promise<StoredRow[]> {
  const [code = '', n = ''] = typed.toUpperCase().split('-')
  const { rows } =
    await sql<StoredRow>`select ${ROW} from cases where bureau = ${session.bureau} and number = ${`${code}-${n.padStart(6, '0')}`}`.execute(
      tx,
    )
  return rows
}

async function byToken(
  tx: Tx,
  session: Session,
  token: string,
  limit: number,
  programme?: string,
): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`select ${ROW} from cases
    where bureau = ${session.bureau} and id in (
      select case_id from numbers where bureau = ${session.bureau} and token = ${token} ${programme ? sql`and programme = ${programme}` : sql``} order by opened_on desc limit ${limit + 1})
    order by opened_on desc, number desc`.execute(tx)
  return rows
}

/** Each gram must be there, in plain or as a keyed token. */
async function byWords(
  tx: Tx,
  session: Session,
  grams: string[][],
  limit: number,
  { programme, states }: FindHow,
): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`select ${ROW} from cases
    where bureau = ${session.bureau} and id = any (array(select cases_with_words(${asJson(grams)}, ${programme ?? null}, 2000)))
      ${states ? sql`and state = any (${[...states]}::text[])` : sql``}
    order by opened_on desc, number desc limit ${limit + 1}`.execute(tx)
  return rows
}
