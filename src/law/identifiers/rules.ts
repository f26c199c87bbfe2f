// 證號格式 as rules anyone can ask. Well formed is all they say.
import { date, statute, t, text } from '#engine'
import { lawRule } from '../rule.ts'
import { businessNumber, type Checked, nationalId as idOf, residentNumber } from './index.ts'

const household = statute(t('戶籍法', 'Household Registration Act'), 'D0030006', '戶籍法')
const immigration = statute(
  t('統一證號格式（移民署）', 'UI number format (immigration agency)'),
  undefined,
  'UI No. format',
)
const finance = statute(
  t('統一編號檢查規則（財政部）', 'Business number check (Ministry of Finance)'),
  undefined,
  'MOF unified business number check',
)
const value = text(t('號碼', 'Number'), { max: 20 })
const asOf = date(t('哪一天', 'On which day'), { optional: true })
const answer = ({ valid }: { valid: boolean }) =>
  valid ? t('格式相符', 'Well formed') : t('格式不符', 'Not well formed')
const told = ({ valid, format }: Checked) => ({ valid, ...(valid && format ? { format } : {}) })

export const nationalId = lawRule({
  name: t('國民身分證統一編號', 'National identity number'),
  cites: household('檢查碼'),
  reads: { value },
  of: (c) => ({
    value: { valid: idOf(c.value).valid },
    because: [
      {
        cites: household('檢查碼'),
        says: t('字母換二碼，加權和能被十整除。', 'The letter as two digits; the weighted sum is divisible by ten.'),
      },
    ],
  }),
  answer,
})
export const arc = lawRule({
  name: t('統一證號', 'Resident number'),
  cites: immigration('110年1月2日新制'),
  reads: { value, asOf },
  of: (c) => ({
    value: told(residentNumber(c.value, c.asOf)),
    because: [
      {
        cites: immigration('110年1月2日新制'),
        says: t(
          '新式第二碼為 8 或 9；舊式為字母，120年起失效。',
          'New: second character 8 or 9; old: a letter, void from 2031.',
        ),
      },
    ],
  }),
  answer,
})
export const ubn = lawRule({
  name: t('統一編號', 'Unified business number'),
  cites: finance('112年4月1日新制'),
  reads: { value, asOf },
  of: (c) => ({
    value: { valid: businessNumber(c.value, c.asOf).valid },
    because: [
      {
        cites: finance('112年4月1日新制'),
        says: t(
          '加權和能被五整除（112年3月以前為十）。',
          'The weighted sum is divisible by five (by ten until March 2023).',
        ),
      },
    ],
  }),
  answer,
})
