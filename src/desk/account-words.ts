// What the pages about staff accounts share: their words, and who may open them.
import { t, type Text } from '#engine'
import { type Act, may, OFFICES, type StaffAccount } from '#auth/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { refusedPage } from '#web/frames/desk.tsx'

export const STATES: Record<StaffAccount['state'], { says: Text; tone: 'good' | 'bad' | 'over' }> = {
  active: { says: t('使用中', 'active'), tone: 'good' },
  locked: { says: t('已鎖定', 'locked'), tone: 'bad' },
  left: { says: t('已停用', 'deactivated'), tone: 'over' },
}
export const LIST = '/desk/accounts'
export const officeName = (role: string): Text => OFFICES.find((one) => one.role === role)?.name ?? t(role, role)

export function refused(c: Ctx, act: Act) {
  const allowed = may(c.get('person'), act)
  return allowed === true ? undefined : refusedPage(c, allowed.because)
}
export const by = (c: Ctx) => ({ actor: c.get('person').id, programmes: house(c).programmes.map((one) => one.id) })
