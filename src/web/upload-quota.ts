// How much anybody may bring who has filed nothing yet: files of one form, of one source in an hour and in a day, of the whole bureau, and
// none at all while the disk is nearly full.
import { statfs } from 'node:fs/promises'
import { t, type Text } from '#engine'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MB = 1024 * 1024
/** Twice what the largest form of one family needs, from one connection; in a day what an office of a union brings. */
const EACH: readonly { span: number; files: number; bytes: number }[] = [
  { span: HOUR, files: 120, bytes: 300 * MB },
  { span: DAY, files: 600, bytes: 1000 * MB },
]
/** One filing, over all of its pages. */
export const MOST_OF_FORM = { files: 60, bytes: 150 * MB }
/** Of all who have not filed yet, where the bureau says nothing else. */
export const UNSENT_MB = 4096
/** What stays free for the database itself, and for those who only fill in. */
const LEAST_FREE = 500 * MB

export type Bringing = {
  /** Nothing for whoever is not counted, such as an officer who registers a pile of papers. */
  from: string | undefined
  bytes: number
  /** What the form holds already. */
  held: { files: number; bytes: number }
  now: number
  dataDir: string | undefined
}
/** Why it is not taken; nothing where it is. */
export type Quota = (bringing: Bringing) => Promise<Text | undefined>
type Count = { since: number; files: number; bytes: number }

/**
 * Sources are counted in memory: that slows a flood of one, and is forgotten with the process. What waits is asked of the database, which
 * knows it over restarts and for all servers.
 * @param unfiled what waits in the whole bureau
 */
export function uploadQuota(
  unfiled: () => Promise<{ bytes: number }>,
  unsentMb = UNSENT_MB,
  freeIn: (folder: string) => Promise<number> = free,
): Quota {
  const sources = new Map<string, Count[]>()
  let disk = { free: Number.POSITIVE_INFINITY, at: Number.NEGATIVE_INFINITY }
  let waits = { bytes: 0, at: Number.NEGATIVE_INFINITY }
  return async ({ from, bytes, held, now, dataDir }) => {
    if (dataDir !== undefined && Math.abs(now - disk.at) > 5_000) disk = { free: await freeIn(dataDir), at: now }
    if (disk.free - bytes < LEAST_FREE) return NO_ROOM
    if (from === undefined) return undefined
    if (held.files + 1 > MOST_OF_FORM.files || held.bytes + bytes > MOST_OF_FORM.bytes) return TOO_MUCH_IN_FORM
    if (Math.abs(now - waits.at) > 10_000) waits = { bytes: (await unfiled()).bytes, at: now }
    if (waits.bytes + bytes > unsentMb * MB) return NO_ROOM
    if (sources.size > 20_000) sources.clear()
    const before = sources.get(from)
    const mine = EACH.map(({ span }, nth) => {
      const one = before?.[nth]
      return one && now - one.since < span ? one : { since: now, files: 0, bytes: 0 }
    })
    for (const [nth, most] of EACH.entries()) {
      const one = mine[nth]
      if (one && (one.files + 1 > most.files || one.bytes + bytes > most.bytes))
        return most.span === HOUR ? HOURLY : DAILY
    }
    sources.set(
      from,
      mine.map((one) => ({ since: one.since, files: one.files + 1, bytes: one.bytes + bytes })),
    )
    disk.free -= bytes
    waits.bytes += bytes
    return undefined
  }
}

const free = (folder: string): Promise<number> =>
  statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => Number.POSITIVE_INFINITY,
  )

const HOURLY = t(
  '這一小時從您的網路上傳的檔案太多，沒有收下。請一小時後再附上，或先送出申請、之後再補件。',
  'Too many files have come from your network within the hour; this one was not taken. Attach it in an hour, or file now and send it later.',
)
const DAILY = t(
  '今天從您的網路上傳的檔案太多，沒有收下。請明天再附上，或先送出申請、之後再補件，也可以郵寄或臨櫃交付。',
  'Too many files have come from your network today; this one was not taken. Attach it tomorrow, or file now and send it later, or bring it to the counter.',
)
const TOO_MUCH_IN_FORM = t(
  `一件申請最多附 ${MOST_OF_FORM.files} 個檔案、共 ${MOST_OF_FORM.bytes / MB} MB，這個檔案沒有收下。請先送出申請，其餘之後補件，或移除不需要的檔案。`,
  `One application holds ${MOST_OF_FORM.files} files of ${MOST_OF_FORM.bytes / MB} MB in all; this one was not taken. File now and send the rest later, or take out what is not needed.`,
)
const NO_ROOM = t(
  '系統的儲存空間將滿，暫時不收檔案。請先送出申請，之後再補件，或改以郵寄、臨櫃交付。',
  'Our storage is nearly full and no files are taken for now. File without it and send it later, or bring it to the counter.',
)
