// What an administrator does with the accounts of the staff. Nobody changes their own here, so one administrator always remains.
import { type Problem, t } from '#engine'
import { sql, withSession } from '#store'
import type { Db, Tx } from '#store/db.ts'
import { type Account, mayEnter, personOf, setPassword, staffAccountIn } from './accounts.ts'
import { noteAccount, type What } from './account-log.ts'
import type { Office } from './person.ts'
import { HOUR, iso, system } from './reach.ts'
import { may, RIGHTS } from './rights.ts'
import { hashPassword, oneTimePassword } from './secrets.ts'
import { endSessions } from './sessions.ts'

export type StaffAccount = {
  id: string
  name: string
  roles: Office[]
  /** Ids of the register entries it stands for. */
  standsFor: string[]
  secondFactor: boolean
  recoveryLeft: number
  state: 'active' | 'locked' | 'left'
  mustChange: boolean
  hasPassword: boolean
  signedInAt?: string
}
const PAGE = 50

/** Found by part of the account or the name; twenty years of staff come a page at a time. */
export const staffAccounts = (
  db: Db,
  bureau: string,
  { words = '', after = '' }: { words?: string; after?: string } = {},
): Promise<{ accounts: StaffAccount[]; next?: string }> =>
  withSession(db, system(bureau), async (tx) => {
    const { rows } = await sql<Account>`
      select * from accounts where bureau = ${bureau} and kind = 'staff' and id > ${after}
        and (${words} = '' or position(lower(${words}) in lower(id)) > 0 or position(lower(${words}) in lower(name)) > 0)
      order by id limit ${PAGE + 1}`.execute(tx)
    const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
    return { accounts: rows.slice(0, PAGE).map(told), ...(last ? { next: last.id } : {}) }
  })

export const staffAccount = (db: Db, bureau: string, id: string): Promise<StaffAccount | undefined> =>
  withSession(db, system(bureau), async (tx) => {
    const found = await staffAccountIn(tx, bureau, id)
    return found && told(found)
  })

const told = (row: Account): StaffAccount => ({
  id: row.id,
  name: row.name,
  roles: row.roles,
  standsFor: row.stands_for,
  secondFactor: row.totp !== null,
  recoveryLeft: row.recovery.length,
  state: row.left_at ? 'left' : row.locked_at ? 'locked' : 'active',
  mustChange: Boolean(row.must_change),
  hasPassword: row.password !== null,
  ...(row.signed_in_at ? { signedInAt: row.signed_in_at } : {}),
})

export type Change =
  | { act: 'rename'; name: string }
  | { act: 'give'; office: Office }
  | { act: 'take'; role: string; deputy?: boolean }
  | { act: 'stand-for' | 'stand-no-longer'; entry: string; called: string }
  | { act: 'lock' | 'unlock' | 'reset-second-factor' | 'reset-password' | 'deactivate' | 'reactivate' }
export type Changed = { done: true; password?: string } | { refused: Problem[] }
/** Who changes it, and which programmes and units there are. */
type By = { actor: string; programmes: readonly string[]; units: readonly string[] }

const refuse = (field: string, zh: string, en: string): { refused: Problem[] } => ({
  refused: [{ field, says: t(zh, en) }],
})

export async function createAccount(
  db: Db,
  bureau: string,
  by: By,
  asked: { id: string; name: string; office: Office },
  now: number,
): Promise<Changed> {
  const id = asked.id.trim().toLowerCase()
  const name = asked.name.trim()
  const problems = [...nameProblems(name), ...officeProblems(asked.office, by)]
  if (!/^[a-z][a-z0-9.-]{2,39}$/.test(id))
    problems.unshift({
      field: 'id',
      says: t(
        '帳號請用小寫英文字母開頭，可用數字、點和連字號，3 到 40 個字。',
        'An account begins with a letter; letters, digits, dots and hyphens, 3 to 40 of them.',
      ),
    })
  if (problems.length > 0) return { refused: problems }
  const password = oneTimePassword()
  const hash = await hashPassword(password)
  return alone(db, bureau, by, now, async (tx) => {
    const { rows } =
      await sql`insert into accounts (bureau, id, name, kind, roles, password, must_change, password_until)
      values (${bureau}, ${id}, ${name}, 'staff', ${JSON.stringify([asked.office])}::jsonb, ${hash}, true, ${iso(now + ONE_TIME_HOURS * HOUR)})
      on conflict do nothing returning id`.execute(tx)
    if (rows.length === 0) return refuse('id', '這個帳號已經有人使用。', 'This account is taken.')
    await noteAccount(
      tx,
      bureau,
      { actor: by.actor, account: id, what: 'created', detail: { name, ...asked.office } },
      now,
    )
    return { done: true, password }
  })
}
/** A password handed over is good for three days. */
const ONE_TIME_HOURS = 72

