// How much anybody may bring who has filed nothing yet: files of one source in an hour, and none at all while the disk is nearly full.
import { statfs } from 'node:fs/promises'
import { t, type Text } from '#engine'

const HOUR = 3_600_000
const MB = 1024 * 1024
/** Twice what the largest form of one family needs, from one connection. */
const MOST_FILES = 120
const MOST_BYTES = 300 * MB
/** What stays free for the database itself, and for those who only fill in. */
const LEAST_FREE = 500 * MB

/** @param from nothing for whoever is not counted, such as an officer who registers a pile of papers */
export type Quota = (
  from: string | undefined,
  bytes: number,
  now: number,
  dataDir: string | undefined,
) => Promise<Text | undefined>

/** In memory: it slows a flood of one source, and is forgotten with the process. */
export function uploadQuota(freeIn: (folder: string) => Promise<number> = free): Quota {
  const sources = new Map<string, { files: number; bytes: number; since: number }>()
  let disk = { free: Number.POSITIVE_INFINITY, at: Number.NEGATIVE_INFINITY }
  return async (from, bytes, now, dataDir) => {
    if (dataDir !== undefined && Math.abs(now - disk.at) > 5_000) disk = { free: await freeIn(dataDir), at: now }
    if (disk.free - bytes < LEAST_FREE) return NO_ROOM
    if (from === undefined) return undefined
    if (sources.size > 20_000) sources.clear()
    const before = sources.get(from)
    const mine = before && now - before.since < HOUR ? before : { files: 0, bytes: 0, since: now }
    if (mine.files + 1 > MOST_FILES || mine.bytes + bytes > MOST_BYTES) return TOO_MUCH
    sources.set(from, { files: mine.files + 1, bytes: mine.bytes + bytes, since: mine.since })
    disk.free -= bytes
    return undefined
  }
}

const free = (folder: string): Promise<number> =>
  statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => Number.POSITIVE_INFINITY,
  )

const TOO_MUCH = t(
  '這一小時從您的網路上傳的檔案太多，沒有收下。請一小時後再附上，或先送出申請、之後再補件。',
  'Too many files have come from your network within the hour; this one was not taken. Attach it in an hour, or file now and send it later.',
)
const NO_ROOM = t(
  '系統的儲存空間將滿，暫時不收檔案。請先送出申請，之後再補件，或改以郵寄、臨櫃交付。',
  'Our storage is nearly full and no files are taken for now. File without it and send it later, or bring it to the counter.',
)
