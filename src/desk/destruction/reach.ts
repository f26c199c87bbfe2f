// Who takes part in destroying files: those who list them, and those who approve what others listed, each for their own programmes.
import { type Permission, may } from '#auth/index.ts'
import { type DestructionList, destructionLists, isApproved, type Item, itemsOf } from '#store/destruction/index.ts'
import { t, type Text } from '#engine'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house } from '#web/env.ts'

export const PERMISSIONS = ['list-destruction', 'approve-destruction'] as const satisfies readonly Permission[]
export const takesPart = (c: Ctx): true | { because: Text } => {
  const answers = PERMISSIONS.map((act) => may(c.get('person'), act))
  return answers.includes(true) ? true : (answers[0] ?? true)
}
/** The programmes in which this person may do it. */
export const within = (c: Ctx, act: Permission): string[] =>
  house(c).programmes.flatMap(({ id }) => (may(c.get('person'), act, id) === true ? [id] : []))

/** Whether they may do it with every case of the list: whoever answers for one programme approves nothing of another. */
export const coversAll = (c: Ctx, act: Permission, items: readonly Item[]): boolean =>
  items.every((one) => may(c.get('person'), act, one.programme) === true)

export type Opened = { list: DestructionList; items: Item[] }
/** A list with what is on it; nothing for whoever has no part in any of it. */
export async function openedList(c: Ctx): Promise<Opened | undefined> {
  const id = c.req.param('list') ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
  const session = deskSession(c)
  const list = (await destructionLists(house(c).context, session)).find((one) => one.id === id)
  if (!list) return undefined
  const items = await itemsOf(house(c).context, session, id)
  const own = items.some((one) => PERMISSIONS.some((act) => may(c.get('person'), act, one.programme) === true))
  return own ? { list, items } : undefined
}

export const leftOf = (list: DestructionList): number => list.cases - list.held - list.destroyed
export function stateOf(list: DestructionList): { name: Text; tone: 'waiting' | 'good' | 'over' | 'soon' } {
  if (!isApproved(list))
    return {
      name: t(`待核准（${list.approvals.length}／2）`, `To be approved (${list.approvals.length} of 2)`),
      tone: 'waiting',
    }
  if (leftOf(list) === 0) return { name: t('已執行', 'Carried out'), tone: 'over' }
  return list.destroyed > 0
    ? { name: t('執行中', 'Being carried out'), tone: 'soon' }
    : { name: t('已核准，待執行', 'Approved, to be carried out'), tone: 'good' }
}
