// How much: the tiers of the city's scheme, by the year of the published rules, and the top-up after a revised grade.
import { band, choice, date, money, rule, t, type Values, whole } from '#engine'
import { consolationByGrade, consolationForDeath } from '#bureau/schemes.ts'
import { consolationScheme, half109, half114 } from '#bureau/documents.ts'


export const reads = {
  appliedOn: date(t('申請日期', 'Date of the application'), { notAfterToday: true, starts: 'today' }),
  outcome: choice(t('傷病結果', 'What happened'), {
    death: t('死亡', 'The worker died'), disability: t('失能', 'The worker is disabled'),
  }),
  grade: whole(t('失能等級', 'Grade of disability'), {
    min: 1, max: 15, when: { outcome: 'disability' }, help: t('勞保局核定函上的等級，1 級最重。', 'The grade on the insurer’s letter; 1 is the most severe.'),
  }),
  /** What decides the amount within the range is not published, so a person decides it and the reason is kept. */
  deathAmount: money(t('死亡慰問金核給金額', 'Amount within the range for a death'), {
    when: { outcome: 'death' }, help: t('依規定於核給範圍內擬具。', 'Within the range of the scheme.'), min: 1, max: 1_000_000,
  }),
}

export const tiers = {
  death: t('職災死亡', 'Death'),
  'grade-1-5': t('職災失能1-5級', 'Disability grade 1-5'),
  'grade-6-10': t('職災失能6-10級', 'Disability grade 6-10'),
  'grade-11-15': t('職災失能11-15級', 'Disability grade 11-15'),
} as const
type Tier = keyof typeof tiers

/** Death, or the band of the grade. */
export const tier = rule({
  name: t('慰問金級別', 'Tier of the payment'),
  cites: half114('六（一）1'),
  reads: { outcome: reads.outcome, grade: reads.grade },
  of: (c) => ({ value: tierOf(c), because: [{ cites: half114('六（一）1'), says: tiers[tierOf(c)] }] }),
})

/** The amount for the tier on the day of the application; for a death the amount proposed, held inside the range. */
export const consolation = rule({
  name: t('職災慰問金額', 'Amount of the consolation payment'),
  cites: half114('六（一）1'),
  reads,
  of(c) {
    if (c.outcome === 'disability') {
      const amount = band(consolationByGrade.on(c.appliedOn), c.grade)
      return {
        value: amount,
        because: [{ cites: half114('六（一）1'), says: t(`失能第 ${c.grade} 級，發給 ${amount} 元`, `Grade ${c.grade} pays NT$${amount}`) }],
      }
    }
    const { least, most } = consolationForDeath.on(c.appliedOn)
    const amount = Math.min(most, Math.max(least, c.deathAmount))
    return {
      value: amount,
      because: [
        { cites: half109('六（一）1'), says: t(`死亡慰問金為 ${least} 至 ${most} 元`, `A death pays NT$${least} to ${most}`) },
        { cites: consolationScheme('審核'), says: t(`擬給 ${c.deathAmount} 元，核給 ${amount} 元`, `NT$${c.deathAmount} proposed, NT$${amount} within the range`) },
      ],
    }
  },
})

const owed = { amount: money(t('核定金額', 'Amount granted')), paidTotal: money(t('已撥付總額', 'Paid so far'), { optional: true }) }

/** What is still to be paid: all of it, or after a revised grade the difference. */
export const payableNow = rule({
  name: t('本次應撥付金額', 'To be paid now'),
  cites: half109('六（一）1備註'),
  reads: owed,
  of(c) {
    const before = c.paidTotal ?? 0
    return {
      value: Math.max(0, c.amount - before),
      because: [{ cites: half109('六（一）1備註'), says: t(`核定 ${c.amount} 元，減已撥付 ${before} 元`, `NT$${c.amount} granted, less NT$${before} paid`) }],
    }
  },
})

/** After the bank has paid: the total the family has had. Equal to the grant, never the sum of two grants. */
export const paidInAll = rule({
  name: t('撥付總額', 'Paid in all'),
  cites: half109('六（一）1備註'),
  reads: { ...owed, payable: money(t('本次應撥付金額', 'To be paid now')) },
  of(c) {
    const total = (c.paidTotal ?? 0) + c.payable
    return { value: total, because: [{ cites: half109('六（一）1備註'), says: t(`累計撥付 ${total} 元`, `NT$${total} in all`) }] }
  },
})

/** After the bank has sent back what it had said paid: what the family still has. */
export const paidBefore = rule({
  name: t('退匯後撥付總額', 'Paid in all, less what came back'),
  cites: half109('六（一）1備註'),
  reads: { ...owed, payable: money(t('本次應撥付金額', 'To be paid now')) },
  of(c) {
    const total = Math.max(0, (c.paidTotal ?? 0) - c.payable)
    return { value: total, because: [{ cites: half109('六（一）1備註'), says: t(`退匯後累計撥付 ${total} 元`, `NT$${total} in all after the return`) }] }
  },
})

function tierOf(c: Pick<Values<typeof reads>, 'outcome' | 'grade'>): Tier {
  if (c.outcome === 'death') return 'death'
  return c.grade <= 5 ? 'grade-1-5' : c.grade <= 10 ? 'grade-6-10' : 'grade-11-15'
}
