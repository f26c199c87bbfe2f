// 職工福利委員會 (職工福利金條例第5條; 職工福利委員會組織準則): size, composition, terms and what is filed when.
import { choice, date, days, daysInMonth, months, t, whole, written, yesNo } from '#engine'
import { type Check, looked } from '../checks.ts'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { WELFARE, WELFARE_COMMITTEE } from '../statutes.ts'
import { timeLimit, within } from '../time-limit.ts'

/** The rules of 2006; §6 as changed in 2011. */
const FROM = '2006-01-21'
const TERMS = '2011-10-30'
const people = (zh: string, en: string) => whole(t(zh, en), { max: 10_000_000 })

const sizes = inForce(
  { [FROM]: { least: 7, most: 21, large: 1000, mostOfLarge: 31 } },
  t('福利委員人數', 'Members of the committee'),
  WELFARE_COMMITTEE('§3'),
)
const sizeOf = (workers: number) => {
  const law = asLastRead(sizes)
  return { min: law.least, max: workers >= law.large ? law.mostOfLarge : law.most }
}
export const committeeSize = lawRule({
  name: t('福利委員人數', 'Members of the committee'),
  cites: WELFARE_COMMITTEE('§3'),
  reads: { workers: people('事業單位人數', 'Workers') },
  of(c) {
    const { min, max } = sizeOf(c.workers)
    return {
      value: { min, max },
      because: [
        step(
          WELFARE_COMMITTEE('§3'),
          `${min} 至 ${max} 人（1,000 人以上得增至 31 人）。`,
          `${min} to ${max} (up to 31 from 1,000 workers on).`,
        ),
      ],
    }
  },
  answer: ({ min, max }) => t(`${min} 至 ${max} 人`, `${min} to ${max}`),
})

const shares = inForce(
  { [TERMS]: { of: 3, need: 2 } },
  t('委員組成比例', 'Shares of the committee'),
  WELFARE_COMMITTEE('§6 IV'),
)
export const composition = lawRule({
  name: t('福利委員會組成', 'Composition of the committee'),
  cites: WELFARE_COMMITTEE('§4'),
  reads: {
    members: whole(t('委員人數', 'Members'), { min: 1, max: 100 }),
    workers: people('事業單位人數', 'Workers'),
    unionExists: yesNo(t('已組織工會', 'There is a union')),
    unionChosen: whole(t('工會推選委員', 'Chosen by the union'), { max: 100 }),
    reelected: whole(t('連選連任委員', 'Re-elected'), { max: 100 }),
    reelectedOf: choice(
      t('連任比例的分母', 'Two thirds of whom'),
      { elected: t('推選的委員（不含當然委員）', 'Of those elected'), all: t('全體委員', 'Of all members') },
      { optional: true },
    ),
  },
  spares: ['reelectedOf'],
  contested: {
    reelectedOf: {
      unless: 'elected',
      why: t(
        '連任不得超過三分之二，以全體或以推選委員計，條文未明。',
        'Whether two thirds are of all or of the elected is not said.',
      ),
    },
  },
  of(c) {
    const { min, max } = sizeOf(c.workers)
    const thirds = asLastRead(shares)
    const base = c.reelectedOf === 'all' ? c.members : c.members - 1
    const checks: Check[] = [
      {
        code: 'SIZE',
        broken: c.members < min || c.members > max,
        cites: WELFARE_COMMITTEE('§3'),
        zh: `委員 ${min} 至 ${max} 人：${c.members} 人`,
        en: `${min} to ${max} members: ${c.members}`,
      },
      {
        code: 'REELECTED_OVER_TWO_THIRDS',
        broken: c.reelected * thirds.of > base * thirds.need,
        cites: WELFARE_COMMITTEE('§6 IV'),
        zh: `連任不得超過 ${base} 人的三分之二：${c.reelected} 人`,
        en: `re-elected at most two thirds of ${base}: ${c.reelected}`,
      },
    ]
    if (c.unionExists)
      checks.push({
        code: 'UNION_UNDER_TWO_THIRDS',
        broken: c.unionChosen * thirds.of < c.members * thirds.need,
        cites: WELFARE('§5 II'),
        zh: `工會推選不得少於委員總人數三分之二：${c.unionChosen} 人`,
        en: `at least two thirds of all chosen by the union: ${c.unionChosen}`,
      })
    const { codes, because } = looked(checks)
    return { value: { valid: codes.length === 0, violations: codes }, because }
  },
  answer: ({ valid }) => (valid ? t('組成合於規定', 'Properly composed') : t('組成不合規定', 'Not properly composed')),
})

