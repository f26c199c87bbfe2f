// What the pages about staff accounts share: their words, and who may open them.
import { say, t, type Text } from '#engine'
import { type Permission, may, type Office, OFFICES, type StaffAccount } from '#auth/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { refusedPage } from '#web/frames/desk.tsx'

export const STATES: Record<StaffAccount['state'], { says: Text; tone: 'good' | 'bad' | 'over' }> = {
  active: { says: t('使用中', 'active'), tone: 'good' },
  locked: { says: t('已鎖定', 'locked'), tone: 'bad' },
  left: { says: t('已停用', 'deactivated'), tone: 'over' },
}
export const LIST = '/desk/accounts'
export const officeName = (role: string): Text => OFFICES.find((one) => one.role === role)?.name ?? t(role, role)

export function refused(c: Ctx, act: Permission) {
  const allowed = may(c.get('person'), act)
  return allowed === true ? undefined : refusedPage(c, allowed.because)
}
export const by = (c: Ctx) => ({
  actor: c.get('person').id,
  programmes: house(c).programmes.map((one) => one.id),
  units: Object.keys(house(c).bureau.units),
})

/** 科長（代理）, as lists and the log say it. */
export const officeWords = ({ role = '', deputy }: Partial<Office>): Text => {
  const name = officeName(role)
  return deputy ? t(`${name.zh}（代理）`, `${name.en} (deputy)`) : name
}
/** The units and programmes an office is for, by name. */
export function scopeWords(c: Ctx, { programmes = [], units = [] }: Partial<Office>): string {
  const lang = c.get('lang')
  if (programmes === 'all') return say(t('全部業務', 'All programmes'), lang)
  const unit = (id: string) => say(house(c).bureau.units[id]?.name ?? t(id, id), lang)
  const programme = (id: string) => say(house(c).programmes.find((one) => one.id === id)?.name ?? t(id, id), lang)
  return [...units.map(unit), ...programmes.map(programme)].join('、')
}
