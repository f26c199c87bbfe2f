// Who may have a flat, what it costs a month, and what is left of the deposit. The limits are the bureau's own to set.
import { date, many, money, rule, t, whole, yesNo } from '#engine'
import { depositMonths, incomeLimit } from '#bureau/schemes.ts'
import { flatRules, half109 } from '#bureau/documents.ts'
import { LAND } from '#law/statutes.ts'


export const rents = many(t('月租金', 'Rents'), { from: date(t('自何日起', 'From')), rent: money(t('月租金', 'Rent')) }, { sensitivity: 'internal' })
export const household = {
  noHome: yesNo(t('本人及同住家人都沒有自有住宅', 'Nobody in your household owns a home'), { sensitivity: 'internal' }),
  worker: yesNo(t('在本市工作並投保勞工保險', 'You work in this city and are insured'), { sensitivity: 'internal' }),
  people: whole(t('同住人數（含本人）', 'People in the household'), { min: 1, max: 20, sensitivity: 'internal' }),
  monthly: money(t('全家每月所得', 'Income of the household by month'), { sensitivity: 'personal' }),
}

export const eligible = rule({
  name: t('申請資格', 'Whether you may apply'), cites: half109('六（一）3'), reads: { today: date(t('今日', 'Today')), ...household },
  of(c) {
    const limit = incomeLimit.on(c.today)
    const value = c.noHome && c.worker && c.monthly <= limit * c.people
    return { value, because: [{ cites: flatRules('資格'), says: t(`無自有住宅、在本市就業，且全家每月所得不超過 ${limit} 元 × ${c.people} 人`, `No home of their own, working here, and at most NT$${limit} × ${c.people} a month`) }] }
  },
})
export const rent = rule({
  name: t('月租金', 'Rent by the month'), cites: flatRules('租金'), reads: { 'flat.rents': rents, leaseFrom: date(t('起租日', 'Let from')) },
  of(c) {
    const one = c['flat.rents'].toSorted((a, b) => a.from.localeCompare(b.from)).findLast((each) => each.from <= c.leaseFrom)
    return { value: one?.rent ?? 0, because: [{ cites: flatRules('租金'), says: t(`自 ${one?.from ?? '—'} 起的月租金`, `The rent from ${one?.from ?? '—'} on`) }] }
  },
})
export const deposit = rule({
  name: t('押金', 'Deposit'), cites: LAND('§99'), reads: { rent: money(t('月租金', 'Rent')), leaseFrom: date(t('起租日', 'Let from')) },
  of(c) {
    const months = depositMonths.on(c.leaseFrom)
    return { value: c.rent * months, because: [{ cites: LAND('§99'), says: t(`月租金 ${c.rent} 元 × ${months} 個月`, `NT$${c.rent} × ${months} months`) }] }
  },
})
/** Of months not paid in full, those told to be taken from the deposit among them. */
const bills = { rentDue: money(t('未繳清月份應繳租金', 'Rent of months not paid in full')), rentPaid: money(t('其中已繳', 'Paid of it')) }
export const billed = { rentDue: { ...bills.rentDue, sensitivity: 'internal' }, rentPaid: { ...bills.rentPaid, sensitivity: 'internal' } } as const
export const arrears = rule({
  name: t('欠租', 'Rent owed'), cites: flatRules('退租'), reads: bills,
  of: (c) => ({ value: c.rentDue - c.rentPaid, because: [{ cites: flatRules('退租'), says: t(`未繳清月份應繳 ${c.rentDue} 元－已繳 ${c.rentPaid} 元`, `NT$${c.rentDue} for months not paid in full − NT$${c.rentPaid} paid`) }] }),
})
const settling = { deposit: money(t('押金', 'Deposit')), arrears: money(t('欠租', 'Rent owed')), damage: money(t('修復費用', 'Repairs charged')) }
export const depositBack = rule({
  name: t('退還押金', 'Deposit returned'), cites: flatRules('退租'), reads: settling,
  of: (c) => ({ value: Math.max(0, c.deposit - c.arrears - c.damage), because: [{ cites: flatRules('退租'), says: t(`押金 ${c.deposit} 元－欠租 ${c.arrears} 元－修復 ${c.damage} 元`, `Deposit NT$${c.deposit} − rent NT$${c.arrears} − repairs NT$${c.damage}`) }] }),
})
export const stillOwed = rule({
  name: t('尚欠金額', 'Still owed'), cites: flatRules('退租'), reads: settling,
  of: (c) => ({ value: Math.max(0, c.arrears + c.damage - c.deposit), because: [{ cites: flatRules('退租'), says: t('押金不足抵付的部分', 'What the deposit does not cover') }] }),
})
