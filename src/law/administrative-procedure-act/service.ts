// 送達 (行政程序法第72至81條): when a paper is served, by each way of serving it.
import { addDays, choice, date, type Day, months, t, yesNo } from '#engine'
import { inForce } from '../known.ts'
import { meaningOf, noneOf, wordOf } from '../known-words.ts'
import { lawRule, step } from '../rule.ts'
import { APA } from '../statutes.ts'
import { within } from '../time-limit.ts'
import { FROM } from './deadlines.ts'

const WAYS = {
  handed: { article: '§72 I', says: t('交付本人', 'Handed over') },
  registered: { article: '§68 III', says: t('掛號郵寄送達', 'Registered mail, delivered') },
  substitute: {
    article: '§73 I',
    says: t('交付同居人、受雇人或接收郵件人員', 'A cohabitant, employee or mail receiver'),
  },
  refusedLeft: { article: '§73 III', says: t('拒收而留置', 'Refused, and left there') },
  deposited: { article: '§74', says: t('寄存送達', 'Deposited') },
  publicAgain: { article: '§79', says: t('再次公示送達', 'Public notice again') },
} as const
const kept = inForce({ [FROM]: months(3) }, t('寄存保存期間', 'How long a deposited paper is kept'), APA('§74 III'))
export const service = lawRule({
  name: t('送達生效日', 'When a paper is served'),
  cites: APA('§72'),
  decidedBy: 'date',
  reads: {
    method: choice(t('送達方式', 'Way'), {
      handed: WAYS.handed.says,
      registered: WAYS.registered.says,
      substitute: WAYS.substitute.says,
      refusedLeft: WAYS.refusedLeft.says,
      deposited: WAYS.deposited.says,
      publicAgain: WAYS.publicAgain.says,
    }),
    date: date(t('送達（寄存、黏貼）日', 'Day it was done')),
  },
  of(c) {
    const { article, says } = WAYS[c.method]
    const effective = c.method === 'publicAgain' ? addDays(c.date, 1) : c.date
    const because = [step(APA(article), `${says.zh}：${effective} 生效。`, `${says.en}: effective on ${effective}.`)]
    const value: { effective: Day; keptUntil?: Day } = { effective }
    if (c.method === 'deposited') {
      value.keptUntil = within(c.date, kept.on(c.date))
      because.push(
        step(
          APA('§74 III'),
          `寄存機關保存三個月，至 ${value.keptUntil}；本法沒有十日生效的規定。`,
          `Kept three months, until ${value.keptUntil}; this Act has no ten-day rule.`,
        ),
      )
    }
    if (c.method === 'publicAgain')
      because.push(
        step(
          APA('§81'),
          '對同一當事人再為公示送達，自黏貼公告翌日起生效。',
          'For the same party again: the day after posting.',
        ),
      )
    return { value, because }
  },
  answer: ({ effective }) => t(`${effective} 生效`, `Effective on ${effective}`),
  notices: [
    t('非經收領，不得於假日、日出前或日沒後送達（第84條）。', 'Not on holidays or at night unless accepted (§84).'),
  ],
})

const notice = inForce(
  { [FROM]: { home: 20, abroad: 60 } },
  t('公示送達生效期間', 'Days of a public notice'),
  APA('§81'),
)
export const publicNotice = lawRule({
  name: t('公示送達生效日', 'When a public notice is served'),
  cites: APA('§81'),
  decidedBy: 'posted',
  reads: {
    posted: date(t('公告（最後刊登）日', 'Day of posting, or of the last print')),
    abroad: yesNo(t('於外國或境外送達', 'Service abroad')),
    firstDay: choice(
      t('公告當日是否計入', 'Does the day of posting count?'),
      { excluded: t('不計入（始日不算）', 'No'), included: t('計入（自公告之日起）', 'Yes') },
      { optional: true },
    ),
  },
  spares: ['firstDay'],
  contested: {
    firstDay: {
      unless: 'excluded',
      why: t(
        '第81條寫「自公告之日起」，當日是否計入見解不一。',
        '§81 says “from the day of posting”; whether that day counts is read both ways.',
      ),
    },
  },
  of(c) {
    const law = notice.on(c.posted)
    const length = c.abroad ? law.abroad : law.home
    const effective = addDays(c.posted, c.firstDay === 'included' ? length - 1 : length)
    return {
      value: { effective },
      because: [
        step(
          APA('§81'),
          `自 ${c.posted} 起經 ${length} 日，${c.firstDay === 'included' ? '當日計入' : '當日不計'}：${effective} 生效。`,
          `${length} days from ${c.posted}, that day ${c.firstDay === 'included' ? 'counted' : 'not counted'}: ${effective}.`,
        ),
      ],
    }
  },
  answer: ({ effective }) => t(`${effective} 生效`, `Effective on ${effective}`),
})

const ROLES: Record<string, ReturnType<typeof t>> = {
  cohabitant: t('同居人', 'cohabitant'),
  employee: t('受雇人', 'employee'),
  mailReceiver: t('接收郵件人員', 'mail receiver'),
}
export const substituteRecipient = lawRule({
  name: t('補充送達是否有效', 'May this person take it?'),
  cites: APA('§73 I'),
  reads: {
    role: wordOf(t('收受人身分', 'Who takes it'), ROLES),
    capable: yesNo(t('有辨別事理能力', 'Capable of discernment')),
    opposedInterest: yesNo(t('利害關係相反', 'With an opposed interest')),
  },
  of(c) {
    const role = meaningOf(c.role, ROLES)
    const valid = role !== undefined && c.capable && !c.opposedInterest
    return {
      value: { valid },
      because: [
        step(
          APA('§73 I'),
          role
            ? `${role.zh}，${c.capable ? '有' : '無'}辨別事理能力。`
            : `不是同居人、受雇人或接收郵件人員。${noneOf(c.role, ROLES).zh}。`,
          role
            ? `A ${role.en}, ${c.capable ? '' : 'not '}capable of discernment.`
            : `Neither cohabitant, employee nor mail receiver. ${noneOf(c.role, ROLES).en}.`,
        ),
        step(
          APA('§73 II'),
          `利害關係${c.opposedInterest ? '相反，不得代收' : '不相反'}。`,
          `Interests are ${c.opposedInterest ? 'opposed: not allowed' : 'not opposed'}.`,
        ),
      ],
    }
  },
  answer: ({ valid }) => (valid ? t('補充送達有效', 'Valid') : t('不得代收', 'Not valid')),
})
