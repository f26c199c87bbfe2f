// Words for a register whose entries other cases name: entered, changed, ended, and found again.
import { date, t, text } from '#engine'

export const fields = {
  name: text(t('名稱', 'Name'), { sensitivity: 'open' }),
  validFrom: date(t('起日', 'From'), { sensitivity: 'open' }),
  validTo: date(t('迄日', 'Until'), { sensitivity: 'open', notBefore: 'validFrom' }),
  endReason: text(t('終止原因', 'Why it ended'), { lines: 2 }),
}
export const roles = {
  officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
  head: { name: t('科長', 'Section head'), kind: 'staff' },
} as const
export const states = {
  active: { name: t('有效', 'Active'), stands: t('登錄在名冊上，變更或屆期時辦理。', 'It stands in the register until it changes or its time is over.') },
  ended: { name: t('已終止', 'Ended'), ends: true },
} as const
