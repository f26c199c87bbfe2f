// 童工與女性勞工: what is asked under it.
import { t } from '#engine'

export const name = t('童工與女性勞工', 'Young and female workers')
export {
  childWorker,
  childDay,
  childWeek,
  childRegularLeave,
  childHour,
} from '../labour-standards-act/young-workers.ts'
export {
  maternityPay,
  maternityPayCheck,
  miscarriageLeave,
  femaleNight,
  parentalLeave,
} from '../gender-equality-act/maternity.ts'
