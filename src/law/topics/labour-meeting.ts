// 勞資會議: what is asked under it.
import { t } from '#engine'

export const name = t('勞資會議', 'Labour-management meeting')
export {
  representatives,
  separateMeeting,
  genderSeats,
  eligible,
  term,
  electionClock,
  unionElectionBy,
  announceBy,
  fileBy,
} from '../labour-meeting-rules/representatives.ts'
export { nextMeetingBy, noticeBy, vote } from '../labour-meeting-rules/meetings.ts'
