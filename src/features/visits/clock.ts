// What the device's clock was worth: both times are kept, and what differs is said.
import { t, type Text } from '#engine'
import type { Entry } from './device/chain.ts'

/** Seconds: a network's delay and an ordinary drift are no wrong clock. */
const TOLERATED = 120

/** How far the device's clock was moved while the page stood open, in seconds: the other clock of the page cannot be moved. */
export function movedWithin(entries: readonly Pick<Entry, 'at' | 'mono' | 'boot'>[]): number {
  let most = 0
  for (const [at, entry] of entries.entries()) {
    const before = entries[at - 1]
    if (!before || before.boot !== entry.boot) continue
    const moved = Date.parse(entry.at) - Date.parse(before.at) - (entry.mono - before.mono)
    if (Math.abs(moved) > Math.abs(most)) most = moved
  }
  return Math.round(most / 1000)
}

/** @param offset seconds: our clock less the device's */
export function aboutClock(offset: number, moved: number): Text {
  const zh: string[] = []
  const en: string[] = []
  if (Math.abs(offset) > TOLERATED) {
    zh.push(`裝置時鐘${offset > 0 ? '慢' : '快'}了 ${Math.abs(offset)} 秒，檢查日依伺服器時鐘換算`)
    en.push(
      `The device’s clock was ${Math.abs(offset)} seconds ${offset > 0 ? 'slow' : 'fast'}; the day of the visit is worked out by ours`,
    )
  }
  if (Math.abs(moved) > TOLERATED) {
    zh.push(`檢查中裝置時鐘被撥動 ${moved} 秒`)
    en.push(`The device’s clock was moved by ${moved} seconds during the visit`)
  }
  return zh.length > 0
    ? t(`${zh.join('；')}。`, `${en.join('; ')}.`)
    : t('裝置時鐘與伺服器相符。', 'The device’s clock agreed with ours.')
}

/** The moment by our clock. */
export const mended = (at: string, offset: number): string => {
  const ms = Date.parse(at)
  return new Date((Number.isNaN(ms) ? 0 : ms) + offset * 1000).toISOString()
}
