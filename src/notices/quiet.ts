// Nobody is woken by a bureau: when a message may go, in Taipei.

/** From and to as HH:MM; the night may lie over midnight. */
export type Quiet = readonly [from: string, to: string]
export const NIGHT: Quiet = ['21:00', '08:00']
const TAIPEI = 8 * 3_600_000

/** The first moment at or after this one that is not quiet, in milliseconds. */
export function mayGoAt(now: number, [from, to]: Quiet): number {
  if (from === to) return now
  const local = new Date(now + TAIPEI)
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes()
  const [start, end] = [minutes(from), minutes(to)]
  const quiet = start < end ? minute >= start && minute < end : minute >= start || minute < end
  if (!quiet) return now
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()) - TAIPEI
  const today = midnight + end * 60_000
  return today > now ? today : today + 24 * 3_600_000
}
const minutes = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
