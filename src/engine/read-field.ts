// Reads one value of one kind. A value already typed passes unchanged; text from a form is understood or refused with words.
import { withoutAtEnd } from './at-end.ts'
import { parseDay } from './days/index.ts'
import type { Attachment, Field, Fields } from './field.ts'
import { proseProblem } from './prose.ts'
import type { Problem, Reader, Reading } from './read.ts'
import { overlong } from './read-length.ts'
import { readPerson, readParts } from './read-parts.ts'
import { t, type Text } from './text.ts'
import { cleaned, halfWidth, shaped } from './typed-text.ts'

type Found = { value?: unknown; problems: Problem[]; doubts?: Problem[] }

/** Reads the fields of a row as those of a case are read; given from outside, since rows may hold rows. */
type Rows = (fields: Fields, names: readonly string[], raw: Record<string, unknown>, reader: Reader) => Reading

export function readField(field: Field, name: string, raw: unknown, reader: Reader, rows: Rows): Found {
  const long = overlong(field, name, raw)
  if (long) return { problems: [long] }
  const found = byKind(field, name, raw, reader, rows)
  if (found.value === undefined || found.problems.length > 0) return found
  const at = (part: string | undefined) => (part ? `${name}.${part}` : name)
  const wrong = reader.strict ? field.check?.(found.value as never) : undefined
  if (wrong) return { problems: [{ field: at(wrong.part), says: wrong.says }] }
  const odd = field.doubts?.(found.value as never)
  return odd ? { ...found, doubts: [{ field: at(odd.part), says: odd.says, warns: true }] } : found
}

function byKind(field: Field, name: string, raw: unknown, reader: Reader, rows: Rows): Found {
  switch (field.kind) {
    case 'whole':
    case 'money':
      return number(field, name, raw)
    case 'decimal':
      return decimal(field, name, raw)
    case 'series':
      return series(field, name, raw)
    case 'date':
      return day(field, name, raw, reader)
    case 'yesNo':
      return yesNo(name, raw, field.label)
    case 'choice':
      return one(field, name, raw)
    case 'choices':
      return several(field, name, raw)
    case 'person':
      return readPerson(field, name, raw, reader)
    case 'organisation':
    case 'address':
    case 'account':
      return readParts(field, name, raw)
    case 'file':
      return attachments(field, name, raw)
    case 'many':
      return many(field, name, raw, reader, rows)
    default:
      return words(field, name, raw)
  }
}

const fault = (field: string, zh: string, en: string): Found => ({ problems: [{ field, says: t(zh, en) }] })
const wrongShape = (field: Field, name: string): Found =>
  fault(
    name,
    `「${field.label.zh}」的格式不對，請重新填寫。`,
    `“${field.label.en}” is not in a form we can read. Please enter it again.`,
  )
const none: Found = { problems: [] }
const absent = (raw: unknown) => raw === undefined || raw === null || raw === ''

function words(field: Field, name: string, raw: unknown): Found {
  if (absent(raw)) return none
  if (typeof raw !== 'string' && typeof raw !== 'number') return wrongShape(field, name)
  const text = cleaned(raw)
  if (text === undefined) return none
  const max = field.kind === 'text' ? field.max : 200
  if ([...text].length > max)
    return fault(
      name,
      `「${field.label.zh}」最多 ${max} 字，目前 ${[...text].length} 字。`,
      `“${field.label.en}” can be ${max} characters at most; it has ${[...text].length}.`,
    )
  if (field.kind === 'time') return clockTime(name, text)
  const amiss = field.kind === 'text' && field.prose ? proseProblem(text) : undefined
  if (amiss) return { problems: [{ field: name, says: amiss }] }
  const { value, says } = shaped(field.kind === 'text' ? field.shape : undefined, text)
  return says ? { problems: [{ field: name, says }] } : { value, problems: [] }
}

function clockTime(name: string, text: string): Found {
  const [, hour, minute] = /^(\d{1,2})[:：]?(\d{2})(?::\d{2})?$/.exec(halfWidth(text)) ?? []
  if (!hour || !minute || Number(hour) > 23 || Number(minute) > 59)
    return fault(name, '請填時間，例如 14:30。', 'Enter a time, for example 14:30.')
  return { value: `${hour.padStart(2, '0')}:${minute}`, problems: [] }
}