export async function changeAccount(
  db: Db,
  bureau: string,
  by: By,
  id: string,
  change: Change,
  now: number,
): Promise<Changed> {
  const problems =
    change.act === 'rename' ? nameProblems(change.name) : change.act === 'give' ? officeProblems(change.office, by) : []
  if (problems.length > 0) return { refused: problems }
  const password = change.act === 'reset-password' ? oneTimePassword() : ''
  const hash = password && (await hashPassword(password))
  return alone(db, bureau, by, now, async (tx) => {
    const account = await staffAccountIn(tx, bureau, id, true)
    if (!account) return refuse('', '沒有這個帳號。', 'There is no such account.')
    if (account.id === by.actor)
      return refuse(
        '',
        '不能在這裡變更自己的帳號，請由另一位系統管理者辦理。',
        'You cannot change your own account here. Ask another administrator.',
      )
    const set = (column: string, value: unknown) =>
      sql`update accounts set ${sql.ref(column)} = ${value} where bureau = ${bureau} and id = ${id}`.execute(tx)
    const note = (what: What, detail: Record<string, unknown> = {}) =>
      noteAccount(tx, bureau, { actor: by.actor, account: id, what, detail }, now)
    const meant = change.act === 'give' ? change.office : change.act === 'take' ? change : undefined
    // Whoever heads one unit may stand in for the head of another.
    const others = account.roles.filter(
      (one) => one.role !== meant?.role || Boolean(one.deputy) !== Boolean(meant.deputy),
    )
    switch (change.act) {
      case 'rename':
        await set('name', change.name.trim())
        await note('renamed', { name: change.name.trim() })
        break
      case 'give':
        await set('roles', JSON.stringify([...others, change.office]))
        await note('office-given', change.office)
        break
      case 'take':
        if (others.length === account.roles.length)
          return refuse('role', '這個帳號沒有這項職務。', 'This account does not hold that office.')
        await set('roles', JSON.stringify(others))
        await note('office-taken', { role: change.role, ...(change.deputy ? { deputy: true } : {}) })
        break
      case 'stand-for':
      case 'stand-no-longer': {
        if (!change.entry) return refuse('entry', '請從名冊中選擇一筆。', 'Choose an entry of the register.')
        const stood = account.stands_for.filter((one) => one !== change.entry)
        if (change.act === 'stand-no-longer' && stood.length === account.stands_for.length)
          return refuse('entry', '這個帳號不代表這一筆。', 'This account does not stand for that entry.')
        await set('stands_for', change.act === 'stand-for' ? [...stood, change.entry] : stood)
        await note(change.act === 'stand-for' ? 'stands-for' : 'stands-no-longer', {
          entry: change.entry,
          name: change.called,
        })
        break
      }
      case 'lock':
        await set('locked_at', iso(now))
        await endSessions(tx, bureau, id)
        await note('locked')
        break
      case 'unlock':
        await set('locked_at', null)
        await sql`delete from failed_tries where bureau = ${bureau} and who = any (${[`account:${id}`, `totp:${id}`]})`.execute(
          tx,
        )
        await note('unlocked')
        break
      case 'reset-second-factor':
        await sql`update accounts set totp = null, totp_step = null, recovery = '[]' where bureau = ${bureau} and id = ${id}`.execute(
          tx,
        )
        await endSessions(tx, bureau, id)
        await note('second-factor-reset')
        break
      case 'reset-password':
        await setPassword(tx, bureau, id, hash, { mustChange: true, until: iso(now + ONE_TIME_HOURS * HOUR) })
        await note('password-reset')
        return { done: true, password }
      case 'deactivate':
        await set('left_at', iso(now))
        await endSessions(tx, bureau, id)
        await note('deactivated')
        break
      case 'reactivate':
        await set('left_at', null)
        await note('reactivated')
        break
    }
    return { done: true }
  })
}

