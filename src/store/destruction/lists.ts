// Destruction lists: made by one person, approved by two others, each case on it held back by anybody who has a reason.
import { randomUUID } from 'node:crypto'
import { type Citation, type Refusal, t, taipeiDay } from '#engine'
import type { Context } from '../context.ts'
import { asJson, sql, type Tx } from '../db.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'
import { type ArchiveFrom, dueIn } from './due.ts'

/** A list is one sitting of an archive's work; what is left comes onto the next. */
const MOST = 1000
const APPROVALS = 2

export type Item = {
  caseId: string
  programme: string
  number: string
  openedOn: string
  closedOn: string
  years: number
  basis: Citation
  keptUntil: string
  events: number
  files: number
  heldBy?: string
  heldFor?: string
  destroyedAt?: string
}
export type Approval = { by: string; name: string; at: string }
export type DestructionList = {
  id: string
  number: string
  untilDay: string
  madeBy: string
  madeName: string
  at: string
  cases: number
  held: number
  destroyed: number
  approvals: Approval[]
}

/** Puts everything that is due in these programmes on a new list; nothing where nothing is due. */
export function makeList(
  context: Context,
  session: Session,
  how: { at: string; from: ArchiveFrom },
): Promise<{ id: string; number: string } | undefined> {
  const { bureau, actor } = session
  const today = taipeiDay(how.at)
  return withSession(context.db, session, async (tx) => {
    // Two who make lists at once would put the same cases on both.
    await sql`select pg_advisory_xact_lock(hashtext('taitsi destruction'), hashtext(${bureau}))`.execute(tx)
    const due = await dueIn(context, tx, bureau, session.programmes ?? [], today, how.from, MOST)
    if (due.length === 0) return undefined
    const id = randomUUID()
    const number = await nextNumber(tx, bureau, today)
    await sql`insert into destruction_lists (bureau, id, number, until_day, made_by, made_name, at)
      values (${bureau}, ${id}, ${number}, ${today}, ${actor.id}, ${actor.name ?? actor.id}, ${how.at})`.execute(tx)
    const items = due.map((one) => {
      const { years, cites } = context.programme(one.programme).keep
      return { ...one, years, basis: cites }
    })
    await sql`insert into destruction_items (bureau, list, case_id, programme, number, opened_on, closed_on, years, basis, kept_until, events, files)
      select ${bureau}, ${id}, i."caseId", i.programme, i.number, i."openedOn", i."closedOn", i.years, i.basis, i."keptUntil",
        (select count(*) from events e where e.bureau = ${bureau} and e.case_id = i."caseId"),
        (select count(*) from blob_uses u where u.bureau = ${bureau} and u.case_id = i."caseId")
      from jsonb_to_recordset(${asJson(items)}) as i("caseId" uuid, programme text, number text, "openedOn" date, "closedOn" date, years int, basis jsonb, "keptUntil" date)`.execute(
      tx,
    )
    return { id, number }
  })
}

async function nextNumber(tx: Tx, bureau: string, today: string): Promise<string> {
  const year = Number(today.slice(0, 4))
  const {
    rows: [row],
  } = await sql<{
    last: number
  }>`insert into counters (bureau, programme, year, last) values (${bureau}, 'destruction:list', ${year}, 1)
    on conflict (bureau, programme, year) do update set last = counters.last + 1 returning last`.execute(tx)
  return `DL${year - 1911}-${String(row?.last ?? 1).padStart(4, '0')}`
}

/** Keeps one case off a list that is not carried out yet, with a reason; it comes onto no other until the reason is gone. */
export function holdBack(
  context: Context,
  session: Session,
  list: string,
  caseId: string,
  reason: string,
): Promise<Refusal[]> {
  if (!reason.trim())
    return Promise.resolve([{ field: '_reason', says: t('請寫明續存的理由。', 'Say why it is kept.') }])
  return withSession(context.db, session, async (tx) => {
    const { rows } = await sql`update destruction_items i set held_by = ${session.actor.id}, held_for = ${reason.trim()}
      where bureau = ${session.bureau} and list = ${list} and case_id = ${caseId} and held_by is null
        and not exists (select 1 from erasures e where e.bureau = i.bureau and e.case_id = i.case_id) returning 1`.execute(
      tx,
    )
    return rows.length > 0
      ? []
      : [{ says: t('這一案已續存或已銷毀。', 'This case is held back or destroyed already.') }]
  })
}

