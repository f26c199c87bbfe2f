// Identity and business numbers: whether they are well formed. A good check digit is not a person: we say 格式相符, never 正確.
import { type Organisation, type Person, t, type Text } from '#engine'

export type Checked = { valid: boolean; kind: 'national-id' | 'resident' | 'business-number'; format?: 'new' | 'old' }

const LETTERS: Record<string, number> = {
  A: 10,
  B: 11,
  C: 12,
  D: 13,
  E: 14,
  F: 15,
  G: 16,
  H: 17,
  I: 34,
  J: 18,
  K: 19,
  L: 20,
  M: 21,
  N: 22,
  O: 35,
  P: 23,
  Q: 24,
  R: 25,
  S: 26,
  T: 27,
  U: 28,
  V: 29,
  W: 32,
  X: 30,
  Y: 31,
  Z: 33,
}
/** Trimmed, half width, in capitals. The functions below take numbers already so. */
export const normalised = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** The letter as two digits, then eight weights falling from 8, the last digit whole; divisible by ten. */
function sumFits(letter: string, digits: readonly number[]): boolean {
  const code = LETTERS[letter] ?? 0
  const sum =
    Math.floor(code / 10) +
    (code % 10) * 9 +
    digits.reduce((total, digit, at) => total + digit * (at === 8 ? 1 : 8 - at), 0)
  return sum % 10 === 0
}

/** 國民身分證統一編號. */
export const nationalId = (value: string): Checked => ({
  kind: 'national-id',
  valid: /^[A-Z][12]\d{8}$/.test(value) && sumFits(value[0] ?? '', Array.from(value.slice(1), Number)),
})

/** 外來人口統一證號, of 2021 and before. Old ones are void from 2031-01-01 (announcement of the immigration agency). */
export function residentNumber(value: string, asOf?: string): Checked {
  if (/^[A-Z][89]\d{8}$/.test(value)) {
    const inForce = asOf === undefined || asOf >= '2021-01-02'
    return {
      kind: 'resident',
      format: 'new',
      valid: inForce && sumFits(value[0] ?? '', Array.from(value.slice(1), Number)),
    }
  }
  const old = /^[A-Z][A-D]\d{8}$/.test(value)
  const inForce = asOf === undefined || asOf < '2031-01-01'
  return {
    kind: 'resident',
    format: 'old',
    valid:
      old &&
      inForce &&
      sumFits(value[0] ?? '', [(LETTERS[value[1] ?? ''] ?? 0) % 10, ...Array.from(value.slice(2), Number)]),
  }
}

/** 統一編號: divisible by five since 2023-04-01, by ten before; a seventh digit 7 may count one more. */
export function businessNumber(value: string, asOf?: string): Checked {
  if (!/^\d{8}$/.test(value)) return { kind: 'business-number', valid: false }
  const weights = [1, 2, 1, 2, 1, 2, 4, 1]
  const sum = [...value].reduce((total, digit, at) => {
    const product = Number(digit) * (weights[at] ?? 0)
    return total + Math.floor(product / 10) + (product % 10)
  }, 0)
  const by = asOf !== undefined && asOf < '2023-04-01' ? 10 : 5
  return { kind: 'business-number', valid: sum % by === 0 || (value[6] === '7' && (sum + 1) % by === 0) }
}

const BAD_BUSINESS = t(
  '統一編號格式不符，請再確認；不知道可以留空。',
  'The business number is not well formed. Check it, or leave it out.',
)
const BAD_ID = t('證號格式不符，請對照證件再看一次。', 'The number is not well formed. Compare it with the card.')
const LIKE_ID = t(
  '這個號碼像身分證或居留證號，但字數不對；若是護照號碼，請填發照國家。',
  'It looks like an ID or resident number of the wrong length. If it is a passport, enter its country.',
)

/** A passport has no check of ours; what is a character short of an identity number is likelier a slip. */
export function checkPerson({ idNumber, country }: Person): { part: string; says: Text } | undefined {
  if (idNumber === undefined || nationalId(idNumber).valid || residentNumber(idNumber).valid) return undefined
  if (/^[A-Z][A-D1289]\d{8}$/.test(idNumber)) return { part: 'idNumber', says: BAD_ID }
  const near = /^[A-Z][A-D1289]?\d{8,10}$/.test(idNumber) && country === undefined
  return near ? { part: 'idNumber', says: LIKE_ID } : undefined
}
export const checkBusinessNumber = (number: string): { says: Text } | undefined =>
  businessNumber(number).valid ? undefined : { says: BAD_BUSINESS }
export function checkOrganisation({ businessNumber: number }: Organisation): { part: string; says: Text } | undefined {
  return number === undefined || businessNumber(number).valid
    ? undefined
    : { part: 'businessNumber', says: BAD_BUSINESS }
}
