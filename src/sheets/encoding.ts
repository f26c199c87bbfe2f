// Which writing a text is kept in: UTF-8, UTF-16 or Big5, told apart by what the bytes say, and where it breaks if it breaks.
import { t, type Text } from '#engine'

export type Encoding = 'UTF-8' | 'Big5' | 'UTF-16'
export type Decoded = { text: string; encoding: Encoding } | { because: Text }

export function decodeText(bytes: Uint8Array): Decoded {
  const wide = wideOf(bytes)
  const sign = wide ? -1 : controlIn(bytes)
  if (sign >= 0) return noText(bytes[sign] ?? 0, lineOf(bytes, sign))
  const found = wide ? inUtf16(bytes, wide) : (inUtf8(bytes) ?? inBig5(bytes))
  if ('because' in found) return found
  // Programmes of DOS end a text with this sign, and what follows it was never part of the text.
  const text = found.text.replace(/\x1a[\x1a\0]*$/, '')
  const at = text.search(/[\0-\x08\x0e-\x1f]/)
  return at < 0 ? { ...found, text } : noText(text.charCodeAt(at), text.slice(0, at).split('\n').length)
}

/** Where a sign stands that no text has; it is never part of a character of several bytes. What ends a text of DOS does not count. */
function controlIn(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 0x1a || bytes[end - 1] === 0)) end--
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] as number
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) return at
  }
  return end < bytes.length && bytes[end] === 0 ? end : -1
}

const noText = (sign: number, line: number): { because: Text } => {
  const code = sign.toString(16).toUpperCase().padStart(2, '0')
  return {
    because: t(
      `這不是文字：第 ${line} 行有控制字元 0x${code}。`,
      `This is not text: line ${line} has the control character 0x${code}.`,
    ),
  }
}
function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1
  for (let before = 0; before < at; before++) if (bytes[before] === 0x0a) line++
  return line
}

/** With its mark, or without: then every other byte of what stands in ASCII (commas, digits, line ends) is nought. */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length % 2 === 1) return undefined
  const noughts = [0, 0]
  const most = Math.min(bytes.length, 4000)
  for (let at = 0; at < most; at++) if (bytes[at] === 0) noughts[at % 2]!++
  const [even, odd] = noughts as [number, number]
  if (odd >= most / 40 && odd > even * 4) return 'utf-16le'
  return even >= most / 40 && even > odd * 4 ? 'utf-16be' : undefined
}

function inUtf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): Decoded {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding: 'UTF-16' }
  } catch {
    return {
      because: t(
        '這是 UTF-16 的文字，但中間缺了一段，請重新存檔。',
        'This is UTF-16 text of which a part is missing. Save it again.',
      ),
    }
  }
}

/** Nothing where it may be another writing; a reason where most of it is UTF-8 and a byte of it is wrong. */
function inUtf8(bytes: Uint8Array): Decoded | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    const { good, bad, first } = utf8Runs(bytes)
    if (good <= bad * 2) return undefined
    return wrongByte(bytes, first, 'UTF-8')
  }
}

function utf8Runs(bytes: Uint8Array): { good: number; bad: number; first: number } {
  let [good, bad, first] = [0, 0, -1]
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] as number
    const length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    let whole = length > 0 && (lead < 0x80 || lead >= 0xc2) && at + length <= bytes.length
    for (let nth = 1; whole && nth < length; nth++) whole = ((bytes[at + nth] as number) & 0xc0) === 0x80
    if (whole) {
      if (length > 1) good++
      at += length
    } else {
      if (bad++ === 0) first = at
      at++
    }
  }
  return { good, bad, first }
}

function wrongByte(bytes: Uint8Array, at: number, encoding: Encoding): { because: Text } {
  const line = lineOf(bytes, at)
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return {
    because: t(
      `這是 ${encoding} 的文字，但第 ${line} 行有一個位元組（0x${byte}）讀不出是什麼字。請開啟檔案改正那一行，再以 UTF-8 另存。`,
      `This is ${encoding} text, but in line ${line} there is a byte (0x${byte}) that is no character. Open the file, put that line right and save it as UTF-8.`,
    ),
  }
}