/** The second approval is the last thing needed. Whoever made the list, or approved it before, cannot. */
export function approve(context: Context, session: Session, list: string, at: string): Promise<Refusal[]> {
  const { bureau, actor } = session
  return withSession(context.db, session, async (tx) => {
    const found = (await listsIn(tx, bureau, list))[0]
    if (!found) return [{ says: t('沒有這份銷毀目錄。', 'There is no such list.') }]
    const refused: Refusal[] = []
    if (found.madeBy === actor.id)
      refused.push({ says: t('編製目錄的人不能核准，請由他人核准。', 'Whoever made the list cannot approve it.') })
    if (found.approvals.some((one) => one.by === actor.id))
      refused.push({
        says: t('您已核准過，另一次核准須由他人為之。', 'You have approved it; the other approval is somebody else’s.'),
      })
    if (found.approvals.length >= APPROVALS) refused.push({ says: t('目錄已核准。', 'The list is approved already.') })
    if (refused.length > 0) return refused
    await sql`insert into destruction_approvals (bureau, list, by_id, by_name, made_by, at)
      values (${bureau}, ${list}, ${actor.id}, ${actor.name ?? actor.id}, ${found.madeBy}, ${at})`.execute(tx)
    return []
  })
}

export const destructionLists = (context: Context, session: Session): Promise<DestructionList[]> =>
  withSession(context.db, session, (tx) => listsIn(tx, session.bureau))
export const isApproved = (list: Pick<DestructionList, 'approvals'>): boolean => list.approvals.length >= APPROVALS

export async function listsIn(tx: Tx, bureau: string, id?: string): Promise<DestructionList[]> {
  const { rows } = await sql<DestructionList>`
    select id, number, until_day as "untilDay", made_by as "madeBy", made_name as "madeName", at,
      (select count(*) from destruction_items i where i.bureau = l.bureau and i.list = l.id) as cases,
      (select count(*) from destruction_items i where i.bureau = l.bureau and i.list = l.id and i.held_by is not null) as held,
      (select count(*) from erasures e where e.bureau = l.bureau and e.list = l.id) as destroyed,
      coalesce((select jsonb_agg(jsonb_build_object('by', by_id, 'name', by_name, 'at', a.at) order by a.at)
        from destruction_approvals a where a.bureau = l.bureau and a.list = l.id), '[]') as approvals
    from destruction_lists l where bureau = ${bureau} ${id ? sql`and id = ${id}` : sql``} order by at desc, number desc limit 200`.execute(
    tx,
  )
  return rows
}

export const itemsOf = (context: Context, session: Session, list: string): Promise<Item[]> =>
  withSession(context.db, session, async (tx) => {
    const { rows } = await sql<
      Omit<Item, 'heldBy' | 'heldFor' | 'destroyedAt'> & Record<'heldBy' | 'heldFor' | 'destroyedAt', string | null>
    >`
      select i.case_id as "caseId", i.programme, i.number, i.opened_on as "openedOn", i.closed_on as "closedOn", i.years, i.basis, i.kept_until as "keptUntil",
        i.events, i.files, i.held_by as "heldBy", i.held_for as "heldFor", e.at as "destroyedAt"
      from destruction_items i left join erasures e on e.bureau = i.bureau and e.case_id = i.case_id and e.list = i.list
      where i.bureau = ${session.bureau} and i.list = ${list} order by i.programme, i.closed_on, i.number`.execute(tx)
    return rows.map(({ heldBy, heldFor, destroyedAt, ...row }) => ({
      ...row,
      ...(heldBy ? { heldBy, heldFor: heldFor ?? '' } : {}),
      ...(destroyedAt ? { destroyedAt } : {}),
    }))
  })
