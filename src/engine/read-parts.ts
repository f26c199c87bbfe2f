// Reads values made of parts: a person, an organisation, an address, an account.
import type { Field, PersonField, PersonPart } from './field.ts'
import { parseDay } from './days/index.ts'
import type { Problem, Reader } from './read.ts'
import { t, type Text } from './text.ts'
import { cleaned, shaped } from './typed-text.ts'

type Found = { value?: unknown; problems: Problem[] }
type Part = { label: Text; needed?: true; shape?: string; max?: number; date?: true }

export const PERSON_PARTS: Record<'name' | PersonPart, Part> = {
  name: { label: t('姓名', 'Name'), needed: true },
  romanName: { label: t('羅馬拼音或族語姓名', 'Name in Latin letters') },
  idNumber: { label: t('身分證、居留證或護照號碼', 'ID, resident or passport number'), shape: 'national-id' },
  country: { label: t('護照的發照國家（填護照號碼時）', 'Country of the passport, where it is one'), max: 60 },
  birthOn: { label: t('出生日期', 'Date of birth'), date: true },
  phone: { label: t('電話', 'Telephone'), shape: 'phone' },
  email: { label: t('電子郵件', 'E-mail'), shape: 'email' },
  address: { label: t('通訊地址', 'Postal address') },
  language: { label: t('希望使用的語言', 'Language you prefer'), max: 40 },
}
/** Parts a person may leave empty although they are asked. */
const SPARED: readonly string[] = ['romanName', 'country', 'email', 'language', 'birthOn']
/** What is asked of a person: beside a number that may be a passport's, its country. */
export const askedOf = (field: PersonField): PersonPart[] =>
  field.asks.flatMap((part): PersonPart[] => (part === 'idNumber' ? ['idNumber', 'country'] : [part]))
/** Whether whoever answers for themselves may leave it empty. */
export const spared = (field: PersonField, part: PersonPart): boolean =>
  SPARED.includes(part) || (field.spares ?? []).includes(part)

export const PARTS: Record<'organisation' | 'address' | 'account', Record<string, Part>> = {
  organisation: {
    name: { label: t('名稱', 'Name'), needed: true },
    businessNumber: { label: t('統一編號', 'Business number'), shape: 'business-number' },
    phone: { label: t('電話', 'Telephone'), shape: 'phone' },
    address: { label: t('地址', 'Address') },
    contact: { label: t('聯絡人', 'Contact') },
  },
  address: {
    district: { label: t('行政區', 'District'), needed: true, max: 20 },
    line: { label: t('路街門牌', 'Street and number'), needed: true },
    postal: { label: t('郵遞區號', 'Postal code'), max: 6 },
  },
  account: {
    bank: { label: t('金融機構代碼', 'Bank code'), needed: true, max: 7 },
    number: { label: t('帳號', 'Account number'), needed: true, max: 16 },
    holder: { label: t('戶名', 'Account holder'), needed: true },
  },
}

export function readPerson(field: PersonField, name: string, raw: unknown, reader: Reader): Found {
  const wanted: Record<string, Part> = { name: PERSON_PARTS.name }
  for (const part of askedOf(field)) {
    const needed = !spared(field, part) && reader.strict
    wanted[part] = needed ? { ...PERSON_PARTS[part], needed: true } : PERSON_PARTS[part]
  }
  return parts(wanted, field, name, raw)
}

export const readParts = (
  field: Field & { kind: 'organisation' | 'address' | 'account' },
  name: string,
  raw: unknown,
): Found => parts(PARTS[field.kind], field, name, raw)

function parts(wanted: Record<string, Part>, field: Field, name: string, raw: unknown): Found {
  if (raw === undefined || raw === null || raw === '') return { problems: [] }
  if (typeof raw !== 'object' || Array.isArray(raw))
    return {
      problems: [
        {
          field: name,
          says: t(`「${field.label.zh}」的格式不對，請重新填寫。`, `“${field.label.en}” is not in a form we can read.`),
        },
      ],
    }
  const given = raw as Record<string, unknown>
  const value: Record<string, string> = {}
  const problems: Problem[] = []
  for (const [part, rule] of Object.entries(wanted)) {
    const text = cleaned(given[part])
    if (text === undefined) {
      if (rule.needed)
        problems.push({
          field: `${name}.${part}`,
          says: t(
            `請填寫「${field.label.zh}」的${rule.label.zh}。`,
            `Enter the ${rule.label.en.toLowerCase()} of “${field.label.en}”.`,
          ),
        })
      continue
    }
    const read = readPart(rule, text)
    if (read.says) problems.push({ field: `${name}.${part}`, says: read.says })
    else value[part] = read.value
  }
  const nothing = Object.keys(value).length === 0 && Object.values(given).every((one) => cleaned(one) === undefined)
  if (nothing) return { problems: [] }
  return problems.length > 0 ? { problems } : { value, problems: [] }
}

function readPart(rule: Part, text: string): { value: string; says?: Text } {
  const max = rule.max ?? 200
  if ([...text].length > max)
    return {
      value: text,
      says: t(`${rule.label.zh}最多 ${max} 字。`, `${rule.label.en} can be ${max} characters at most.`),
    }
  if (rule.date) {
    const read = parseDay(text.slice(0, 40))
    return 'problem' in read ? { value: text, says: read.problem } : { value: read.day }
  }
  return shaped(rule.shape, text)
}
