// 失能年金、遺屬年金、喪葬津貼、遺屬一次金、失蹤給付 (勞工職業災害保險及保護法第43至55條).
import { choice, decimal, t, whole, yesNo } from '#engine'
import { exact, type Fraction, lowest, shown } from '../exact.ts'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { OAIPA } from '../statutes.ts'
import { insuredSalary } from './base.ts'

const FROM = '2022-05-01'
const shares = inForce(
  { [FROM]: { complete: 70, severe: 50, partial: 20 } },
  t('失能年金比率', 'Percent of the disability annuity'),
  OAIPA('§43 II'),
)
const dependants = inForce(
  { [FROM]: { each: 10, most: 20 } },
  t('眷屬補助', 'Supplement for dependants'),
  OAIPA('§44 I'),
)
const death = inForce(
  { [FROM]: { annuity: 50, each: 10, most: 20, funeral: 5, funeralAlone: 10, lumpSum: 40 } },
  t('死亡給付基準', 'Benefits at a death'),
  OAIPA('§51 I'),
)
const missingShare = inForce(
  { [FROM]: { percent: 70, everyMonths: 3, mostMonths: 12 } },
  t('失蹤給付基準', 'Benefit for the missing'),
  OAIPA('§55 II'),
)
const percent = (of: Fraction, n: number): Fraction => of.mul(n).div(100)
const people = (zh: string, en: string, min = 0) => whole(t(zh, en), { min, max: 50 })
const monthly = ({ exact: owed }: { exact: string }) => t(`每月 ${shown(owed)} 元`, `NT$${shown(owed)} a month`)
const once = ({ exact: owed }: { exact: string }) => t(`${shown(owed)} 元`, `NT$${shown(owed)}`)

export const disabilityAnnuity = lawRule({
  name: t('失能年金', 'Disability annuity'),
  cites: OAIPA('§43 II'),
  reads: {
    averageInsuredSalary: insuredSalary,
    degree: choice(t('失能程度', 'Degree of disability'), {
      complete: t('完全失能', 'Complete'),
      severe: t('嚴重失能', 'Severe'),
      partial: t('部分失能', 'Partial'),
    }),
    dependants: people('符合條件的眷屬人數', 'Dependants who qualify'),
  },
  of(c) {
    const share = asLastRead(shares)[c.degree]
    const { each, most } = asLastRead(dependants)
    const base = percent(exact(c.averageInsuredSalary), share)
    const more = Math.min(most, each * c.dependants)
    const owed = base.add(percent(base, more))
    return {
      value: { base: lowest(base), exact: lowest(owed) },
      because: [
        step(
          OAIPA('§43 II'),
          `${shown(c.averageInsuredSalary)} × ${share}% ＝ ${shown(base)} 元`,
          `${shown(c.averageInsuredSalary)} × ${share}% = NT$${shown(base)}`,
        ),
        step(
          OAIPA('§44 I'),
          `眷屬 ${c.dependants} 人，每人加發 ${each}%，最多 ${most}%：加發 ${more}%，共 ${shown(owed)} 元`,
          `${c.dependants} dependants at ${each}% each, ${most}% at most: ${more}% more, NT$${shown(owed)}`,
        ),
      ],
    }
  },
  answer: monthly,
  notices: [t('保險人至少每五年審核一次失能程度。', 'The degree is reviewed at least every five years.')],
})

