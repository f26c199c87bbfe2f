// What was typed, made plain: cleaned of what nobody meant, and brought into the shape its field asks for.
import { parseDay } from './days/index.ts'
import { phoneText } from './phone.ts'
import { t, type Text } from './text.ts'

/** Trimmed, NFC, without control characters; empty text is no value. */
export function cleaned(raw: unknown): string | undefined {
  if (typeof raw === 'number') return String(raw)
  if (typeof raw !== 'string') return undefined
  const clean = raw
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}\p{Cf}]/gu, (c) => (c === '\n' || c === '\t' || c === '\u200d' ? c : ''))
    .trim()
  return clean === '' ? undefined : clean
}
/** Full-width letters, figures and signs as they stand on a keyboard. */
export const halfWidth = (text: string) =>
  text.replace(/[！-～]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) - 0xfee0))

const SHAPES: Record<string, { fits: RegExp; says: Text }> = {
  phone: {
    fits: /^\+?[\d\s()*-]{6,24}(?:#\d{1,6})?$/,
    says: t(
      '請填電話號碼，例如 0912-345-678，或 07-812-4613 分機 415；沒有可以留空。',
      'Enter a telephone number, for example 0912-345-678 or 07-812-4613 ext. 415, or leave it empty.',
    ),
  },
  email: {
    fits: /^[^\s@]{1,64}@(?:[^\s@.]+\.)+[^\s@.]{2,}$/,
    says: t('請填電子郵件，例如 name@example.tw。', 'Enter an e-mail address, for example name@example.tw.'),
  },
  'national-id': {
    fits: /^[A-Z][A-D1289]\d{8}$|^(?=.*\d)[A-Z0-9]{5,15}$/,
    says: t(
      '請填身分證、居留證或護照號碼，例如 A123456789；只用英文字母和數字。',
      'Enter the ID, resident or passport number, for example A123456789: letters and figures only.',
    ),
  },
  month: {
    fits: /^\d{4}-(0[1-9]|1[0-2])$/,
    says: t('請填年月，例如 114/7 或 2025-07。', 'Enter a month, for example 2025-07.'),
  },
  moment: {
    fits: /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/,
    says: t('請填日期和時間，例如 114/7/1 14:30。', 'Enter a day and a time, for example 2025-07-01 14:30.'),
  },
  quarter: {
    fits: /^\d{4}-Q[1-4]$/,
    says: t('請填年度和季別，例如 114年第1季。', 'Enter a year and a quarter, for example 2025-Q1.'),
  },
  'figure-id': {
    fits: /^[a-z][a-z0-9]{0,59}(?:-[a-z0-9]{1,59}){0,9}$/,
    says: t(
      '請填小寫英文字母、數字與連字號，例如 film-festival-sessions。',
      'Enter lower-case letters, figures and hyphens, for example film-festival-sessions.',
    ),
  },
  point: {
    fits: /^-?(?:[0-8]?\d\.\d{5}|90\.00000),-?(?:(?:\d{1,2}|1[0-7]\d)\.\d{5}|180\.00000)$/,
    says: t(
      '請填座標，先緯度後經度，例如 23.50000,121.00000；沒有可以留空。',
      'Enter the point, north before east, for example 23.50000,121.00000, or leave it empty.',
    ),
  },
  'business-number': { fits: /^\d{8}$/, says: t('請填八碼統一編號。', 'Enter the eight-digit business number.') },
}
/** RFC 5321, 4.5.3.1.3: looked at before anything is compared with what an address looks like. */
const LONGEST_EMAIL = 254

/** Reads text of a known shape, half-width and in capitals where it is a number. */
export function shaped(shape: string | undefined, text: string): { value: string; says?: Text } {
  const rule = shape ? SHAPES[shape] : undefined
  if (!rule) return { value: text }
  // The patterns below look again at every place of the text; nothing of these shapes is longer.
  if (text.length > 320) return { value: text, says: rule.says }
  if (shape === 'email' && text.length > LONGEST_EMAIL) return { value: text, says: rule.says }
  const value =
    shape === 'email' || shape === 'figure-id'
      ? halfWidth(text)
      : shape === 'phone'
        ? phoneText(text)
        : shape === 'month'
          ? westernMonth(halfWidth(text))
          : shape === 'quarter'
            ? westernQuarter(halfWidth(text))
            : shape === 'point'
              ? pointText(halfWidth(text))
              : shape === 'moment'
                ? westernMoment(halfWidth(text))
                : halfWidth(text).toUpperCase().replace(/[\s-]/g, '')
  return rule.fits.test(value) ? { value } : { value, says: rule.says }
}

/** 114/7, 114年7月 and 2025-07 are the same month. */
function westernMonth(text: string): string {
  const [, year, month] = /^(\d{3,4})[年/.-](\d{1,2})月?$/.exec(text) ?? /^(\d{3,4})(\d{2})$/.exec(text) ?? []
  if (!year || !month) return text
  return `${year.length === 4 ? year : Number(year) + 1911}-${month.padStart(2, '0')}`
}
/** 114年第1季, 114Q1 and 2025-Q1 are the same quarter. */
function westernQuarter(text: string): string {
  const [, year, quarter] = /^(\d{3,4})年? {0,2}第? {0,2}[-/]?Q?(\d)季?$/i.exec(text.trim()) ?? []
  return year && quarter ? `${year.length === 4 ? year : Number(year) + 1911}-Q${quarter}` : text
}
/** To about a metre: more says nothing of a door. */
function pointText(text: string): string {
  const [, north, east] = /^(-?\d{1,2}(?:\.\d{1,15})?)[,\s]{1,3}(-?\d{1,3}(?:\.\d{1,15})?)$/.exec(text.trim()) ?? []
  return north && east ? `${Number(north).toFixed(5)},${Number(east).toFixed(5)}` : text
}
function westernMoment(text: string): string {
  const [, day, hour, minute] = /^(.*[^T\s])[T\s]+(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? []
  const read = parseDay(day ?? '')
  return 'day' in read && hour && minute ? `${read.day}T${hour.padStart(2, '0')}:${minute}` : text
}
