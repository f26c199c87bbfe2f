// Keeps the evidence going: a checkpoint each minute while anything was written, and each checkpoint out of the house, so that whoever
// holds the database and the key cannot take back what was remembered elsewhere.
import { closeSync, existsSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Head } from '#store'
import type { Store } from '#store/types.ts'
import { type Channel, openChannels } from '#notices'
import type { EvidenceState } from '#web/house.ts'

/** Where checkpoints go. `last` is what it has already; `take` keeps these too, or throws. */
export type Place = { name: string; last(): number; take(heads: readonly Head[]): Promise<void> }
export type Evidence = { round(at: string): Promise<void>; state(): EvidenceState }

/**
 * @param store whose checkpoints are made and carried out
 * @param tell is told once when a place fails and once when it is well again
 */
export function keepEvidence(
  store: Pick<Store, 'checkpoint' | 'headsAfter' | 'lastHead'>,
  bureau: string,
  places: readonly Place[],
  tell: (line: string) => void = () => {},
): Evidence {
  const state: EvidenceState = { places: places.map(({ name }) => ({ name })) }
  const attempt = async (
    about: { failed?: { since: string; says: string } },
    name: string,
    at: string,
    work: () => Promise<void>,
  ) => {
    try {
      await work()
      if (about.failed) tell(`${name}: well again; it had failed since ${about.failed.since}.`)
      delete about.failed
    } catch (error) {
      const says = error instanceof Error ? error.message : String(error)
      if (about.failed?.says !== says) tell(`${name}: ${says} It is tried again each minute.`)
      about.failed = { since: about.failed?.since ?? at, says }
    }
  }
  return {
    state: () => structuredClone(state),
    async round(at) {
      await attempt(state, 'The checkpoint could not be made', at, async () => {
        await store.checkpoint(bureau, at)
        const last = await store.lastHead(bureau)
        if (last) state.last = { n: last.n, at: last.at }
      })
      for (const [nth, place] of places.entries()) {
        const about = state.places[nth]
        if (!about) continue
        await attempt(about, `Checkpoints could not leave the house to ${place.name}`, at, async () => {
          const last = await store.lastHead(bureau)
          if (place.last() > (last?.n ?? 0))
            throw new Error(
              `It holds checkpoint ${place.last()} and the house only ${last?.n ?? 0}: something was cut off, or an older copy restored. Run taitsi verify.`,
            )
          const wanted = last?.n ?? 0
          for (let has = place.last(); has < wanted; has = place.last()) {
            await place.take(await store.headsAfter(bureau, has))
            if (place.last() <= has) throw new Error('It took the checkpoints and does not show them.')
          }
          if (last && place.last() >= last.n) about.last = { n: last.n, at: last.at }
        })
      }
    },
  }
}

/**
 * TAITSI_CHECKPOINTS: one or several, with spaces between them: a folder, the address of a second house or any server that keeps what is
 * posted to it, or `mailto:` somebody, who gets one a day. A folder beside the data unless something else is said.
 */
export function placesOf(
  env: Record<string, string | undefined>,
  bureau: string,
  channels: readonly Channel[] = [],
): Place[] {
  return namedIn(env).map((name) => {
    if (/^https?:\/\//.test(name)) return postedTo(name)
    if (name.startsWith('mailto:')) {
      const email = channels.find((channel) => channel.way === 'email')
      if (!email)
        throw new Error(`TAITSI_CHECKPOINTS names ${name}: set SMTP_URL and MAIL_FROM, or name another place.`)
      return mailedTo(name.slice('mailto:'.length), bureau, email)
    }
    return inFolder(name, bureau)
  })
}

/** What is not outside yet goes there, once: for a command that does not stay to keep the evidence going. */
export async function carryOut(
  env: Record<string, string | undefined>,
  store: Pick<Store, 'checkpoint' | 'headsAfter' | 'lastHead'>,
  bureau: string,
  at: string,
  tell: (line: string) => void,
): Promise<void> {
  const channels = openChannels(env)
  await keepEvidence(store, bureau, placesOf(env, bureau, channels), tell).round(at)
  for (const channel of channels) channel.close?.()
}

/** The files that this setting keeps heads in, for reading them again. */
export const filesOf = (env: Record<string, string | undefined>, bureau: string): string[] =>
  namedIn(env)
    .filter((name) => !/^(https?:\/\/|mailto:)/.test(name))
    .map((name) => fileIn(name, bureau))
    .filter((file) => existsSync(file))

function namedIn(env: Record<string, string | undefined>): string[] {
  const named = (env.TAITSI_CHECKPOINTS ?? '').split(/\s+/).filter((name) => name !== '')
  const data = resolve(env.DATA_DIR ?? 'data')
  return named.length > 0 ? named : [join(dirname(data), `${basename(data)}-checkpoints`)]
}
const fileIn = (folder: string, bureau: string) => join(resolve(folder), `${bureau}.jsonl`)

/** Lines are added and never changed; a line that was cut off by a crash is ended first, and written again. */
export function inFolder(folder: string, bureau: string): Place {
  const file = fileIn(folder, bureau)
  return {
    name: file,
    // Read each time: another process may have written since.
    last: () => newestIn(endOf(file)),
    async take(heads) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      const end = endOf(file)
      const to = openSync(file, 'a', 0o600)
      try {
        writeSync(
          to,
          (end === '' || end.endsWith('\n') ? '' : '\n') + heads.map((head) => `${JSON.stringify(head)}\n`).join(''),
        )
        fsyncSync(to)
      } finally {
        closeSync(to)
      }
    },
  }
}

/** The last lines of a file, however long it is. */
function endOf(file: string): string {
  if (!existsSync(file)) return ''
  const from = openSync(file, 'r')
  try {
    const size = fstatSync(from).size
    const end = Buffer.alloc(Math.min(size, 16_384))
    readSync(from, end, 0, end.length, size - end.length)
    return end.toString('utf8')
  } finally {
    closeSync(from)
  }
}

function newestIn(lines: string): number {
  for (const line of lines.trimEnd().split('\n').toReversed())
    try {
      return (JSON.parse(line) as Head).n
    } catch {
      // A line that was cut off by a crash: the one before it counts.
    }
  return 0
}

/** The newest is enough: each checkpoint holds the one before it. */
function postedTo(address: string): Place {
  let last = 0
  return {
    name: new URL(address).origin,
    last: () => last,
    async take(heads) {
      const head = heads.at(-1)
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(head),
        redirect: 'error',
        signal: AbortSignal.timeout(10_000),
      })
      if (!answer.ok) throw new Error(`It answered ${answer.status}.`)
      last = head?.n ?? last
    },
  }
}

/** Once a day, so that somebody reads them. */
function mailedTo(to: string, bureau: string, email: Channel): Place {
  let last = 0
  let day = ''
  return {
    name: to,
    last: () => last,
    async take(heads) {
      const head = heads.at(-1)
      if (head && head.at.slice(0, 10) !== day) {
        const carried = await email.carry({
          id: `checkpoint-${bureau}-${head.n}`,
          to,
          subject: `代誌檢查點 Taitsi checkpoint ${bureau} ${head.n}`,
          body: `請保留這封信。驗證紀錄時用以下這一行：taitsi verify --head ${head.n}:${head.root}\nKeep this message. It proves the record up to ${head.at}: taitsi verify --head ${head.n}:${head.root}\n\n${JSON.stringify(head)}\n`,
          lang: 'zh-Hant',
        })
        if (carried.outcome !== 'accepted') throw new Error(carried.says)
        day = head.at.slice(0, 10)
      }
      last = head?.n ?? last
    },
  }
}
