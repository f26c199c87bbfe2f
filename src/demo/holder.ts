// Somebody who acts for a union in the demonstration: an invented secretary with an account, and a return her union has been asked for.
import { addDays } from '#engine'
import { giveMandate, HOLDER, keepHolder, mandatesFor } from '#auth/index.ts'
import { asWork } from '#store'
import type { Context } from '#store/context.ts'
import { demoSession, type Filling } from './fill.ts'

const REGISTER = 'union-registration'
const RETURNS = 'union-membership-return'

/** Once the register stands: she acts for the union that has the lowest number. */
export async function joinHolder(
  context: Context,
  { store, bureau, staff, today }: Filling,
  at: string,
): Promise<void> {
  const [union] = await store.register(asWork(bureau, 'public'), REGISTER, ['active'])
  if (!union) return
  await keepHolder(context, bureau)
  const there = await mandatesFor(context.db, bureau, union.id)
  const given = { account: HOLDER.id, body: union.id, programmes: 'all', showed: 'organisation' } as const
  if (there.length === 0)
    await giveMandate(context.db, bureau, { ...given, actor: staff('officer').id }, Date.parse(at))
  const values = { union: union.id, quarter: quarterBefore(today) }
  await store.begin(
    { ...demoSession(bureau), actor: staff('officer') },
    RETURNS,
    { step: 'call', values },
    { at: `${addDays(today, -5)}T09:00:00+08:00`, key: `demonstration ${union.id} ${values.quarter}` },
  )
}

function quarterBefore(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const quarter = Math.ceil(month / 3)
  return quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`
}
