// What a quarter above the quota is worth, and whether a claim came in time.
import { choice, date, money, rule, t, text, whole } from '#engine'
import { bonusBasis, bonusRate } from '#bureau/schemes.ts'
import { bonusScheme, half109 } from '#bureau/documents.ts'
import { minimumWage } from '#law/minimum-wage-act/values.ts'
import { PDPRA } from '#law/statutes.ts'


/** First and last day of a quarter written as 2025-Q1. */
export function daysOf(quarter: string): { from: string; to: string; closes: string } {
  const [year = 0, nth = 1] = quarter.split('-Q').map(Number)
  const day = (month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
  return { from: `${year}-${String(nth * 3 - 2).padStart(2, '0')}-01`, to: day(nth * 3), closes: day(nth * 3 + 2) }
}

const quarter = text(t('獎勵期間（季）', 'Quarter'), { shape: 'quarter', sensitivity: 'open' })
const month = (zh: string, en: string) => whole(t(zh, en), { min: 0, max: 100_000 })
export const reads = {
  quarter,
  excess1: month('第一個月超額人數', 'Above the quota in the first month'),
  excess2: month('第二個月超額人數', 'Above the quota in the second month'),
  excess3: month('第三個月超額人數', 'Above the quota in the third month'),
}

export const windows = { early: t('尚未開始受理', 'Not open yet'), open: t('受理期間內', 'In time'), late: t('逾期', 'Too late') } as const
type Window = keyof typeof windows

/** Claims are taken for two months after the quarter ends (KH109H1 五(一)2 備註). */
export const window = rule({
  name: t('是否在受理期間', 'Whether it came in time'),
  cites: half109('五(一)2備註'),
  reads: { quarter, claimedOn: date(t('申請日期', 'Date of the claim')) },
  of(c) {
    const { to, closes } = daysOf(c.quarter)
    const value: Window = c.claimedOn <= to ? 'early' : c.claimedOn <= closes ? 'open' : 'late'
    return {
      value,
      because: [{ cites: half109('五(一)2備註'), says: t(`該季至 ${to} 結束，受理至 ${closes}；${c.claimedOn} 申請：${windows[value].zh}`, `The quarter ends on ${to}, claims close on ${closes}; claimed on ${c.claimedOn}: ${windows[value].en.toLowerCase()}`) }],
    }
  },
})

/** The three months of the quarter, by which the register is asked. */
const monthOf = (nth: 0 | 1 | 2) =>
  rule({
    name: t('名冊月份', 'Month of the register'),
    cites: PDPRA('§44'),
    reads: { quarter },
    of(c) {
      const [year = 0, at = 1] = c.quarter.split('-Q').map(Number)
      const value = `${year}-${String(at * 3 - 2 + nth).padStart(2, '0')}`
      return { value, because: [{ cites: PDPRA('§44'), says: t(`該季第 ${nth + 1} 個月為 ${value}`, `Month ${nth + 1} of the quarter is ${value}`) }] }
    },
  })
export const months = { month1: monthOf(0), month2: monthOf(1), month3: monthOf(2) }

const onRegister = (nth: string, en: string) => whole(t(`名冊第${nth}個月超額人數`, `On the register in the ${en} month`), { min: 0 })
export const registered = { registered1: onRegister('一', 'first'), registered2: onRegister('二', 'second'), registered3: onRegister('三', 'third') }

export const showing = { yes: t('名冊可證', 'Shown by the register'), no: t('名冊不足', 'Not shown by the register') } as const
/** Nobody is paid for persons whom the register of that month, of a private body, does not show above the quota (§44 I). */
export const shown = rule({
  name: t('名冊是否顯示超額', 'Whether the register shows the excess'),
  cites: PDPRA('§44'),
  reads: { ...reads, ...registered },
  of(c) {
    const pairs = [[c.excess1, c.registered1], [c.excess2, c.registered2], [c.excess3, c.registered3]] as const
    const value: keyof typeof showing = pairs.every(([claimed, stands]) => claimed <= stands) ? 'yes' : 'no'
    return {
      value,
      because: [{
        cites: PDPRA('§44'),
        says: t(`申請 ${pairs.map(([claimed]) => claimed).join('、')} 人，名冊 ${pairs.map(([, stands]) => stands).join('、')} 人：${showing[value].zh}`, `Claimed ${pairs.map(([claimed]) => claimed).join(', ')}; on the register ${pairs.map(([, stands]) => stands).join(', ')}: ${showing[value].en.toLowerCase()}`),
      }],
    }
  },
})

export const persons = rule({
  name: t('獎勵人數', 'Persons rewarded'),
  cites: bonusScheme('採計'),
  reads,
  of(c) {
    const months = [c.excess1, c.excess2, c.excess3]
    const sum = bonusBasis.on(daysOf(c.quarter).from) === 'sum'
    const value = sum ? months.reduce((all, one) => all + one, 0) : Math.min(...months)
    return { value, because: [{ cites: bonusScheme('採計'), says: sum ? t(`三個月合計 ${value} 人次`, `${value} over the three months`) : t(`三個月（${months.join('、')}）皆超額者 ${value} 人`, `${value} above the quota in all three months (${months.join(', ')})`) }] }
  },
})

/** Persons times the rate, never more than half the minimum wage for each (身權法 §44 II). */
export const bonus = rule({
  name: t('獎勵金額', 'Bonus'),
  cites: PDPRA('§44 II'),
  reads: { quarter, persons: whole(t('獎勵人數', 'Persons rewarded')) },
  of(c) {
    const { to } = daysOf(c.quarter)
    const [each, most] = [bonusRate.on(to), Math.floor(minimumWage(to).monthly / 2)]
    const value = Math.min(each, most) * c.persons
    return {
      value,
      because: [
        { cites: half109('五(一)2'), says: t(`${c.persons} 人 × ${each} 元`, `${c.persons} persons × NT$${each}`) },
        { cites: PDPRA('§44 II'), says: t(`每人不超過最低工資二分之一（${most} 元）：${value} 元`, `At most half the minimum wage (NT$${most}) for each: NT$${value}`) },
      ],
    }
  },
})
const inMonth = (nth: string, en: string) => text(t(`該季第${nth}個月`, `The ${en} month of the quarter`), { shape: 'month', sensitivity: 'internal' })
export const computed = {
  month1: inMonth('一', 'first'),
  month2: inMonth('二', 'second'),
  month3: inMonth('三', 'third'),
  ...registered,
  shown: choice(t('名冊是否顯示超額', 'Whether the register shows the excess'), showing),
  window: choice(t('受理期間', 'In time or not'), windows, { sensitivity: 'open' }),
  persons: whole(t('獎勵人數（人次）', 'Persons rewarded'), { sensitivity: 'open' }),
  payable: money(t('應撥付獎勵金', 'Bonus to be paid'), { sensitivity: 'open' }),
}
