// The places of this city and their hours: halls, estates, the mornings of the lawyers.
import { dated, t } from '#engine'
import { plan113 } from './documents.ts'

/** The halls the published reports name. */
export const halls = { shihjia: t('獅甲會館', 'Shihjia hall'), chengcing: t('澄清會館', 'Chengcing hall'), other: t('其他場館', 'Another hall') }
/** The estates the published reports name. */
export const estates = { 'fuxing-west': t('復興西區', 'Fuxing West'), 'qianfeng-east': t('前峰東區', 'Qianfeng East'), other: t('其他社區', 'Another estate') }

/** Monday, Thursday and Friday mornings. */
export const mornings = dated<readonly string[]>(
  { '2024-01-01': ['mon', 'thu', 'fri'] },
  { name: t('律師諮詢星期', 'Weekdays of the lawyers'), source: plan113('肆（十二）1') },
)
export const times = {
  a: t('9時', '9:00'), b: t('9時30分', '9:30'), c: t('10時', '10:00'), d: t('10時30分', '10:30'), e: t('11時', '11:00'), f: t('11時30分', '11:30'),
}
/** The plan names mornings; half an hour each is the bureau's own to set. */
export const halfHours = {
  a: ['09:00', '09:30'], b: ['09:30', '10:00'], c: ['10:00', '10:30'], d: ['10:30', '11:00'], e: ['11:00', '11:30'], f: ['11:30', '12:00'],
} as const
