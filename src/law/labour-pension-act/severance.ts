// 資遣費: old (勞基法第17條), new (勞工退休金條例第12條) and careers that have both.
import { addDays, choice, date, daysInMonth, type Reason, showDay, t } from '#engine'
import { averageMonthlyWage, hireDate, lastDay } from '../asks.ts'
import { inWords, serviceOf, type Service } from '../civil-code/service-length.ts'
import { amount, exact, type Fraction, lowest, shown } from '../exact.ts'
import { inForce } from '../known.ts'
import { lawRule } from '../rule.ts'
import { LETTERS, LPA, LSA, LSA_ER } from '../statutes.ts'

/** A month for each year, the rest in proportion; less than a month counts as a month. */
export const oldBase = ({ years, months, days }: Service): Fraction =>
  exact(months + (days > 0 ? 1 : 0))
    .div(12)
    .add(years)
/** Half a month for each year, the rest in proportion by days; six months at most. */
export function newBase({ years, months, days }: Service, daysOfMonth: number): Fraction {
  const base = exact(days).div(daysOfMonth).add(months).div(12).add(years).div(2)
  return base.compare(6) > 0 ? exact(6) : base
}
/** Months of average wage for each year: LSA §17 from the first day of the Act, LPA §12 from the first day of that one. */
const perYear = {
  old: inForce({ '1984-08-01': 1 }, t('舊制資遣費基準', 'Severance of the old system'), LSA('§17 I')),
  new: inForce({ '2005-07-01': '1/2' }, t('新制資遣費基準', 'Severance of the new system'), LPA('§12 I')),
}
const NONE: Service = { years: 0, months: 0, days: 0 }

/**
 * Whoever was hired since is under the new system (LPA §8 I), but for those the Act leaves out (§7 I): most migrant workers. Of §§7 to 9 the
 * wording of §9 II alone was at hand (the choice, until 2010-06-30); the numbers of the others are the Ministry's list of what applies.
 */
const BEGINS = '2005-07-01'

