// 舊制退休金 (勞基法第55條): two bases for each of the first fifteen years, one after, forty-five at most.
import { choice, date, type Reason, showDay, t, yesNo } from '#engine'
import { averageMonthlyWage, hireDate } from '../asks.ts'
import { inWords, serviceOf, type Service } from '../civil-code/service-length.ts'
import { amount, exact, type Fraction, lowest, shown } from '../exact.ts'
import { inForce } from '../known.ts'
import { lawRule } from '../rule.ts'
import { LPA, LSA, LSA_ER } from '../statutes.ts'

/** Whole years, and for the rest: less than half a year a half, half a year or more one. */
export const countedYears = ({ years, months, days }: Service): Fraction =>
  exact(years).add(months >= 6 ? 1 : months > 0 || days > 0 ? '1/2' : 0)
export const basesOf = (years: Fraction): Fraction => {
  const bases = years.compare(15) <= 0 ? years.mul(2) : years.sub(15).add(30)
  return bases.compare(45) > 0 ? exact(45) : bases
}

const cap = inForce({ '1984-08-01': 45 }, t('退休金基數上限', 'Most bases of a pension'), LSA('§55 I(1)'))

export const pension = lawRule({
  name: t('舊制退休金', 'Old-scheme pension'),
  cites: LSA('§55'),
  decidedBy: 'oldSystemLastDay',
  reads: {
    hireDate,
    oldSystemLastDay: date(t('舊制年資的最後一天', 'Last day under the old system'), {
      help: t(
        '一直是舊制者填退休前最後一天；改選新制者填改制前一天。',
        'The last day of work, or the day before you changed to the new system.',
      ),
      notBefore: 'hireDate',
    }),
    averageMonthlyWage,
    dutyDisability: yesNo(t('因執行職務失能而強制退休', 'Forced to retire by a disability from duty'), {
      optional: true,
    }),
    dutyCap: choice(
      t('因公失能加給是否受 45 個基數限制', 'Whether the cap of 45 holds for the fifth more'),
      {
        inAddition: t('在 45 個基數之外加給', 'Added after the cap'),
        overall: t('合計仍以 45 個基數為限', 'The cap holds over all'),
      },
      { optional: true, when: { dutyDisability: true } },
    ),
  },
  spares: ['dutyDisability', 'dutyCap'],
  contested: {
    dutyCap: {
      unless: 'inAddition',
      matters: { dutyDisability: true },
      why: t(
        '條文稱「依前款規定加給百分之二十」；是否仍以 45 個基數為總上限，法院可能有不同見解。',
        'The Act gives one fifth “in addition”; a court may read the cap of forty-five as overall.',
      ),
    },
  },
  of(c) {
    const service = serviceOf(c.hireDate, c.oldSystemLastDay)
    const late: Reason[] =
      c.hireDate >= '2005-07-01'
        ? [
            {
              cites: LPA('§8 I'),
              says: t(
                `${showDay(c.hireDate, 'zh')}到職，在 94 年 7 月 1 日以後：適用新制，沒有舊制年資；不適用勞工退休金條例的人（第7條，例如外籍移工）才依下列計算。`,
                `Hired on ${c.hireDate}, after the new Act began on 2005-07-01, and so under the new system with no old years. What follows holds only for those outside that Act (§7), such as migrant workers.`,
              ),
            },
          ]
        : []
    const years = countedYears(service)
    const plain = basesOf(years)
    const most = cap.on(c.oldSystemLastDay)
    const more = c.dutyDisability ? plain.mul('6/5') : plain
    const bases = c.dutyCap === 'overall' && more.compare(most) > 0 ? exact(most) : more
    const owed = bases.mul(exact(c.averageMonthlyWage))
    const because: Reason[] = [
      ...late,
      { cites: LSA_ER('§5'), says: t(`舊制年資 ${inWords(service).zh}`, `Old-system service ${inWords(service).en}`) },
      {
        cites: LSA('§55 I(1)'),
        says: t(
          `剩餘未滿半年以半年計、滿半年以一年計：${shown(years)} 年；前 15 年每年 2 個基數，之後每年 1 個，最多 45：${shown(plain)} 個基數`,
          `A rest under half a year counts half, more counts one: ${shown(years)} years; two bases for each of the first fifteen, one after, forty-five at most: ${shown(plain)} bases`,
        ),
      },
    ]
    if (c.dutyDisability)
      because.push({
        cites: LSA('§55 I(2)'),
        says: t(
          `因公失能加給百分之二十：${shown(bases)} 個基數`,
          `One fifth more for a disability from duty: ${shown(bases)} bases`,
        ),
      })
    because.push({
      cites: LSA('§55 II'),
      says: t(
        `${shown(c.averageMonthlyWage)} × ${shown(bases)} ＝ ${shown(owed)} 元`,
        `${shown(c.averageMonthlyWage)} × ${shown(bases)} = NT$${shown(owed)}`,
      ),
    })
    because.push({
      cites: LPA('§11'),
      says: t(
        '改選新制者，舊制年資依此計算，新制帳戶另計。',
        'Retained old seniority is reckoned so; the new account comes on top.',
      ),
    })
    return { value: { countedYears: lowest(years), bases: lowest(bases), ...amount(owed) }, because }
  },
  answer: ({ rounded }) => t(`舊制退休金 ${shown(rounded)} 元`, `An old-scheme pension of NT$${shown(rounded)}`),
  notices: [
    t('應於退休之日起 30 日內給付。', 'To be paid within thirty days of retirement.'),
    t(
      '適用勞動基準法以前的年資，依當時的規定（第84條之2），這裡不分段。',
      'Service before the Act covered the work follows the rules of that time (§84-2); it is not split here.',
    ),
  ],
})
