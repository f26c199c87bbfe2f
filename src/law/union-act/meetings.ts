// 工會會議 (工會法第22條至第27條): when notices must have been delivered, and whether a vote has passed.
import { addDays, choice, date, money, t, whole } from '#engine'
import { exact, lowest, shown } from '../exact.ts'
import { lawRule } from '../rule.ts'
import { UNION } from '../statutes.ts'

const MEETINGS = {
  assemblyRegular: { days: 15, article: '§23', says: t('會員大會定期會議', 'Regular assembly') },
  assemblyExtraordinary: { days: 3, article: '§23', says: t('會員大會臨時會議', 'Extraordinary assembly') },
  assemblyUrgent: { days: 1, article: '§23', says: t('會員大會緊急臨時會議', 'Urgent assembly') },
  boardRegular: { days: 7, article: '§24', says: t('理事會、監事會定期會議', 'Regular board') },
  boardExtraordinary: { days: 1, article: '§24', says: t('理事會臨時會議', 'Extraordinary board') },
} as const
export const noticeBy = lawRule({
  name: t('開會通知期限', 'When the notice must be delivered'),
  cites: UNION('§23'),
  decidedBy: 'date',
  reads: {
    meeting: choice(
      t('會議', 'Meeting'),
      Object.fromEntries(Object.entries(MEETINGS).map(([id, { says }]) => [id, says])) as Record<
        keyof typeof MEETINGS,
        ReturnType<typeof t>
      >,
    ),
    date: date(t('開會日', 'Day of the meeting')),
  },
  of(c) {
    const { days, article, says } = MEETINGS[c.meeting]
    return {
      value: { latestDelivery: addDays(c.date, -days) },
      because: [
        {
          cites: UNION(article),
          says: t(`${says.zh}：${days} 日前送達。`, `${says.en}: delivered ${days} days before.`),
        },
      ],
    }
  },
  answer: ({ latestDelivery }) => t(`最晚 ${latestDelivery} 送達`, `Delivered at the latest on ${latestDelivery}`),
})
const people = (zh: string, en: string) => whole(t(zh, en), { max: 10_000_000 })
export const assemblyVote = lawRule({
  name: t('會員大會決議', 'Vote of the assembly'),
  cites: UNION('§27'),
  reads: {
    members: people('會員（代表）人數', 'Members or delegates'),
    presentInPerson: people('親自出席', 'Present in person'),
    proxies: people('委託出席', 'By proxy'),
    agree: people('同意', 'In favour'),
    matter: choice(t('事項', 'Matter'), {
      ordinary: t('一般事項', 'Ordinary'),
      special: t('章程、財產、停權、除名、合併解散等', 'Articles, property, expelling, merging, dissolving'),
    }),
  },
  of(c) {
    const present = c.presentInPerson + c.proxies
    const proxiesWithinThird = c.proxies * 3 <= c.presentInPerson
    const quorum = present * 2 > c.members
    const enough = c.matter === 'special' ? c.agree * 3 >= present * 2 : c.agree * 2 > present
    return {
      value: { proxiesWithinThird, quorum, passed: proxiesWithinThird && quorum && enough },
      because: [
        {
          cites: UNION('§27'),
          says: t(
            `委託 ${c.proxies} 人，不得超過親自出席 ${c.presentInPerson} 人的三分之一。`,
            `${c.proxies} proxies; at most a third of the ${c.presentInPerson} present in person.`,
          ),
        },
        {
          cites: UNION('§27 I'),
          says: t(
            `出席 ${present} 人，應超過會員 ${c.members} 人的半數。`,
            `${present} present; more than half of ${c.members} are needed.`,
          ),
        },
        {
          cites: UNION('§26'),
          says:
            c.matter === 'special'
              ? t(
                  `同意 ${c.agree} 人，應達出席三分之二。`,
                  `${c.agree} in favour; two thirds of those present are needed.`,
                )
              : t(
                  `同意 ${c.agree} 人，應超過出席半數。`,
                  `${c.agree} in favour; more than half of those present are needed.`,
                ),
        },
      ],
    }
  },
  answer: ({ passed, quorum, proxiesWithinThird }) =>
    passed
      ? t('決議有效', 'The vote has passed')
      : !quorum
        ? t('出席不足', 'No quorum')
        : !proxiesWithinThird
          ? t('委託出席過多', 'Too many proxies')
          : t('同意不足', 'Not enough in favour'),
})
export const minimumDues = lawRule({
  name: t('入會費與經常會費下限', 'Least entry fee and dues'),
  cites: UNION('§28 II'),
  reads: {
    dailyWageAtEntry: money(t('入會時一日工資', 'A day’s wage at entry')),
    monthlyWage: money(t('當月工資', 'The month’s wage')),
  },
  of(c) {
    const dues = exact(c.monthlyWage).mul('1/200')
    return {
      value: { entryFee: lowest(c.dailyWageAtEntry), monthlyDues: lowest(dues) },
      because: [
        {
          cites: UNION('§28 II'),
          says: t(
            `入會費不低於一日工資 ${shown(c.dailyWageAtEntry)} 元；經常會費不低於當月工資千分之五：${shown(dues)} 元`,
            `Entry fee not below a day's wage, NT$${shown(c.dailyWageAtEntry)}; dues not below 0.5 percent: NT$${shown(dues)}`,
          ),
        },
      ],
    }
  },
  answer: ({ entryFee, monthlyDues }) =>
    t(
      `入會費 ${shown(entryFee)} 元，每月會費 ${shown(monthlyDues)} 元`,
      `Entry fee NT$${shown(entryFee)}, dues NT$${shown(monthlyDues)} a month`,
    ),
})
