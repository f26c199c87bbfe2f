// The number of an organisation under the old and the new check rule, and its names one after the other.
import { choice, date, organisation, rule, statute, t } from '#engine'
import { former } from '#capabilities/organisations/index.ts'
import { businessNumber, checkOrganisation, normalised } from '#law/identifiers/index.ts'

const finance = statute(t('統一編號檢查規則（財政部）', 'Business number check (Ministry of Finance)'))
export const now = organisation(t('組織', 'Organisation'), { doubts: checkOrganisation })
export const next = organisation(t('變更後', 'As it now is'), { doubts: checkOrganisation })
export const changedOn = date(t('變更日期', 'Changed on'), { notAfterToday: true })
export const formats = {
  both: t('新舊規則皆符', 'Fits the old and the new rule'),
  new: t('僅符新規則（112年4月1日起）', 'Fits the rule since 2023-04-01 only'),
  none: t('格式不符，待查證', 'Not well formed, to be looked into'),
  missing: t('沒有統一編號', 'Has no number'),
} as const

/** Well formed by the rule of tens until 2023-03-31, by fives since; it never says that the organisation exists. */
export const format = rule({
  name: t('統一編號檢查', 'Check of the number'),
  cites: finance('112年4月1日新制'),
  reads: { organisation: now },
  of(c) {
    const number = normalised(c.organisation.businessNumber ?? '')
    const value: keyof typeof formats = !number ? 'missing' : !businessNumber(number).valid ? 'none' : businessNumber(number, '2023-03-31').valid ? 'both' : 'new'
    return { value, because: [{ cites: finance('112年4月1日新制'), says: formats[value] }] }
  },
})

/** What the organisation was until the change, after what it was before. */
export const kept = rule({
  name: t('歷次名稱與地址', 'Former names and addresses'),
  cites: finance('變更登記'),
  reads: { organisation: now, former, changedOn },
  of(c) {
    const { name, businessNumber: number, address } = c.organisation
    const was = { name, until: c.changedOn, ...(number ? { businessNumber: number } : {}), ...(address ? { address } : {}) }
    return { value: [...(c.former ?? []), was], because: [{ cites: finance('變更登記'), says: t(`${c.changedOn} 前為「${name}」`, `“${name}” until ${c.changedOn}`) }] }
  },
})
export const renewed = rule({
  name: t('現行登記', 'As it now is'),
  cites: finance('變更登記'),
  reads: { next },
  of: (c) => ({ value: c.next, because: [{ cites: finance('變更登記'), says: t(`現為「${c.next.name}」`, `Now “${c.next.name}”`) }] }),
})
export const fields = { organisation: now, next, changedOn, former, format: choice(t('統一編號檢查', 'Check of the number'), formats) }
