// Whether somebody has served long enough to be honoured.
import { decimal, rule, t, whole } from '#engine'
import { rosterRules } from '#bureau/documents.ts'

const open = { sensitivity: 'open' } as const
export const fields = {
  hours: decimal(t('累計服務時數', 'Hours served so far'), { ...open, decimals: 1 }),
  threshold: whole(t('獎勵門檻（小時）', 'Hours to be honoured for'), { ...open, min: 1, max: 20_000, remembers: true, help: t('依本局當年度獎勵規定填寫。', 'As the bureau’s rules of the year have it.') }),
} as const

export const long = rule({
  name: t('時數已達獎勵門檻', 'Has served long enough'), cites: rosterRules('獎勵'), reads: fields,
  of: ({ hours, threshold }) => ({
    value: Number(hours) >= threshold,
    because: [{ cites: rosterRules('獎勵'), says: t(`累計 ${hours} 小時，門檻 ${threshold} 小時`, `${hours} hours served, ${threshold} wanted`) }],
  }),
})
