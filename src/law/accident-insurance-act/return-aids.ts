// 重返職場補助 (職業災害勞工重返職場補助辦法): what the city pays of the insurance fund, and by when it decides.
import { addDays, choice, date, days, decimal, money, months, t, whole, written, yesNo } from '#engine'
import { exact, lowest, shown } from '../exact.ts'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { OAIPA, RETURN_AIDS } from '../statutes.ts'
import { inWords, timeLimit, within } from '../time-limit.ts'

const FROM = '2022-05-01'
const rehab = inForce(
  { [FROM]: { percent: 60, mostDays: 180 } },
  t('職能復健津貼基準', 'Rehabilitation allowance'),
  RETURN_AIDS('§11'),
)
const facility = inForce({ [FROM]: 200_000 }, t('輔助設施補助上限', 'Most for workplace aids'), RETURN_AIDS('§5'))
const employment = inForce(
  { [FROM]: { same: { to9: 50, to15: 30 }, other: { to9: 70, to15: 50 }, everyMonths: 6, mostMonths: 12 } },
  t('僱用補助基準', 'Employment aid'),
  RETURN_AIDS('§18'),
)
const review = inForce(
  { [FROM]: { facility: days(60), rehabAllowance: days(30), employment: days(30) } },
  t('審核期限', 'Time to decide on an aid'),
  RETURN_AIDS('§24'),
)
const report = inForce({ [FROM]: { days: 20 } }, t('年度彙報期限', 'When the city reports'), RETURN_AIDS('§22 II'))
const once = ({ exact: owed }: { exact: string }) => t(`${shown(owed)} 元`, `NT$${shown(owed)}`)
const amount = (zh: string, en: string) => decimal(t(zh, en), { max: 100_000_000, unit: t('元', 'NT$') })

export const rehabAllowance = lawRule({
  name: t('職能復健津貼', 'Rehabilitation allowance'),
  cites: RETURN_AIDS('§11'),
  reads: {
    firstGrade: money(t('投保薪資分級表第一等級', 'First grade of the insurance table'), { max: 1_000_000 }),
    serviceDays: whole(t('服務日數', 'Days of service'), { max: 3650 }),
  },
  of(c) {
    const { percent, mostDays } = asLastRead(rehab)
    const counted = Math.min(c.serviceDays, mostDays)
    const owed = exact(c.firstGrade).mul(percent).div(100).div(30).mul(counted)
    return {
      value: { days: counted, exact: lowest(owed) },
      because: [
        step(OAIPA('§68 II'), `合計最長 ${mostDays} 日：${counted} 日`, `${mostDays} days at most in all: ${counted}`),
        step(
          RETURN_AIDS('§11'),
          `${shown(c.firstGrade)} × ${percent}% ÷ 30 × ${counted} ＝ ${shown(owed)} 元`,
          `${shown(c.firstGrade)} × ${percent}% ÷ 30 × ${counted} = NT$${shown(owed)}`,
        ),
      ],
    }
  },
  answer: once,
})

export const facilityAid = lawRule({
  name: t('輔助設施補助', 'Aid for workplace aids'),
  cites: RETURN_AIDS('§5'),
  reads: {
    spent: amount('輔助設施支出', 'Spent on aids'),
    paidBefore: money(t('同一事故已補助', 'Paid before for the same accident')),
  },
  of(c) {
    const most = asLastRead(facility)
    const left = Math.max(0, most - c.paidBefore)
    const spent = exact(c.spent)
    const owed = spent.compare(left) < 0 ? spent : exact(left)
    return {
      value: { exact: lowest(owed) },
      because: [
        step(
          RETURN_AIDS('§5'),
          `同一事故以 ${shown(most)} 元為限，已補助 ${shown(c.paidBefore)} 元，尚可補助 ${shown(left)} 元`,
          `NT$${shown(most)} at most for one accident; NT$${shown(c.paidBefore)} are paid, NT$${shown(left)} are left`,
        ),
        step(
          RETURN_AIDS('§5'),
          `支出 ${shown(spent)} 元，補助 ${shown(owed)} 元`,
          `Spent NT$${shown(spent)}: NT$${shown(owed)}`,
        ),
      ],
    }
  },
  answer: once,
})

export const facilityApplyBy = timeLimit({
  name: t('輔助設施補助申請期限', 'When to ask for workplace aids'),
  cites: RETURN_AIDS('§3 II'),
  from: { provided: date(t('提供輔助設施日', 'Day the aids were provided')) },
  gives: { deadline: { within: { [FROM]: days(90) } } },
})

