// Finds cases by number, by an identity number (with a purpose, logged), or by words of two characters and more.
import { t } from '#engine'
import type { Context } from '../context.ts'
import { asJson, sql, type Tx } from '../db.ts'
import { numberToken, phoneToken, wordToken } from '../fold/derived.ts'
import { ROW, rowsFor, seesIn, type StoredRow } from '../gate/rows.ts'
import { logged } from '../gate/log.ts'
import { withSession } from '../session.ts'
import { gramsOf, isIdentity, type Sought, soughtIn } from './sought.ts'
import type { FindHow, Found, Row, Session } from '../types.ts'

export const needsPurpose = t(
  '以證號查詢個人資料，請先填寫查詢目的。',
  'To look somebody up by their number, say first what for.',
)

export function find(context: Context, session: Session, words: string, how: FindHow): Promise<Found> {
  // ˙ alone would come apart into a space and a mark.
  const typed = words
    .slice(0, 1000)
    .replaceAll('˙', '‧')
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim()
    .slice(0, 100)
  const limit = how.limit ?? 30
  const page = Math.max(1, how.page ?? 1)
  const sought = how.plain ? { ...NOTHING, words: [typed] } : soughtIn(typed, context.programmes)
  return withSession(context.db, session, async (tx) => {
    const found = async (by: Found['by'], rows: readonly StoredRow[], from = 0): Promise<Found> => ({
      rows: exactFirst(
        await rowsFor(context, tx, session, rows.slice(from, from + limit), {
          at: how.at,
          purpose: how.purpose?.trim() || 'find',
          what: `list find ${by}`,
        }),
        typed,
      ),
      by,
      more: rows.length > from + limit,
    })
    if (sought.numbers.length > 0) return found('number', await byNumber(tx, session, sought.numbers))
    if (sought.identities.some(isIdentity)) {
      if (!how.purpose?.trim()) return { rows: [], by: 'identity', more: false }
      await logged(tx, session, { purpose: how.purpose.trim(), at: how.at }, { what: 'find by identity number' })
    }
    const grams = gramsOf(sought.words)
    const tokens = [
      ...sought.identities.map((one) => numberToken(context.keys, one)),
      ...sought.phones.map((one) => phoneToken(context.keys, one)),
    ]
    if (tokens.length === 0 && (grams[0] ?? []).length === 0) return { rows: [], by: 'words', more: false }
    const by = tokens.length > 0 && sought.words.length === 0 ? 'identity' : 'words'
    const asked = { ...how, tokens, most: page * limit + 1 }
    const keyed = grams.map((each) => each.map((gram) => (how.plain ? [gram] : [gram, wordToken(context.keys, gram)])))
    const rows = await byAll(tx, session, keyed, asked)
    // Whoever may not know the people of a case does not find it by their names, nor by their telephones.
    const personal = sought.words.length > 0 || sought.phones.length > 0
    const blind = personal ? rows.filter((row) => !seesIn(context, session, row, 'personal')) : []
    if (how.plain || blind.length === 0) return found(by, rows, (page - 1) * limit)
    const plain =
      sought.phones.length > 0
        ? []
        : await byAll(
            tx,
            session,
            grams.map((each) => each.map((gram) => [gram])),
            asked,
          )
    const open = new Set(plain.map((row) => row.id))
    const seen = blind.length === rows.length ? plain : rows.filter((row) => !blind.includes(row) || open.has(row.id))
    return found(by, seen, (page - 1) * limit)
  })
}

const NOTHING = { numbers: [], identities: [], phones: [] } as Omit<Sought, 'words'>

/** What is spelt as it was typed comes before what only sounds the same to the index. */
const exactFirst = (rows: Row[], typed: string): Row[] => {
  const exact = (row: Row) => (row.title?.normalize('NFC').includes(typed.normalize('NFC')) ? 0 : 1)
  return rows.toSorted((a, b) => exact(a) - exact(b))
}

async function byNumber(tx: Tx, session: Session, numbers: readonly string[]): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`select ${ROW} from cases
    where bureau = ${session.bureau} and number = any (${[...numbers]}::text[]) order by opened_on desc, number`.execute(
    tx,
  )
  return rows
}

type Asked = FindHow & { tokens: readonly string[]; most: number }

/** Each number must be there, and of one of the spellings each gram, in plain or as a keyed token. */
async function byAll(tx: Tx, session: Session, spellings: string[][][], asked: Asked): Promise<StoredRow[]> {
  const { programme, states, tokens, most } = asked
  const within = tokens.map(
    (token) => sql`and id in (
      select case_id from numbers where bureau = ${session.bureau} and token = ${token} ${programme ? sql`and programme = ${programme}` : sql``}
      order by opened_on desc limit ${LOOKED_THROUGH})`,
  )
  const worded = spellings
    .filter((grams) => grams.length > 0)
    .map(
      (grams) =>
        sql`id = any (array(select cases_with_words(${asJson(grams)}, ${programme ?? null}, ${LOOKED_THROUGH})))`,
    )
  const { rows } = await sql<StoredRow>`select ${ROW} from cases
    where bureau = ${session.bureau} ${sql.join(within, sql` `)} ${known(session)}
      ${worded.length > 0 ? sql`and (${sql.join(worded, sql` or `)})` : sql``}
      ${states ? sql`and state = any (${[...states]}::text[])` : sql``}
    order by opened_on desc, number desc limit ${most}`.execute(tx)
  return rows
}
/** By its words nobody finds a case of which they may know only that it is there. */
const known = ({ reach, owned, actor }: Session) =>
  reach === 'system' || !owned?.in.length
    ? sql``
    : sql`and (programme <> all (${[...owned.in]}::text[]) or owner = ${actor.id} or (owner is null and programme = any (${[...owned.free]}::text[])))`

/** More than anybody turns pages for. */
const LOOKED_THROUGH = 2000
