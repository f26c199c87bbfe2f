// A number in a workbook means what its format shows: 0.479… is 11:30 under `[h]:mm`, and nothing but a number without it.
import { dayOf } from '#engine'
import { UNCLEAR } from './sink.ts'

export type Format =
  | { kind: 'number'; suffix: string; digits: number }
  | { kind: 'percent' | 'date' | 'time' | 'moment' | 'duration' | 'minutes' | 'scaled' }

const PLAIN: Format = { kind: 'number', suffix: '', digits: 0 }

/** The formats that workbooks name by number only, as Excel in Taiwan shows them. */
const BUILT_IN: Record<number, Format['kind']> = {
  9: 'percent',
  10: 'percent',
  ...each('date', 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58),
  ...each('time', 18, 19, 20, 21, 32, 33, 34, 35, 55, 56),
  22: 'moment',
  ...each('minutes', 45, 47),
  46: 'duration',
}
function each(kind: Format['kind'], ...ids: number[]): Record<number, Format['kind']> {
  return Object.fromEntries(ids.map((id) => [id, kind]))
}

export function formatOf(id: number, code: string | undefined): Format {
  if (code === undefined) {
    const kind = BUILT_IN[id]
    return kind && kind !== 'number' ? { kind } : PLAIN
  }
  const section = code.split(';')[0] ?? ''
  if (/\[(h+|m+|s+)\]/i.test(section)) return { kind: 'duration' }
  const bare = section
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, '')
    .replace(/am\/pm|a\/p|上午\/下午|general/gi, '')
    .toLowerCase()
  if (!bare.includes('%') && (/[#?0]\.?e[+-]/.test(bare) || !/[ymdhseg]/.test(bare))) return numeric(section, bare)
  if (bare.includes('%')) return { kind: 'percent' }
  const [hour, second] = [bare.includes('h'), bare.includes('s')]
  const day = /[ydeg]/.test(bare) || (bare.includes('m') && !hour && !second)
  if (day) return { kind: hour || second ? 'moment' : 'date' }
  return { kind: hour ? 'time' : 'minutes' }
}

/** 12 under `0000` is shown as 0012, 480 under `0"分鐘"` as 480分鐘. A comma at the end shows thousands. */
function numeric(section: string, bare: string): Format {
  if (/[0#?],+(?![0#?])/.test(bare)) return { kind: 'scaled' }
  const after = section.replace(/^.*[0#?]/s, '').replace(/_.|\*.|\[[^[\]]*\]/g, '')
  const suffix = /[0#?]/.test(section)
    ? [...after.matchAll(/"([^"]*)"|\\(.)|([^\x00-\x7f])/g)].map(([, a, b, c]) => a ?? b ?? c ?? '').join('')
    : ''
  return { kind: 'number', suffix: suffix.trim(), digits: /^0+$/.test(bare) ? bare.length : 0 }
}

const DAY = 86_400
/** From here on a number is a day of our time and no count of days: 1982. */
const OURS = 30_000

/** What the cell shows, in words that say what kind of thing it is; or that it shows something else than it holds. */
export function shownAs(value: string, format: Format, from1904: boolean): string {
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return value
  switch (format.kind) {
    case 'number':
      return `${/^\d+$/.test(value) ? value.padStart(format.digits, '0') : String(Number(number.toPrecision(15)))}${format.suffix}`
    case 'percent':
      return `${Number((number * 100).toPrecision(12))}%`
    case 'scaled':
      return UNCLEAR
    case 'date':
      return dayShown(Math.floor(number), from1904)
    case 'moment':
      return momentShown(number, from1904)
    case 'time':
      if (number >= OURS) return momentShown(number, from1904)
      // 26 hours are shown as 2:00 here: what the sender saw is not what the cell holds.
      return number < 0 || number >= 1 ? UNCLEAR : clock(Math.round(number * DAY))
    case 'minutes':
      return number < 0 || number * 24 >= 1 ? UNCLEAR : duration(Math.round(number * DAY))
    case 'duration':
      return number < 0 ? UNCLEAR : duration(Math.round(number * DAY))
  }
}

const EPOCH = 25_569
const dayShown = (serial: number, from1904: boolean) =>
  serial < 0 || serial > 2_900_000 ? UNCLEAR : dayOf(serial + (from1904 ? 1462 : 0) - EPOCH)
function momentShown(number: number, from1904: boolean): string {
  const seconds = Math.round(number * DAY)
  const day = dayShown(Math.floor(seconds / DAY), from1904)
  return day === UNCLEAR ? UNCLEAR : `${day} ${clock(seconds % DAY)}`
}
const two = (one: number) => String(one).padStart(2, '0')
const clock = (seconds: number) =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
const duration = (seconds: number) =>
  `PT${two(Math.floor(seconds / 3600))}H${two(Math.floor(seconds / 60) % 60)}M${two(seconds % 60)}S`