function inBig5(bytes: Uint8Array): Decoded {
  const { pairs, common, first } = big5Pairs(bytes)
  const elsewhere = pairs >= 4 && common < pairs * 0.6 ? otherWriting(bytes) : undefined
  if (elsewhere) return { because: elsewhere }
  if (first >= 0)
    return common >= 4 && common > pairs * 0.6
      ? wrongByte(bytes, first, 'Big5')
      : {
          because: t(
            '這不是 UTF-8、UTF-16 或 Big5 的文字。請在原來的程式選「另存新檔」，編碼選 UTF-8。',
            'This is text neither in UTF-8, UTF-16 nor Big5. In the program it comes from, save it again as UTF-8.',
          ),
        }
  return { text: big5Text(bytes), encoding: 'Big5' }
}

/** How many signs of two bytes there are, how many of them are common in Big5, and where the first is none. */
function big5Pairs(bytes: Uint8Array): { pairs: number; common: number; first: number } {
  let [pairs, common, first] = [0, 0, -1]
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] as number
    if (lead < 0x80) continue
    const trail = bytes[at + 1] ?? 0
    const fits = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe)
    if (lead === 0x80 || lead === 0xff || !fits || bigSign(lead, trail) === '\ufffd') {
      if (first < 0) first = at
      if (fits) at++
      continue
    }
    pairs++
    // 0xA1–0xA3 are signs, 0xA4–0xC6 the 5,401 characters of daily use.
    if (lead >= 0xa1 && lead <= 0xc6) common++
    at++
  }
  return { pairs, common, first }
}

/** Simplified Chinese and Japanese fit the shape of Big5 and would be read as other characters. */
function otherWriting(bytes: Uint8Array): Text | undefined {
  for (const [label, name, daily] of [
    ['gb18030', t('簡體中文（GBK）', 'simplified Chinese (GBK)'), (lead: number) => lead >= 0xa1 && lead <= 0xd7],
    ['shift_jis', t('日文（Shift_JIS）', 'Japanese (Shift_JIS)'), (lead: number) => lead >= 0x81 && lead <= 0x97],
  ] as const) {
    try {
      new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
    let [pairs, of] = [0, 0]
    for (let at = 0; at < bytes.length; at++) {
      const lead = bytes[at] as number
      if (lead < 0x80) continue
      pairs++
      if (daily(lead)) of++
      at++
    }
    if (of >= pairs * 0.85)
      return t(
        `這看起來是${name.zh}的編碼，不是 Big5。請以 UTF-8 另存後再上傳。`,
        `This looks like ${name.en}, not Big5. Save it as UTF-8 and send it again.`,
      )
  }
  return undefined
}

/**
 * As Windows in Taiwan reads it. What the standard decoder has from Hong Kong stands where bureaus keep characters of their own
 * making (造字): those become private-use characters, which name nobody, and never somebody else's characters.
 */
function big5Text(bytes: Uint8Array): string {
  const decoder = new TextDecoder('big5')
  let text = ''
  let from = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] as number
    if (lead < 0x80) continue
    if (ownMaking(lead)) {
      text += decoder.decode(bytes.subarray(from, at)) + bigSign(lead, bytes[at + 1] as number)
      from = at + 2
    }
    at++
  }
  return text + decoder.decode(bytes.subarray(from))
}

const ownMaking = (lead: number) => (lead >= 0xfa && lead <= 0xfe) || (lead >= 0x81 && lead <= 0xa0)
const signs = new Map<number, string>()
function bigSign(lead: number, trail: number): string {
  const code = lead * 256 + trail
  const known = signs.get(code)
  if (known !== undefined) return known
  const nth = trail < 0x80 ? trail - 0x40 : trail - 0x62
  const [base, first] = lead >= 0xfa ? [0xe000, 0xfa] : lead >= 0x8e ? [0xe311, 0x8e] : [0xeeb8, 0x81]
  const sign = ownMaking(lead)
    ? String.fromCharCode(base + (lead - first) * 157 + nth)
    : new TextDecoder('big5').decode(Uint8Array.of(lead, trail))
  signs.set(code, sign)
  return sign
}
