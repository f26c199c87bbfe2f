// What a vacancy must say of pay, how long it stands in the list, and how many of its openings are still to be filled.
import { addMonths, date, money, rule, t, whole } from '#engine'
import { openingMonths } from '#bureau/schemes.ts'
import { employmentRules } from '#bureau/documents.ts'
import { salaryDisclosure } from '#law/employment-service-act/employer-duties.ts'
import { ESA } from '#law/statutes.ts'
import { open } from '#capabilities/employment/index.ts'

const today = date(t('刊登日', 'Day of the advertisement'))
export const payFrom = money(t('薪資起', 'Pay from'), { ...open, optional: true, min: 1, max: 1_000_000 })
export const regularPay = money(t('每月經常性薪資', 'Regular pay a month'), {
  sensitivity: 'internal', optional: true, max: 10_000_000,
  help: t('不公開薪資範圍者必填；達法定門檻者得不公開。', 'Needed where the range is not shown: it need not be from a sum on that the law names.'),
})
export const openings = whole(t('需才人數', 'Openings'), { ...open, min: 1, max: 5000 })
export const elsewhere = whole(t('自行僱用人數（累計）', 'Hired without a referral, all together'), { ...open, min: 0, max: 5000 })
export const byReferral = whole(t('推介僱用人數', 'Hired by referral'), open)

/** A range that is shown is always enough; without one the regular pay of a month has to be told, and high enough. */
export const payLawful = rule({
  name: t('薪資揭示', 'Whether pay is shown as it must be'), cites: ESA('§5 II(6)'), reads: { payFrom, regularPay, today },
  of(c) {
    const disclosed = c.payFrom !== undefined
    const law = salaryDisclosure.of({ date: c.today, regularMonthlyWage: c.regularPay ?? 0, disclosed })
    return { value: !law.value.violation, because: law.because }
  },
})

export const expiresOn = rule({
  name: t('職缺公開至', 'In the list until'), cites: openingMonths.source, reads: { today },
  of(c) {
    const months = openingMonths.on(c.today)
    return { value: addMonths(c.today, months), because: [{ cites: openingMonths.source, says: t(`自公開日起 ${months} 個月。`, `${months} months from the day it was opened.`) }] }
  },
})

const cites = employmentRules('僱用')
const reads = { openings, elsewhere, byReferral }
const because = (zh: string, en: string) => [{ cites, says: t(zh, en) }]

/** How many there are for referrals: what a hire holds one of. */
export const places = rule({
  name: t('可推介名額', 'Openings for referrals'), cites, reads: { openings, elsewhere },
  of: (c) => ({ value: Math.max(0, c.openings - c.elsewhere), because: because(`需才 ${c.openings} 人－自行僱用 ${c.elsewhere} 人`, `${c.openings} openings − ${c.elsewhere} filled otherwise`) }),
})
export const oneMore = rule({
  name: t('推介僱用人數', 'Hired by referral'), cites, reads: { byReferral },
  of: (c) => ({ value: c.byReferral + 1, because: because('本次推介僱用一人', 'One more by a referral') }),
})
export const filled = rule({
  name: t('已僱用人數', 'Hired'), cites, reads,
  of: (c) => ({ value: c.elsewhere + c.byReferral, because: because(`推介 ${c.byReferral} 人＋自行僱用 ${c.elsewhere} 人`, `${c.byReferral} by referral + ${c.elsewhere} otherwise`) }),
})
export const left = rule({
  name: t('尚缺人數', 'Still to be filled'), cites, reads,
  of: (c) => ({ value: c.openings - c.elsewhere - c.byReferral, because: because(`需才 ${c.openings} 人－已僱用 ${c.elsewhere + c.byReferral} 人`, `${c.openings} openings − ${c.elsewhere + c.byReferral} hired`) }),
})