export const term = timeLimit({
  name: t('委員任期', 'Term of office'),
  cites: WELFARE_COMMITTEE('§6 II'),
  from: { start: date(t('就職日', 'First day of office')) },
  gives: { latestEnd: { lasts: { [TERMS]: months(48) } } },
})
export const startBy = timeLimit({
  name: t('就職期限', 'When the new term begins'),
  cites: WELFARE_COMMITTEE('§6 II'),
  from: { previousTermEnd: date(t('上屆任期屆滿日', 'Last day of the old term')) },
  gives: { deadline: { within: { [TERMS]: days(14) } } },
})
export const electionClock = timeLimit({
  name: t('改選時程', 'The clock of an election'),
  cites: WELFARE_COMMITTEE('§9'),
  from: { termEnd: date(t('任期屆滿日', 'Last day of the term')) },
  gives: {
    electBy: { of: t('辦理改選', 'Elect'), before: { [FROM]: days(30) } },
    authorityMayActFrom: {
      of: t('主管機關得通知限期辦理', 'The authority may step in from'),
      before: { [FROM]: days(15) },
    },
  },
})
export const handoverBy = timeLimit({
  name: t('移交期限', 'When the fund is handed over'),
  cites: WELFARE_COMMITTEE('§7 I'),
  from: { changed: date(t('主任委員交接日', 'Day the chair changed')) },
  gives: { deadline: { within: { [FROM]: days(10) } } },
})
export const nextMeetingBy = timeLimit({
  name: t('下次會議期限', 'When the next meeting is due'),
  cites: WELFARE_COMMITTEE('§10 I'),
  from: { last: date(t('上次開會日', 'Last meeting')) },
  gives: { deadline: { within: { [FROM]: months(3) } } },
})

const extra = inForce(
  { [FROM]: { part: 3, days: 7 } },
  t('臨時會議', 'Extraordinary meeting'),
  WELFARE_COMMITTEE('§10 III'),
)
export const extraMeetingBy = lawRule({
  name: t('臨時會議召集期限', 'When an extraordinary meeting is called'),
  cites: WELFARE_COMMITTEE('§10 III'),
  decidedBy: 'requested',
  reads: {
    members: whole(t('全體委員', 'Members'), { min: 1, max: 100 }),
    signed: whole(t('連署人數', 'Signed'), { max: 100 }),
    requested: date(t('請求日', 'Day of the request')),
  },
  of(c) {
    const law = extra.on(c.requested)
    const valid = c.signed * law.part >= c.members
    const deadline = within(c.requested, days(law.days))
    return {
      value: valid ? { valid, deadline } : { valid },
      because: [
        step(
          WELFARE_COMMITTEE('§10 III'),
          `全體三分之一連署：${c.signed}／${c.members}。`,
          `A third of all sign: ${c.signed} of ${c.members}.`,
        ),
        ...(valid
          ? [
              step(
                WELFARE_COMMITTEE('§10 III'),
                `主任委員應於七日內召集：${deadline}。`,
                `The chair calls it within seven days: ${deadline}.`,
              ),
            ]
          : []),
      ],
    }
  },
  answer: ({ valid, deadline }) =>
    valid ? t(`最晚 ${deadline} 召集`, `Called by ${deadline}`) : t('連署不足', 'Not enough have signed'),
})

const filing = inForce(
  { [FROM]: { planMonths: 1, accountsMonths: 3 } },
  t('年度報備', 'Yearly filing'),
  WELFARE_COMMITTEE('§13'),
)
export const yearEnd = lawRule({
  name: t('計畫、預算與決算報備', 'Plan, budget and accounts'),
  cites: WELFARE_COMMITTEE('§13'),
  reads: { year: whole(t('年度（西元，曆年制）', 'Business year, by the calendar'), { min: 2006, max: 2199 }) },
  of(c) {
    const last = written(c.year, 12, 31)
    const law = filing.on(last)
    const [planFrom, planBy] = [written(c.year, 13 - law.planMonths, 1), written(c.year, 12, daysInMonth(c.year, 12))]
    const accountsBy = within(last, months(law.accountsMonths))
    return {
      value: { planFrom, planBy, accountsBy },
      because: [
        step(
          WELFARE_COMMITTEE('§13'),
          `年度終了前一個月內，報下年度計畫及預算：${planFrom} 至 ${planBy}。`,
          `Plan and budget in the last month: ${planFrom} to ${planBy}.`,
        ),
        step(
          WELFARE_COMMITTEE('§13'),
          `年度終了後三個月內，報辦理情形及決算：${accountsBy}。`,
          `Report and accounts within three months after: ${accountsBy}.`,
        ),
      ],
    }
  },
  answer: ({ planFrom, planBy, accountsBy }) =>
    t(
      `計畫 ${planFrom} 至 ${planBy}，決算 ${accountsBy} 前`,
      `Plan ${planFrom} to ${planBy}, accounts by ${accountsBy}`,
    ),
})

const spareShare = inForce({ [FROM]: { of: 3 } }, t('候補委員比例', 'Share of substitutes'), WELFARE_COMMITTEE('§4 II'))
export const substitutes = lawRule({
  name: t('候補委員名額', 'Substitutes'),
  cites: WELFARE_COMMITTEE('§4 II'),
  reads: { members: whole(t('委員人數', 'Members'), { min: 1, max: 100 }) },
  of(c) {
    const maxSubstitutes = Math.floor(c.members / asLastRead(spareShare).of)
    return {
      value: { maxSubstitutes },
      because: [
        step(
          WELFARE_COMMITTEE('§4 II'),
          `不得超過委員人數三分之一：${maxSubstitutes} 人。`,
          `At most a third of the members: ${maxSubstitutes}.`,
        ),
      ],
    }
  },
  answer: ({ maxSubstitutes }) => t(`最多 ${maxSubstitutes} 人`, `${maxSubstitutes} at most`),
})
