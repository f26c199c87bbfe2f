// What a room costs, what comes back when it is cancelled, and what is left of a deposit. Whole NT$, never below nothing.
import { choice, choices, date, many, money, rule, series, t, weekday, whole } from '#engine'
import { hallRules } from '#bureau/documents.ts'
import { hallLonger, hallPercent, hallRefunds } from '#bureau/schemes.ts'
import { parts, units, weekdays } from '#capabilities/bookable/index.ts'


export const groups = {
  bureau: t('本局及所屬機關', 'The bureau and its agencies'), union: t('工會', 'A union'), charity: t('非營利團體', 'A non-profit body'),
  public: t('事業單位或民眾', 'A business or anybody else'),
}
const open = { sensitivity: 'open' } as const
export const prices = many(t('價目', 'Prices'), {
  from: date(t('自何日起', 'From')), unit: money(t('每一時段租金', 'Rent for one part')), deposit: money(t('保證金', 'Deposit')),
}, { sensitivity: 'internal' })
const usedOn = date(t('使用日期', 'Day of use'), open)
const unit = choice(t('時段', 'Part of the day'), parts, open)
export const group = choice(t('申請身分', 'You apply as'), groups, open)
const fee = money(t('租金', 'Rent'), open)
const deposit = money(t('保證金', 'Deposit'), open)
export const reads = { prices, usedOn, unit, group, fee, deposit }

const priceOn = (list: readonly { from: string; unit: number; deposit: number }[], day: string) =>
  list.toSorted((a, b) => a.from.localeCompare(b.from)).findLast((one) => one.from <= day)

