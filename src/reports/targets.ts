// Targets that officers set for an indicator and a year: dated, with a reason, added to and never changed.
import { type Problem, t } from '#engine'
import { type Session, sql, withSession } from '#store'
import type { Db } from '#store/db.ts'

export type Target = {
  indicator: string
  year: number
  target: number
  /** Whether a lower value is the better one. */
  lower: boolean
  reason: string
  setBy: string
  at: string
}

/** All targets ever set for the year, the latest first. */
export const targetsOf = (db: Db, session: Session, year: number): Promise<Target[]> =>
  withSession(db, session, async (tx) => {
    const { rows } = await sql<Omit<Target, 'setBy' | 'target'> & { set_name: string; target: string | number }>`
      select indicator, year, target, lower, reason, set_name, at from indicator_targets
      where bureau = ${session.bureau} and year = ${year} order by id desc`.execute(tx)
    return rows.map(({ set_name, target, ...row }) => ({ ...row, target: Number(target), setBy: set_name }))
  })

export type GivenTarget = { indicator: string; year: string; target: string; lower: boolean; reason: string }

/** Sets a target, or says everything that stands in the way of it. */
export async function setTarget(
  db: Db,
  session: Session,
  given: GivenTarget,
  known: readonly string[],
  at: string,
): Promise<Problem[]> {
  const [year, target] = [Number(given.year), Number(given.target.replaceAll(',', ''))]
  const problems: Problem[] = [
    ...(known.includes(given.indicator)
      ? []
      : [{ field: 'indicator', says: t('請選擇指標。', 'Choose an indicator.') }]),
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100
      ? []
      : [{ field: 'year', says: t('請選擇年度。', 'Choose a year.') }]),
    ...(given.target.trim() !== '' && Number.isFinite(target) && target >= 0 && target < 1e12
      ? []
      : [
          {
            field: 'target',
            says: t('請填 0 以上的數字，例如 95 或 1.5。', 'Enter a number of at least 0, for example 95 or 1.5.'),
          },
        ]),
    ...(given.reason.trim()
      ? []
      : [
          {
            field: 'reason',
            says: t('請說明理由或依據，例如核定函文號。', 'Say why, for example the number of the approving letter.'),
          },
        ]),
  ]
  if (problems.length > 0) return problems
  await withSession(db, session, (tx) =>
    sql`insert into indicator_targets (bureau, indicator, year, target, lower, reason, set_by, set_name, at)
      values (${session.bureau}, ${given.indicator}, ${year}, ${target}, ${given.lower}, ${given.reason.trim().slice(0, 500)},
        ${session.actor.id}, ${session.actor.name ?? session.actor.id}, ${at})`.execute(tx),
  )
  return []
}