export const severance = lawRule({
  name: t('資遣費', 'Severance pay', {
    vi: 'Trợ cấp thôi việc',
    id: 'Uang pesangon',
    th: 'ค่าชดเชยการเลิกจ้าง',
    fil: 'Severance pay',
  }),
  cites: LPA('§12 I'),
  decidedBy: 'lastDay',
  reads: {
    system: choice(
      t('適用哪一種年資', 'Which system'),
      {
        new: t('新制（94年7月1日以後到職）', 'New: hired since 2005-07-01'),
        old: t('舊制（一直未選新制，或不適用勞工退休金條例）', 'Old: never changed, or the new Act does not cover me'),
        mixed: t(
          '先舊制、後改新制（94年6月30日以前到職，後來選了新制）',
          'Old first, then new: hired before, and chose the new one later',
        ),
      },
      {
        help: t(
          '外籍移工不適用勞工退休金條例（第7條），請選舊制；外籍配偶與取得永久居留的人適用。',
          'Migrant workers are outside the new Act (§7): choose old. Spouses of nationals and permanent residents are inside it.',
        ),
      },
    ),
    hireDate,
    lastDay,
    newSystemFrom: date(t('改適用新制的日期', 'Day the new system began'), {
      when: { system: 'mixed' },
      notBefore: 'hireDate',
    }),
    averageMonthlyWage,
    dayBasis: choice(
      t('剩餘天數怎麼換算', 'How left-over days are turned into months'),
      {
        '30': t('以 30 天為一個月', 'Thirty days to a month'),
        daysOfMonth: t('以當月天數為一個月', 'The days of that month'),
      },
      { optional: true, when: { system: ['new', 'mixed'] } },
    ),
  },
  spares: ['system', 'newSystemFrom', 'dayBasis'],
  follows: {
    system: {
      needs: ['hireDate'],
      from({ hireDate: hired, newSystemFrom: from }) {
        if (typeof hired !== 'string') return undefined
        if (hired >= BEGINS)
          return {
            value: 'new',
            because: {
              cites: LPA('§8 I'),
              says: t(
                `${showDay(hired, 'zh')}到職，在 94 年 7 月 1 日以後：適用新制。`,
                `Hired on ${hired}, after the new Act began on 2005-07-01: the new system.`,
              ),
            },
          }
        if (typeof from !== 'string') return undefined
        return {
          value: 'mixed',
          because: {
            cites: LPA('§11 I'),
            says: t(
              `94 年 6 月 30 日以前到職，${showDay(from, 'zh')}改適用新制：以前的年資仍是舊制。`,
              `Hired before the new Act and under it from ${from}: the years before stay under the old one.`,
            ),
          },
        }
      },
      asks: t(
        '94年6月30日以前到職的人，到職日不能決定：沒有書面選過新制的是舊制（勞工退休金條例第9條），選過的請選「先舊制、後改新制」。請選擇。',
        'Hired before July 2005, so the first day does not settle it: whoever never chose the new system in writing is under the old one (Labor Pension Act §9); whoever did, chooses “Old first, then new”. Please choose.',
      ),
    },
  },
  // A contract that ended before the Act began is answered by what is in force.
  faults: ({ system, hireDate: hired, lastDay: ended }) =>
    system === 'new' && typeof hired === 'string' && hired < BEGINS && !(typeof ended === 'string' && ended < BEGINS)
      ? [
          {
            field: 'system',
            says: t(
              '94年6月30日以前到職的人，改選新制以前的年資仍是舊制：請選「先舊制、後改新制」，並填改新制的日期（多數人是 94/7/1）。',
              'You were hired before 1 July 2005: your years before you chose the new system are of the old one. Choose “Old first, then new” and enter the day of the change (for most, 2005-07-01).',
            ),
          },
        ]
      : [],
  contested: {
    dayBasis: {
      unless: '30',
      matters: { system: ['new', 'mixed'] },
      why: t(
        '未滿一個月的天數，函釋（101年勞動4字第1010132304號）稱按比例；實務有以 30 天或以當月天數計兩種。',
        'For days short of a month a letter of 2012 says in proportion; both thirty days and the days of the month are used.',
      ),
    },
  },
  of(c) {
    const because: Reason[] = []
    if (c.system !== 'new') perYear.old.on(c.lastDay)
    if (c.system === 'new' || (c.system === 'mixed' && c.newSystemFrom <= c.lastDay)) perYear.new.on(c.lastDay)
    const whole = serviceOf(c.hireDate, c.lastDay)
    because.push({
      cites: LSA_ER('§5'),
      says: t(
        `自 ${c.hireDate} 至 ${c.lastDay}：${inWords(whole).zh}`,
        `${c.hireDate} to ${c.lastDay}: ${inWords(whole).en}`,
      ),
    })
    const from = c.system === 'new' ? c.hireDate : c.system === 'old' ? undefined : c.newSystemFrom
    const before =
      c.system === 'old'
        ? whole
        : c.system === 'mixed' && from && from > c.hireDate
          ? serviceOf(c.hireDate, from <= c.lastDay ? addDays(from, -1) : c.lastDay)
          : NONE
    const after = from && from <= c.lastDay ? serviceOf(from > c.hireDate ? from : c.hireDate, c.lastDay) : NONE
    let base: Fraction = exact(0)
    if (before !== NONE) {
      const part = oldBase(before)
      base = base.add(part)
      because.push({
        cites: LSA('§17 I'),
        says: t(
          `舊制年資 ${inWords(before).zh}：每年 1 個月，未滿 1 個月以 1 個月計，${shown(part)} 個月`,
          `Old system, ${inWords(before).en}: a month a year, part of a month counts whole: ${shown(part)} months`,
        ),
      })
    }
    if (after !== NONE) {
      const month =
        c.dayBasis === 'daysOfMonth' ? daysInMonth(Number(c.lastDay.slice(0, 4)), Number(c.lastDay.slice(5, 7))) : 30
      const part = newBase(after, month)
      base = base.add(part)
      because.push({
        cites: LPA('§12 I'),
        says: t(
          `新制年資 ${inWords(after).zh}：每年 1/2 個月，按比例，最多 6 個月，${lowest(part)}（${shown(part)}）個月`,
          `New system, ${inWords(after).en}: half a month a year in proportion, six at most: ${lowest(part)} (${shown(part)}) months`,
        ),
      })
      if (after.days > 0)
        because.push({
          cites: LETTERS('勞動4字第1010132304號（101年）'),
          says: t(
            `剩餘 ${after.days} 天以 ${month} 天為一個月換算。`,
            `The ${after.days} days left over: ${month} days to a month.`,
          ),
        })
    }
    if (c.system === 'mixed')
      because.push({
        cites: LPA('§11 II'),
        says: t(
          '兩段都以契約終止時的平均工資計算。',
          'Both parts rest on the average wage at the end of the contract.',
        ),
      })
    const owed = exact(c.averageMonthlyWage).mul(base)
    because.push({
      cites: c.system === 'old' ? LSA('§17 I') : LPA('§12 I'),
      says: t(
        `${shown(c.averageMonthlyWage)} × ${lowest(base)} ＝ ${shown(owed)} 元`,
        `${shown(c.averageMonthlyWage)} × ${lowest(base)} = NT$${shown(owed)}`,
      ),
    })
    return { value: { service: whole, base: lowest(base), ...amount(owed) }, because }
  },
  answer: ({ rounded }) => {
    const money = shown(rounded)
    return t(`應領資遣費 ${money} 元`, `Severance of NT$${money} is owed`, {
      vi: `Trợ cấp thôi việc phải trả: NT$${money}`,
      id: `Pesangon yang harus dibayar: NT$${money}`,
      th: `ต้องได้รับค่าชดเชย NT$${money}`,
      fil: `Dapat bayaran ng severance: NT$${money}`,
    })
  },
  notices: [
    t(
      '新制年資最早自 94 年 7 月 1 日起算；在此之前的年資請選「先舊制、後改新制」。',
      'New-system service begins on 2005-07-01 at the earliest; for earlier service choose “old first, then new”.',
    ),
    t(
      '適用勞動基準法以前的年資，依當時的規定（第84條之2），這裡不分段。',
      'Service before the Act covered the work follows the rules of that time (§84-2); it is not split here.',
    ),
    t(
      '雇主依第11條、第13條但書、第20條終止契約，或勞工依第14條終止時才有資遣費；自請離職、第12條解僱、定期契約期滿沒有。',
      'Owed when the employer ends the contract under §11, §13 proviso or §20, or the worker under §14; not on resignation, dismissal for cause or the end of a fixed term.',
    ),
    t('應於終止契約 30 日內發給。', 'To be paid within thirty days.'),
    t('保留的舊制年資如已結清，舊制部分不再計。', 'Old seniority that was settled by agreement does not count again.'),
  ],
})
