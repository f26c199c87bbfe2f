// Numbers as people write them: with commas, full-width, in 萬 and 億, in hours and minutes. Exact, never rounded.
import { withoutAtEnd } from '../at-end.ts'
import { cleaned, halfWidth } from '../typed-text.ts'

/** NT$12,000 and 12000元, and 4萬3210 or 4.3萬 as people say them; text of another kind comes back as it is. */
export function amountText(text: string): string {
  const plain = halfWidth(text).replace(/^(?:NT\$?|新[臺台]幣)|[元圓]整?$|[,，\s]/g, '')
  // 4萬3 is 43,000 to the ear and 40,003 to the eye: what follows 萬 has its four figures, or is asked again.
  const [, yi = '0', wan, rest = '0'] =
    /^(?:(\d{1,4}(?:\.\d{1,8})?)億)?(?:(\d{1,8}(?:\.\d{1,4})?)萬)?(\d{4}|\d{8})?$/.exec(plain) ?? []
  if (!/[億萬]/.test(plain) || (wan === undefined && yi === '0')) return plain
  const whole = times(yi, 8) + times(wan ?? '0', 4) + BigInt(rest)
  return String(whole)
}
/** A number with decimals times a power of ten, exact. */
function times(number: string, power: number): bigint {
  const [whole = '0', part = ''] = number.split('.')
  return BigInt(whole + part.padEnd(power, '0').slice(0, power))
}

/** 11小時30分, 11時30分 and 45分鐘 as hours: 11.5, 3/4. */
function hoursText(text: string): string {
  const [, hours = '0', minutes = '0'] = /^(?:(\d{1,4})(?:個?小時|時))?(?:(\d{1,3})分鐘?)?$/.exec(text) ?? []
  if (!/[時分]/.test(text)) return text
  const all = Number(hours) * 60 + Number(minutes)
  if (all % 60 === 0) return String(all / 60)
  return all % 3 === 0 ? String(all / 60) : `${all / shared(all, 60)}/${60 / shared(all, 60)}`
}

const shared = (a: number, b: number): number => (b === 0 ? a : shared(b, a % b))

/** Full-width digits, thousands commas and 'a/b' are understood; the text kept is the shortest that means the same. */
export function exactText(raw: unknown): string | undefined {
  const text = cleaned(raw)
  if (text === undefined) return undefined
  const plain = hoursText(amountText(text))
  if (/^-?\d{1,15}\/[1-9]\d{0,14}$/.test(plain)) return plain
  const [, sign, whole, part = ''] = /^(-?)(\d{1,15})(?:\.(\d{1,9}))?$/.exec(plain) ?? []
  if (whole === undefined) return undefined
  const fraction = withoutAtEnd(part, '0')
  return `${sign}${whole.replace(/^0+(?=\d)/, '')}${fraction ? `.${fraction}` : ''}`
}
export const sizeOf = (exact: string): number => {
  const [over, under = 1] = exact.split('/').map(Number) as [number, number?]
  return over / under
}
