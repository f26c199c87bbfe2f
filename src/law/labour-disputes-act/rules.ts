// 調解時程 as rules anyone can ask: the raw last days of both tracks, the committee's quorum, and the ninety days for a ruling.
import { addDays, date, t, whole, yesNo } from '#engine'
import { lawRule } from '../rule.ts'
import { CIVIL, DISPUTES } from '../statutes.ts'
import * as act from './index.ts'

const first = {
  cites: CIVIL('§120 II'),
  says: t(
    '始日不算入；末日為休息日時由行事曆順延。',
    'The first day is not counted; a last day off moves by the calendar.',
  ),
}
export const mediatorTrack = lawRule({
  name: t('調解人時程', 'The mediator’s clock'),
  cites: DISPUTES('§12'),
  decidedBy: 'received',
  reads: {
    received: date(t('收到申請日', 'Received')),
    appointed: date(t('指派日', 'Appointed'), { notBefore: 'received' }),
    started: date(t('開始調解日', 'Begun'), { notBefore: 'appointed' }),
  },
  of: (c) => ({
    value: act.mediatorTrack(c),
    because: [
      {
        cites: DISPUTES('§12'),
        says: t(
          '三日內指派、七日內開始、十日內作成方案。',
          'Appointed in three days, begun in seven, proposal in ten.',
        ),
      },
      first,
    ],
  }),
  answer: (value) =>
    t(
      `指派 ${value.appointBy}、開始 ${value.startBy}、方案 ${value.proposalBy}`,
      `Appoint by ${value.appointBy}, begin by ${value.startBy}, proposal by ${value.proposalBy}`,
    ),
})
export const committeeTrack = lawRule({
  name: t('調解委員會時程', 'The committee’s clock'),
  cites: DISPUTES('§14'),
  decidedBy: 'partiesNotified',
  reads: {
    partiesNotified: date(t('通知雙方日', 'Sides notified')),
    membersComplete: date(t('委員選定日', 'Members complete'), { notBefore: 'partiesNotified' }),
    investigatorAppointed: date(t('指派調查日', 'Member ordered to investigate'), { notBefore: 'membersComplete' }),
    findingsReceived: date(t('收到調查結果日', 'Findings received'), { notBefore: 'investigatorAppointed' }),
    extended: yesNo(t('延長', 'Extended')),
  },
  of: (c) => ({
    value: act.committeeTrack(c),
    because: [
      { cites: DISPUTES('§14'), says: t('三日內選定調解委員。', 'Members chosen in three days.') },
      { cites: DISPUTES('§15'), says: t('選定後十四日內組成委員會並開會。', 'First meeting within fourteen days.') },
      {
        cites: DISPUTES('§16 II'),
        says: t(
          '調查十日內完成；十五日內開會，必要時延長七日。',
          'Findings in ten days; meeting in fifteen, seven more if needed.',
        ),
      },
      first,
    ],
  }),
  answer: (value) => t(`開會 ${value.meetingBy}`, `Meeting by ${value.meetingBy}`),
})
export const quorum = lawRule({
  name: t('調解委員會決議', 'The committee’s vote'),
  cites: DISPUTES('§18'),
  reads: {
    members: whole(t('委員人數', 'Members')),
    present: whole(t('親自出席', 'Present')),
    agree: whole(t('同意', 'In favour')),
  },
  of: (c) => ({
    value: act.quorum(c),
    because: [
      {
        cites: DISPUTES('§18'),
        says: t(
          '過半數委員親自出席，出席過半數同意。',
          'More than half present in person; more than half of those in favour.',
        ),
      },
      first,
    ],
  }),
  answer: (value) =>
    value.proposalAdopted
      ? t('方案通過', 'Adopted')
      : value.quorum
        ? t('未通過', 'Not adopted')
        : t('出席不足', 'No quorum'),
})
export const rulingDeadline = lawRule({
  name: t('裁決申請期限', 'Time for a ruling'),
  cites: DISPUTES('§39 II'),
  decidedBy: 'knownOn',
  reads: { knownOn: date(t('知悉日', 'Day of knowledge')) },
  of: (c) => ({
    value: { applyBy: addDays(c.knownOn, 90) },
    because: [
      {
        cites: DISPUTES('§39 II'),
        says: t('自知悉之次日起九十日內。', 'Within ninety days from the day after knowledge.'),
      },
      first,
    ],
  }),
  answer: ({ applyBy }) => t(`最晚 ${applyBy}`, `At the latest on ${applyBy}`),
})