export const reviewBy = lawRule({
  name: t('補助審核期限', 'When the city decides'),
  cites: RETURN_AIDS('§24'),
  decidedBy: 'complete',
  reads: {
    aid: choice(t('補助項目', 'Aid'), {
      facility: t('輔助設施補助', 'Workplace aids'),
      rehabAllowance: t('職能復健津貼', 'Rehabilitation allowance'),
      employment: t('僱用職業災害勞工補助', 'Employment aid'),
    }),
    complete: date(t('書件備齊日', 'Day the papers were complete')),
  },
  of(c) {
    const length = review.on(c.complete)[c.aid]
    const deadline = within(c.complete, length)
    const article = { facility: '§4 I', rehabAllowance: '§10', employment: '§17' }[c.aid]
    return {
      value: { deadline },
      because: [
        step(RETURN_AIDS(article), `${inWords(length).zh}內完成審核。`, `Decided within ${inWords(length).en}.`),
        step(
          RETURN_AIDS('§24'),
          `自書件備齊時（${c.complete}）起算：${deadline}。`,
          `From complete papers (${c.complete}): ${deadline}.`,
        ),
      ],
    }
  },
  answer: ({ deadline }) => t(`最晚 ${deadline}`, `At the latest on ${deadline}`),
})

export const employmentAid = lawRule({
  name: t('僱用職業災害勞工補助', 'Employment aid'),
  cites: RETURN_AIDS('§18'),
  reads: {
    sameEmployer: yesNo(t('由發生職災的事業單位繼續僱用', 'Kept on by the employer of the accident')),
    grade: whole(t('失能等級', 'Grade of disability'), { min: 1, max: 15 }),
    averageInsuredSalary: amount(
      '復工（受僱）起六個月平均月投保薪資',
      'Average insured salary of six months from return',
    ),
    monthsEmployed: whole(t('已繼續僱用月數', 'Months kept on'), { max: 1200 }),
  },
  of(c) {
    const law = asLastRead(employment)
    const shares = c.sameEmployer ? law.same : law.other
    const percent = c.grade <= 9 ? shares.to9 : shares.to15
    const months = Math.min(law.mostMonths, Math.floor(c.monthsEmployed / law.everyMonths) * law.everyMonths)
    const owed = exact(c.averageInsuredSalary).mul(percent).div(100).mul(months)
    return {
      value: { percent, months, exact: lowest(owed) },
      because: [
        step(
          c.sameEmployer ? RETURN_AIDS('§18') : RETURN_AIDS('§19'),
          `第 ${c.grade} 等級，每月 ${percent}%`,
          `Grade ${c.grade}: ${percent} percent a month`,
        ),
        step(
          RETURN_AIDS('§20'),
          `每滿 ${law.everyMonths} 個月補助一次，最長 ${law.mostMonths} 個月：${months} 個月，${shown(owed)} 元`,
          `For each full ${law.everyMonths} months, ${law.mostMonths} at most: ${months} months, NT$${shown(owed)}`,
        ),
      ],
    }
  },
  answer: once,
  notices: [
    t(
      '負責人之配偶或三親等內親屬、庇護工場、已領相同補助者不予補助（第21條）。',
      'Not for spouse or kin to the third degree of the head, sheltered workshops or double aid (§21).',
    ),
  ],
})

export const keepEmployedUntil = timeLimit({
  name: t('應繼續僱用至', 'Kept on until'),
  cites: RETURN_AIDS('§6'),
  from: { received: date(t('受領補助日', 'Day the aid was received')) },
  gives: { until: { within: { [FROM]: months(6) } } },
})
export const followUpUntil = timeLimit({
  name: t('追蹤至', 'Followed up until'),
  cites: RETURN_AIDS('§22 II'),
  from: { paid: date(t('核撥補助日', 'Day the aid was paid')) },
  gives: { until: { within: { [FROM]: months(24) } } },
  notices: [t('每年六月及十二月底前完成備查。', 'Filed by the end of each June and December.')],
})
export const cityReportBy = lawRule({
  name: t('年度彙報期限', 'When the city reports'),
  cites: RETURN_AIDS('§22 II'),
  reads: { year: whole(t('年度（西元）', 'Year'), { min: 2022, max: 2199 }) },
  of(c) {
    const last = written(c.year, 12, 31)
    const deadline = addDays(last, report.on(last).days)
    return {
      value: { deadline },
      because: [
        step(
          RETURN_AIDS('§22 II'),
          `年度終了後二十日內：${deadline}。`,
          `Within twenty days after the year: ${deadline}.`,
        ),
      ],
    }
  },
  answer: ({ deadline }) => t(`最晚 ${deadline}`, `At the latest on ${deadline}`),
})
