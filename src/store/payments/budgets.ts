// The budget of a programme's line in a year, entered with its source; what was said before is kept. Never below what is already on lists.
import type { Refusal } from '#engine'
import type { Context } from '../context.ts'
import { sql } from '../db.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'
import { violated } from '../violation.ts'

export type Budget = { programme: string; line: string; year: number; amount: number; source: string }

export async function setBudget(context: Context, session: Session, budget: Budget, at: string): Promise<Refusal[]> {
  const { bureau, actor } = session
  const { programme, line, year, amount, source } = budget
  try {
    await withSession(context.db, session, (tx) =>
      sql`insert into budgets (bureau, programme, budget_line, year, n, amount, source, entered_by, at)
        select ${bureau}, ${programme}, ${line}, ${year}, coalesce(max(n), 0) + 1, ${amount}, ${source}, ${actor.id}, ${at}
        from budgets where bureau = ${bureau} and programme = ${programme} and budget_line = ${line} and year = ${year}`.execute(
        tx,
      ),
    )
    return []
  } catch (error) {
    const refused = violated(error, context.programmes)
    if (!refused || refused === 'again') throw error
    return [refused]
  }
}