export const survivorsAnnuity = lawRule({
  name: t('遺屬年金', 'Survivors’ annuity'),
  cites: OAIPA('§51 I(2)'),
  reads: {
    origin: choice(t('請領原因', 'Ground'), {
      accident: t('被保險人職災死亡', 'The insured died of the accident'),
      annuitant: t('領失能年金期間死亡', 'An annuitant died'),
    }),
    averageInsuredSalary: { ...insuredSalary, when: { origin: 'accident' } },
    disabilityAnnuity: decimal(t('失能年金金額', 'Disability annuity'), {
      max: 1_000_000,
      unit: t('元', 'NT$'),
      when: { origin: 'annuitant' },
    }),
    survivors: people('同一順序遺屬人數', 'Survivors of the same rank', 1),
  },
  of(c) {
    const law = asLastRead(death)
    const from = c.origin === 'accident' ? c.averageInsuredSalary : c.disabilityAnnuity
    const base = percent(exact(from), law.annuity)
    const more = Math.min(law.most, law.each * (c.survivors - 1))
    const owed = base.add(percent(base, more))
    return {
      value: { base: lowest(base), exact: lowest(owed) },
      because: [
        step(
          OAIPA('§51 I(2)'),
          `${shown(from)} × ${law.annuity}% ＝ ${shown(base)} 元`,
          `${shown(from)} × ${law.annuity}% = NT$${shown(base)}`,
        ),
        step(
          OAIPA('§51 II'),
          `同一順序 ${c.survivors} 人，第二人起每人加發 ${law.each}%，最多 ${law.most}%：加發 ${more}%，共 ${shown(owed)} 元`,
          `${c.survivors} of the same rank, ${law.each}% from the second on, ${law.most}% at most: ${more}% more, NT$${shown(owed)}`,
        ),
      ],
    }
  },
  answer: monthly,
})

export const funeral = lawRule({
  name: t('喪葬津貼', 'Funeral benefit'),
  cites: OAIPA('§51 I(1)'),
  reads: { averageInsuredSalary: insuredSalary, survivorsExist: yesNo(t('遺有遺屬', 'There are survivors')) },
  of(c) {
    const law = asLastRead(death)
    const months = c.survivorsExist ? law.funeral : law.funeralAlone
    const owed = exact(c.averageInsuredSalary).mul(months)
    return {
      value: { months, exact: lowest(owed) },
      because: [
        step(
          OAIPA('§51 I(1)'),
          `${c.survivorsExist ? '有遺屬' : '無遺屬'}，${months} 個月：${shown(owed)} 元`,
          `${c.survivorsExist ? 'With' : 'Without'} survivors, ${months} months: NT$${shown(owed)}`,
        ),
      ],
    }
  },
  answer: once,
})

export const survivorsLumpSum = lawRule({
  name: t('遺屬一次金', 'Survivors’ lump sum'),
  cites: OAIPA('§51 I(3)'),
  reads: { averageInsuredSalary: insuredSalary },
  of(c) {
    const months = asLastRead(death).lumpSum
    const owed = exact(c.averageInsuredSalary).mul(months)
    return {
      value: { exact: lowest(owed) },
      because: [step(OAIPA('§51 I(3)'), `${months} 個月：${shown(owed)} 元`, `${months} months: NT$${shown(owed)}`)],
    }
  },
  answer: once,
})

export const missing = lawRule({
  name: t('失蹤給付', 'Benefit for the missing'),
  cites: OAIPA('§55 II'),
  reads: {
    averageInsuredSalary: insuredSalary,
    fullMonths: whole(t('失蹤已滿月數', 'Full months missing'), { max: 1200 }),
  },
  of(c) {
    const { percent: share, everyMonths, mostMonths } = asLastRead(missingShare)
    const paid = Math.min(mostMonths, Math.floor(c.fullMonths / everyMonths) * everyMonths)
    const month = percent(exact(c.averageInsuredSalary), share)
    const owed = month.mul(paid)
    return {
      value: { exact: lowest(owed) },
      because: [
        step(
          OAIPA('§55 II'),
          `每滿 ${everyMonths} 個月給付一次，最長 ${mostMonths} 個月：已可給付 ${paid} 個月`,
          `Paid at the end of each full ${everyMonths} months, ${mostMonths} at most: ${paid} months are due`,
        ),
        step(
          OAIPA('§55 II'),
          `${shown(month)} × ${paid} ＝ ${shown(owed)} 元`,
          `${shown(month)} × ${paid} = NT$${shown(owed)}`,
        ),
      ],
    }
  },
  answer: once,
})