/**
 * One administrator at a time, and whoever acts is looked at once more inside the transaction: of two who take the
 * office from each other, the second has lost it already. Since nobody takes it from themselves, one always remains.
 */
function alone(db: Db, bureau: string, by: By, now: number, work: (tx: Tx) => Promise<Changed>): Promise<Changed> {
  return withSession(db, system(bureau), async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('taitsi accounts'), hashtext(${bureau}))`.execute(tx)
    const actor = await staffAccountIn(tx, bureau, by.actor)
    const allowed = actor && mayEnter(actor, now) && may(personOf(bureau, actor), 'administer-accounts')
    if (allowed !== true) return refuse('', '您的職務不能管理帳號。', 'Your office does not keep accounts.')
    return work(tx)
  })
}

const nameProblems = (name: string): Problem[] =>
  /^[^\p{Cc}]{1,40}$/u.test(name.trim())
    ? []
    : [{ field: 'name', says: t('請填寫姓名，最多 40 個字。', 'Enter the name, up to 40 characters.') }]

/** Offices somebody of the staff can hold; being a party is no office. */
export const OFFICES = RIGHTS.filter((one) => one.role !== 'party')
function officeProblems(office: Office, { programmes: known, units }: By): Problem[] {
  const problems: Problem[] = []
  if (!OFFICES.some((one) => one.role === office.role))
    problems.push({ field: 'role', says: t('請選擇職務。', 'Choose the office.') })
  if (office.programmes !== 'all') {
    if (office.programmes.length === 0 && !office.units?.length)
      problems.push({
        field: 'scope',
        says: t(
          '請選擇至少一個科室或一項業務，或選擇全部業務。',
          'Choose at least one unit or programme, or all of them.',
        ),
      })
    else if (!office.programmes.every((one) => known.includes(one)))
      problems.push({
        field: 'scope',
        says: t('有不存在的業務，請重新選擇。', 'One of the programmes does not exist. Choose again.'),
      })
    if (office.units?.some((one) => !units.includes(one)))
      problems.push({
        field: 'units',
        says: t('有不存在的科室，請重新選擇。', 'One of the units does not exist. Choose again.'),
      })
  }
  return problems
}

/** Joins an account to the register entries it stands for, without an administrator: the demonstration's people. */
export const standFor = (db: Db, bureau: string, id: string, entries: readonly string[]): Promise<unknown> =>
  withSession(db, system(bureau), (tx) =>
    sql`update accounts set stands_for = ${[...entries]}::uuid[] where bureau = ${bureau} and id = ${id} and kind = 'staff'`.execute(
      tx,
    ),
  )

/** The account that keeps the others, made or mended from the machine itself: the first one, and the way back in. */
export async function keepAdministrator(
  db: Db,
  bureau: string,
  asked: { id: string; name: string },
  now: number,
): Promise<{ password: string }> {
  const password = oneTimePassword()
  const hash = await hashPassword(password)
  const roles: Office[] = [{ role: 'administrator', programmes: 'all' }]
  await withSession(db, system(bureau), async (tx) => {
    await sql`insert into accounts (bureau, id, name, kind, roles) values (${bureau}, ${asked.id}, ${asked.name}, 'staff', ${JSON.stringify(roles)}::jsonb)
      on conflict (bureau, id) do update set roles = excluded.roles, locked_at = null, left_at = null, totp = null, totp_step = null, recovery = '[]'`.execute(
      tx,
    )
    await setPassword(tx, bureau, asked.id, hash, { mustChange: true, until: iso(now + ONE_TIME_HOURS * HOUR) })
    await sql`delete from failed_tries where bureau = ${bureau} and who = any (${[`account:${asked.id}`, `totp:${asked.id}`]})`.execute(
      tx,
    )
    await noteAccount(
      tx,
      bureau,
      { actor: 'command-line', account: asked.id, what: 'created', detail: { name: asked.name, ...roles[0] } },
      now,
    )
  })
  return { password }
}
