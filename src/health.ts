// Whether the house is well: the process, the database, the disk, the evidence, what waits. The whole of it is told to this machine and
// to whoever holds the token; everybody else learns only whether it is ready.
import { timingSafeEqual } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import type { Context } from 'hono'
import { doorOf } from '#auth/index.ts'
import { safetyOf } from '#store'
import { lettersWaitingSince } from '#store/waiting.ts'
import { dutiesOf } from '#store/beside/duties.ts'
import type { Env } from '#web/env.ts'
import type { EvidenceState, House } from '#web/house.ts'
import { UNSENT_MB } from '#web/upload-quota.ts'

export type Finding = { ok: boolean; says: string }
const MINUTE = 60_000
/** Below this nothing more is taken; above it a day of filings still fits. */
const LEAST_FREE = 200 * 1024 * 1024

/** @param token TAITSI_PROBE_TOKEN, sent as `authorization: Bearer …` */
export async function readyz(house: House, c: Context<Env>, token = process.env.TAITSI_PROBE_TOKEN): Promise<Response> {
  const findings = await findingsOf(house)
  // Without the database nobody is served; the rest is somebody's to mend while people go on.
  const ok = findings.database?.ok === true && findings.disk?.ok !== false
  const told = doorOf(c).here || carries(c.req.header('authorization'), token)
  c.header('cache-control', 'no-store')
  return c.json({ ok, ...(told ? { findings } : {}) }, ok ? 200 : 503)
}

async function findingsOf(house: House): Promise<Record<string, Finding>> {
  const now = house.now()
  const found: Record<string, Finding> = { process: { ok: true, says: 'The process answers.' } }
  try {
    const since = await soon(lettersWaitingSince(house.context, house.bureau.id, new Date(now).toISOString()))
    found.database = { ok: true, says: 'The database answers.' }
    const late = since ? Math.round((now - Date.parse(since)) / MINUTE) : 0
    found.letters = {
      ok: late < 15,
      says: since ? `The oldest letter waits for ${late} minutes.` : 'No letter is late.',
    }
    const { key, backup } = await soon(safetyOf(house.context, house.bureau.id))
    found.key = {
      ok: key,
      says: key
        ? 'The key is the one under which the database was sealed.'
        : 'The key is not the one under which the database was sealed.',
    }
    found.backup = backedUp(backup?.at, now, house.demo)
    Object.assign(found, roundsOf(await soon(dutiesOf(house.context, house.bureau.id)), now))
    found.unsent = unsent(await soon(house.store.unfiled(house.bureau.id)), house.bureau.unsentMb ?? UNSENT_MB)
  } catch (error) {
    found.database = {
      ok: false,
      says: `The database does not answer: ${error instanceof Error ? error.message : error}`,
    }
  }
  if (house.dataDir) found.disk = await disk(house.dataDir)
  if (house.crew) {
    const { serving, of } = house.crew()
    found.workers = { ok: serving === of, says: `${serving} of ${of} workers serve on this machine.` }
  }
  return found
}

/** What comes round is done by one process for all: each says what the database knows of it. */
function roundsOf(duties: Awaited<ReturnType<typeof dutiesOf>>, now: number): Record<string, Finding> {
  const found: Record<string, Finding> = {}
  const one = (duty: string) => duties.find((each) => each.duty === duty)
  const clock = one('clock')
  if (clock?.doneAt) {
    const age = Math.round((now - Date.parse(clock.doneAt)) / MINUTE)
    const gone = clock.state as Away | null
    found.clocks = { ok: age < 5, says: `The clocks were swept ${age} minutes ago.${takenAway(gone)}` }
  } else if (clock) found.clocks = { ok: true, says: 'The clocks have not been swept yet.' }
  const evidence = one('evidence')?.state as EvidenceState | null | undefined
  if (!evidence) return found
  found.checkpoint = evidence.failed
    ? { ok: false, says: `No checkpoint can be made since ${evidence.failed.since}: ${evidence.failed.says}` }
    : {
        ok: true,
        says: evidence.last ? `Checkpoint ${evidence.last.n} of ${evidence.last.at}.` : 'Nothing to sign yet.',
      }
  for (const { name, last, failed } of evidence.places)
    found[`checkpoint outside: ${name}`] = failed
      ? { ok: false, says: `Not reached since ${failed.since}: ${failed.says}` }
      : { ok: true, says: last ? `Holds checkpoint ${last.n} of ${last.at}.` : 'Holds no checkpoint yet.' }
  return found
}

/** From nine tenths on somebody looks, before people are told that no file is taken. */
function unsent({ papers, bytes }: { papers: number; bytes: number }, most: number): Finding {
  const mb = Math.round(bytes / 1024 / 1024)
  const says = `${papers} files of ${mb} MB wait to be filed; ${most} MB may (unsentMb).`
  return { ok: bytes < most * 1024 * 1024 * 0.9, says }
}

type Away = { papers: number; drafts: number; passing: number }
const takenAway = (gone: Away | null): string =>
  gone && gone.papers + gone.drafts + gone.passing > 0
    ? ` Taken away since the start: ${gone.papers} files and ${gone.drafts} drafts never sent, ${gone.passing} rows that were over.`
    : ''

/** A demonstration has nothing to lose; a bureau backs up each day. */
function backedUp(at: string | undefined, now: number, demo: boolean): Finding {
  if (at === undefined) return { ok: demo, says: 'No backup was made yet: taitsi backup --to FOLDER, each day.' }
  const hours = Math.round((now - Date.parse(at)) / (60 * MINUTE))
  return { ok: demo || hours <= 26, says: `The last backup was made ${hours} hours ago.` }
}

async function disk(folder: string): Promise<Finding> {
  try {
    const { bavail, bsize } = await statfs(folder)
    const free = bavail * bsize
    const mb = Math.round(free / 1024 / 1024)
    return { ok: free > LEAST_FREE, says: `${mb} MB are free where the data lies.` }
  } catch (error) {
    return { ok: false, says: `The free space cannot be told: ${error instanceof Error ? error.message : error}` }
  }
}

/** A probe is answered within seconds, also while the database hangs. */
const soon = <T>(asked: Promise<T>): Promise<T> =>
  Promise.race([
    asked,
    new Promise<never>((_, late) => {
      setTimeout(() => late(new Error('no answer within 3 seconds')), 3_000).unref()
    }),
  ])

function carries(header: string | undefined, token: string | undefined): boolean {
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${token ?? ''}`)]
  return Boolean(token) && given.length === wanted.length && timingSafeEqual(given, wanted)
}