/** Whether a room can be asked for on this day at all: shut, past, without a price, or too small. */
export const bookable = rule({
  name: t('可否申請', 'Whether it can be asked for'), cites: hallRules('申請'),
  reads: {
    today: date(t('今日', 'Today')), usedOn, prices, expected: whole(t('預計人數', 'People expected')), seats: whole(t('可容納人數', 'Seats')),
    closedWeekdays: choices(t('每週休館日', 'Shut each week on'), weekdays, { optional: true }),
    closedDays: series(t('其他休館日', 'Other days shut'), { each: 'day', optional: true }),
  },
  of(c) {
    const day = (['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const)[weekday(c.usedOn)] ?? 'sun'
    const value = c.usedOn < c.today ? 'past'
      : c.closedWeekdays?.includes(day) || c.closedDays?.includes(c.usedOn) ? 'shut'
        : !priceOn(c.prices, c.usedOn) ? 'unpriced'
          : c.expected > c.seats ? 'crowded' : 'yes'
    return { value, because: [{ cites: hallRules('申請'), says: t(`${c.usedOn}，${c.expected} 人，場地可容納 ${c.seats} 人`, `${c.usedOn}, ${c.expected} people in a room for ${c.seats}`) }] }
  },
})

/** Price of the day × parts × percent of the group × percent for several parts, rounded down to whole NT$. */
export const rent = rule({
  name: t('場地租金', 'Rent of the room'), cites: hallRules('收費'), reads: { prices, usedOn, unit, group },
  of(c) {
    const price = priceOn(c.prices, c.usedOn)?.unit ?? 0
    const [share, several] = [hallPercent.on(c.usedOn)[c.group], units[c.unit] > 1 ? hallLonger.on(c.usedOn) : 100]
    const value = Math.floor((price * units[c.unit] * share * several) / 10_000)
    return {
      value,
      because: [
        { cites: hallRules('收費'), says: t(`每時段 ${price} 元 × ${units[c.unit]} 時段 × ${share}%`, `NT$${price} a part × ${units[c.unit]} × ${share}%`) },
        ...(several < 100 ? [{ cites: hallRules('連續時段'), says: t(`連續時段 ${several}%`, `${several}% for several parts`) }] : []),
      ],
    }
  },
})
export const depositOf = rule({
  name: t('保證金', 'Deposit'), cites: hallRules('保證金'), reads: { prices, usedOn, group },
  of(c) {
    const value = c.group === 'bureau' ? 0 : (priceOn(c.prices, c.usedOn)?.deposit ?? 0)
    return { value, because: [{ cites: hallRules('保證金'), says: t(`保證金 ${value} 元`, `NT$${value}`) }] }
  },
})
/** Before anybody has said which equipment is wanted. */
export const quote = rule({
  name: t('應繳金額', 'To be paid'), cites: hallRules('繳費'), reads: { fee, deposit },
  of: (c) => ({ value: c.fee + c.deposit, because: [{ cites: hallRules('繳費'), says: t(`租金 ${c.fee} 元＋保證金 ${c.deposit} 元`, `Rent NT$${c.fee} + deposit NT$${c.deposit}`) }] }),
})
export const charge = rule({
  name: t('應繳金額', 'To be paid'), cites: hallRules('繳費'),
  reads: { fee, deposit, extras: money(t('器材及空調費', 'Equipment and air conditioning'), { optional: true }) },
  of: (c) => ({
    value: c.fee + c.deposit + (c.extras ?? 0),
    because: [{ cites: hallRules('繳費'), says: t(`租金 ${c.fee} 元＋保證金 ${c.deposit} 元＋器材及空調費 ${c.extras ?? 0} 元`, `Rent NT$${c.fee} + deposit NT$${c.deposit} + equipment NT$${c.extras ?? 0}`) }],
  }),
})
/** Nothing when what was paid is what was due. */
export const balance = rule({
  name: t('差額', 'Difference'), cites: hallRules('繳費'), reads: { charge: money(t('應繳金額', 'To be paid')), paid: money(t('實繳金額', 'Paid')) },
  of: (c) => ({ value: c.charge - c.paid, because: [{ cites: hallRules('繳費'), says: t(`應繳 ${c.charge} 元，實繳 ${c.paid} 元`, `NT$${c.charge} due, NT$${c.paid} paid`) }] }),
})
/** The income of the bureau so far: what was due without the deposit, which is the user's own. */
export const income = rule({
  name: t('租金收入', 'Income'), cites: hallRules('繳費'), reads: { charge: money(t('應繳金額', 'To be paid')), deposit },
  of: (c) => ({ value: c.charge - c.deposit, because: [{ cites: hallRules('繳費'), says: t('應繳金額扣除保證金', 'What was due, less the deposit') }] }),
})

const earned = money(t('租金收入', 'Income'), open)
const cancelledBy = choice(t('取消原因', 'Why it is cancelled'), { user: t('申請人取消', 'The user cancels'), bureau: t('本局因故無法提供或天災', 'We cannot provide it, or a disaster') }, open)
export const causes = { cancelledBy }
/** The part of the rent that comes back; the deposit comes back whole. */
export const refund = rule({
  name: t('退費金額', 'Refund'), cites: hallRules('退費'), reads: { today: date(t('今日', 'Today')), usedOn, income: earned, deposit, cancelledBy },
  of(c) {
    const days = Math.round((Date.parse(c.usedOn) - Date.parse(c.today)) / 86_400_000)
    const share = c.cancelledBy === 'bureau' ? 100 : (hallRefunds.on(c.today).find((one) => days >= one.days)?.percent ?? 0)
    const value = Math.floor((c.income * share) / 100) + c.deposit
    return {
      value,
      because: [{ cites: hallRules('退費'), says: t(`使用前 ${days} 日取消，退還租金 ${share}% 及全部保證金`, `Cancelled ${days} days before: ${share}% of the rent and the whole deposit`) }],
    }
  },
})
export const incomeKept = rule({
  name: t('退費後收入', 'Income after the refund'), cites: hallRules('退費'), reads: { income: earned, deposit, refund: money(t('退費金額', 'Refund')) },
  of: (c) => ({ value: c.income + c.deposit - c.refund, because: [{ cites: hallRules('退費'), says: t('已繳金額減退費', 'What was paid, less the refund') }] }),
})

const settling = { deposit, damage: money(t('損壞賠償金額', 'Damage')) }
export const depositBack = rule({
  name: t('退還保證金', 'Deposit returned'), cites: hallRules('保證金'), reads: settling,
  of: (c) => ({ value: Math.max(0, c.deposit - c.damage), because: [{ cites: hallRules('保證金'), says: t(`保證金 ${c.deposit} 元，賠償 ${c.damage} 元`, `Deposit NT$${c.deposit}, damage NT$${c.damage}`) }] }),
})
export const damageDue = rule({
  name: t('尚應賠償', 'Damage still owed'), cites: hallRules('損壞賠償'), reads: settling,
  of: (c) => ({ value: Math.max(0, c.damage - c.deposit), because: [{ cites: hallRules('損壞賠償'), says: t('賠償超過保證金的部分', 'What the deposit does not cover') }] }),
})