function number(field: Field & { kind: 'whole' | 'money' }, name: string, raw: unknown): Found {
  if (absent(raw)) return none
  const text = typeof raw === 'number' ? String(raw) : cleaned(raw)
  if (text === undefined) return typeof raw === 'string' ? none : wrongShape(field, name)
  const plain = amountText(text)
  if (!/^-?\d{1,15}$/.test(plain))
    return fault(
      name,
      `「${field.label.zh}」請填整數，例如 12000。`,
      `“${field.label.en}” must be a whole number, for example 12000.`,
    )
  const value = Number(plain)
  const min = field.min ?? 0
  const max = field.max ?? 999_999_999_999
  if (value < min)
    return fault(name, `「${field.label.zh}」至少為 ${min}。`, `“${field.label.en}” must be at least ${min}.`)
  if (value > max)
    return fault(name, `「${field.label.zh}」最多為 ${max}。`, `“${field.label.en}” can be at most ${max}.`)
  return { value, problems: [] }
}

/** NT$12,000 and 12000元, and 4萬3210 or 4.3萬 as people say them; text of another kind comes back as it is. */
function amountText(text: string): string {
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
const sizeOf = (exact: string): number => {
  const [over, under = 1] = exact.split('/').map(Number) as [number, number?]
  return over / under
}

function decimal(field: Field & { kind: 'decimal' | 'series' }, name: string, raw: unknown): Found {
  if (absent(raw) || (typeof raw === 'string' && raw.trim() === '')) return none
  const value = exactText(raw)
  if (value === undefined)
    return fault(
      name,
      `「${field.label.zh}」請填數字，例如 10.5。`,
      `“${field.label.en}” must be a number, for example 10.5.`,
    )
  const { min = 0, max = 999_999_999_999 } = field
  const places = field.kind === 'decimal' ? field.decimals : undefined
  if (places !== undefined && (value.includes('/') || (value.split('.')[1] ?? '').length > places))
    return fault(
      name,
      `「${field.label.zh}」最多到小數點後 ${places} 位。`,
      `“${field.label.en}” can have at most ${places} decimal${places === 1 ? '' : 's'}.`,
    )
  if (sizeOf(value) < min)
    return fault(name, `「${field.label.zh}」至少為 ${min}。`, `“${field.label.en}” must be at least ${min}.`)
  if (sizeOf(value) > max)
    return fault(name, `「${field.label.zh}」最多為 ${max}。`, `“${field.label.en}” can be at most ${max}.`)
  return { value, problems: [] }
}

function series(field: Field & { kind: 'series' }, name: string, raw: unknown): Found {
  if (absent(raw)) return none
  const given = Array.isArray(raw) ? raw : typeof raw === 'string' ? halfWidth(raw).split(/[\s,、;]+/) : undefined
  if (!given) return wrongShape(field, name)
  const parts = given.filter((one) => !absent(one))
  if (parts.length === 0) return none
  const { least = 1, most = 100 } = field
  if (parts.length < least || parts.length > most)
    return fault(
      name,
      `「${field.label.zh}」要有 ${least === most ? least : `${least} 至 ${most}`} 個，目前 ${parts.length} 個。`,
      `“${field.label.en}” takes ${least === most ? least : `${least} to ${most}`}; it has ${parts.length}.`,
    )
  const read = parts.map((one) => (field.each === 'day' ? dayOfSeries(name, one) : decimal(field, name, one)))
  const wrong = read.find((one) => one.problems.length > 0)
  return wrong ?? { value: read.map((one) => one.value), problems: [] }
}

function dayOfSeries(name: string, raw: unknown): Found {
  const read = parseDay(String(raw).slice(0, 40))
  return 'problem' in read ? { problems: [{ field: name, says: read.problem }] } : { value: read.day, problems: [] }
}

function day(field: Field & { kind: 'date' }, name: string, raw: unknown, { today, corrects }: Reader): Found {
  const text = cleaned(raw)
  if (text === undefined) return absent(raw) || typeof raw === 'string' ? none : wrongShape(field, name)
  if (text.length > 40) return wrongShape(field, name)
  const read = parseDay(text)
  if ('problem' in read) return { problems: [{ field: name, says: read.problem }] }
  if (field.notAfterToday && read.day > today)
    return fault(name, `「${field.label.zh}」不能晚於今天。`, `“${field.label.en}” cannot be later than today.`)
  if (field.notBeforeToday && !corrects && read.day < today)
    return fault(name, `「${field.label.zh}」不能早於今天。`, `“${field.label.en}” cannot be earlier than today.`)
  return { value: read.day, problems: [] }
}

function yesNo(name: string, raw: unknown, label: Text): Found {
  if (absent(raw)) return none
  if (typeof raw === 'boolean') return { value: raw, problems: [] }
  if (raw === 'yes' || raw === 'true' || raw === 'on') return { value: true, problems: [] }
  if (raw === 'no' || raw === 'false') return { value: false, problems: [] }
  return fault(name, `「${label.zh}」請選「是」或「否」。`, `Answer yes or no for “${label.en}”.`)
}

const unknownOption = (field: Field, name: string): Found =>
  fault(name, `「${field.label.zh}」請從選項中選擇。`, `Choose “${field.label.en}” from the list.`)

function one(field: Field & { kind: 'choice' }, name: string, raw: unknown): Found {
  if (absent(raw)) return none
  return typeof raw === 'string' && Object.hasOwn(field.options, raw)
    ? { value: raw, problems: [] }
    : unknownOption(field, name)
}

function several(field: Field & { kind: 'choices' }, name: string, raw: unknown): Found {
  if (absent(raw)) return none
  const chosen = Array.isArray(raw) ? raw : [raw]
  if (!chosen.every((value) => typeof value === 'string' && Object.hasOwn(field.options, value)))
    return unknownOption(field, name)
  const different = [...new Set(chosen as string[])]
  if (different.length === 0) return none
  return different.length < (field.min ?? 0) ? tooFew(field, name, different) : { value: different, problems: [] }
}

/** Where everything must be ticked it says what is not; otherwise how many it takes. */
function tooFew(field: Field & { kind: 'choices' }, name: string, chosen: readonly string[]): Found {
  const { label, options, min = 0 } = field
  const left = Object.entries(options).flatMap(([option, words]) => (chosen.includes(option) ? [] : [words]))
  return min < Object.keys(options).length
    ? fault(name, `「${label.zh}」至少選 ${min} 項。`, `Choose at least ${min} for “${label.en}”.`)
    : fault(
        name,
        `「${label.zh}」尚缺：${left.map(({ zh }) => zh).join('；')}。`,
        `“${label.en}” still lacks: ${left.map(({ en }) => en).join('; ')}.`,
      )
}

function attachments(field: Field & { kind: 'file' }, name: string, raw: unknown): Found {
  if (absent(raw)) return none
  const given = (Array.isArray(raw) ? raw : [raw]).filter((one) => !absent(one))
  const read = given.map((one) => (typeof one === 'string' && one.startsWith('{') ? fromText(one) : one))
  if (!read.every(isAttachment)) return wrongShape(field, name)
  // The same content twice is one paper.
  const files = [...new Map(read.map((one) => [one.hash, attachment(one)])).values()]
  if (files.length > field.max)
    return fault(
      name,
      `「${field.label.zh}」最多 ${field.max} 個檔案。`,
      `“${field.label.en}” takes ${field.max} files at most.`,
    )
  return files.length === 0 ? none : { value: files, problems: [] }
}
function fromText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
const attachment = ({ hash, name, bytes, type, proof }: Attachment): Attachment => ({
  hash,
  name: cleaned(name)?.slice(0, 300) ?? 'file',
  bytes,
  type,
  ...(typeof proof === 'string' ? { proof } : {}),
})
const isAttachment = (one: unknown): one is Attachment =>
  typeof one === 'object' &&
  one !== null &&
  'hash' in one &&
  typeof one.hash === 'string' &&
  /^[0-9a-f]{64}$/.test(one.hash) &&
  'name' in one &&
  typeof one.name === 'string' &&
  'bytes' in one &&
  typeof one.bytes === 'number' &&
  'type' in one &&
  typeof one.type === 'string'

function many(
  field: Field & { kind: 'many'; of: Fields },
  name: string,
  raw: unknown,
  reader: Reader,
  readRow: Rows,
): Found {
  if (absent(raw)) return none
  if (!Array.isArray(raw)) return wrongShape(field, name)
  const rows = raw.filter(
    (row) => typeof row === 'object' && row !== null && Object.values(row).some((part) => !absent(part)),
  )
  if (rows.length > field.max)
    return fault(
      name,
      `「${field.label.zh}」最多 ${field.max} 筆。`,
      `“${field.label.en}” takes ${field.max} entries at most.`,
    )
  const read = rows.map((row) => readRow(field.of, Object.keys(field.of), row as Record<string, unknown>, reader))
  const problems = read.flatMap(({ problems }, at) =>
    problems.map((one) => ({ ...one, field: `${name}.${at}.${one.field}` })),
  )
  if (problems.length > 0) return { problems }
  if (rows.length < (field.min ?? 0))
    return fault(
      name,
      `「${field.label.zh}」至少要有 ${field.min} 筆。`,
      `“${field.label.en}” needs at least ${field.min}.`,
    )
  const doubts = read.flatMap(({ doubts: odd }, at) =>
    odd.map((one) => ({ ...one, field: `${name}.${at}.${one.field}` })),
  )
  return rows.length === 0 ? none : { value: read.map(({ values }) => values), problems: [], doubts }
}
