// What somebody asks of the reading log: a case, a reader, a person, days. A wrong entry is said beside its box.
import { parseDay, type Problem, say, t } from '#engine'
import { may, staffAccounts } from '#auth/index.ts'
import { casesOfNumber, identityTyped, type LogQuestion } from '#store/read/reading-log.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant } from '#web/env.ts'

export const BOXES = ['case', 'reader', 'person', 'purpose', 'from', 'until'] as const
export type Typed = Record<(typeof BOXES)[number], string>
export type Asked = { typed: Typed; problems: Problem[]; question: LogQuestion }

const typedIn = (c: Ctx): Typed =>
  Object.fromEntries(
    BOXES.map((name) => [
      name,
      (c.req.query(name) ?? '')
        .normalize('NFKC')
        .replace(/[\p{Cc}\p{Cs}]/gu, '')
        .trim()
        .slice(0, 200),
    ]),
  ) as Typed

/** The programmes whose log this person answers for; `all` where that is every one. */
export function coveredBy(c: Ctx): readonly string[] | 'all' {
  const ids = house(c).programmes.map((one) => one.id)
  const covered = ids.filter((id) => may(c.get('person'), 'read-log', id) === true)
  return covered.length === ids.length ? 'all' : covered
}

export async function asked(c: Ctx): Promise<Asked> {
  const typed = typedIn(c)
  const programmes = coveredBy(c)
  const problems: Problem[] = []
  const wrong = (field: keyof Typed, zh: string, en: string) => void problems.push({ field, says: t(zh, en) })
  const day = (field: 'from' | 'until') => {
    if (!typed[field]) return undefined
    const read = parseDay(typed[field])
    if ('day' in read) return read.day
    problems.push({ field, says: read.problem })
    return undefined
  }
  const [from, until] = [day('from'), day('until')]
  if (from && until && until < from) wrong('until', '迄日不能早於起日。', 'The last day cannot be before the first.')
  const { db, store, bureau, context } = house(c)
  const session = deskSession(c)
  let cases: string[] | undefined
  if (typed.case) {
    const id = await store.caseIdOf({ ...session, reach: 'system' }, typed.case.toUpperCase())
    if (id) cases = [id]
    else
      wrong(
        'case',
        '沒有這個案號，請對照案卷再輸入一次。',
        'There is no case of this number. Compare it with the file.',
      )
  }
  let actors: string[] | undefined
  if (typed.reader) {
    const { accounts } = await staffAccounts(db, bureau.id, { words: typed.reader })
    actors = accounts.map((one) => one.id)
    if (actors.length === 0) wrong('reader', '沒有這個帳號或姓名。', 'There is no such account or name.')
  }
  if (typed.person) {
    const number = identityTyped(typed.person)
    if (!number) wrong('person', '請輸入身分證、居留證或護照號碼。', 'Enter an identity, residence or passport number.')
    else if (!typed.purpose)
      wrong('purpose', '以證號查詢個人，請先填寫查詢目的。', 'To look somebody up by their number, say first what for.')
    else if (problems.length === 0) {
      const within = programmes === 'all' ? house(c).programmes.map((one) => one.id) : programmes
      const how = { purpose: typed.purpose, at: instant(c), programmes: within, what: 'log of a person' }
      const theirs = await casesOfNumber(context, session, number, how)
      cases = cases ? cases.filter((id) => theirs.includes(id)) : theirs
    }
  }
  const before = Number(/^\d{1,15}$/.exec(c.req.query('before') ?? '')?.[0] ?? 0) || undefined
  return { typed, problems, question: { programmes, cases, actors, from, until, before } }
}

export const problemOf = (c: Ctx, problems: readonly Problem[], field: string): string | undefined => {
  const found = problems.find((one) => one.field === field)
  return found && say(found.says, c.get('lang'))
}
