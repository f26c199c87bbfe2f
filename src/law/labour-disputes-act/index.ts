// 勞資爭議處理法: the clocks of mediation, as the Act numbers them, and its rule on meetings.
import { addDays, type Day, days, statute, t } from '#engine'

export const act = statute(t('勞資爭議處理法', 'Act for Settlement of Labor-Management Disputes'), 'N0020007')
export const mediationRules = statute(
  t('勞資爭議調解辦法', 'Regulations for the Mediation of Labor-Management Disputes'),
  'N0020015',
)

/** Calendar days, first day not counted. What a closed last day does to them is the calendar's work (行政程序法 §48). */
export const lengths = {
  appointMediator: days(3),
  beginMediation: days(7),
  makeProposal: days(10), // §12
  chooseMembers: days(3),
  firstMeeting: days(14),
  findings: days(10),
  meetingAfterFindings: days(15),
  extension: days(7), // §§14–16
  sendRecord: days(3),
  serveRecord: days(7), // mediation rules
} as const

/** The single mediator's clock, §12: raw last days, not moved by holidays. */
export const mediatorTrack = (on: { received: Day; appointed: Day; started: Day }) => ({
  appointBy: addDays(on.received, 3),
  startBy: addDays(on.appointed, 7),
  proposalBy: addDays(on.started, 10),
})

/** The committee's clock, §§14–16: raw last days. */
export const committeeTrack = (on: {
  partiesNotified: Day
  membersComplete: Day
  investigatorAppointed: Day
  findingsReceived: Day
  extended: boolean
}) => ({
  chooseBy: addDays(on.partiesNotified, 3),
  firstMeetingBy: addDays(on.membersComplete, 14),
  findingsBy: addDays(on.investigatorAppointed, 10),
  meetingBy: addDays(on.findingsReceived, on.extended ? 22 : 15),
})

/** §18: more than half of the members present in person; a proposal needs more than half of those present. */
export function quorum(of: { members: number; present: number; agree: number }) {
  const met = of.present * 2 > of.members
  return { quorum: met, proposalAdopted: met && of.agree * 2 > of.present }
}
