// 職工福利金與職工福利委員會: what is asked under it.
import { t } from '#engine'

export const name = t('職工福利金', 'Workers’ welfare fund')
export { contribution, unionShare } from '../welfare-fund-act/contributions.ts'
export {
  committeeSize,
  composition,
  term,
  startBy,
  electionClock,
  handoverBy,
  nextMeetingBy,
  extraMeetingBy,
  yearEnd,
  substitutes,
} from '../welfare-fund-act/committee.ts'
