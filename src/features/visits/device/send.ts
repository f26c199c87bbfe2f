// Empties the outbox: entry by entry, from wherever the last try stopped. What was sent twice counts once.
import type { Entry } from './chain.ts'
import { mark, outbox, type Posted } from './shelf.ts'
import { opened } from './vault.ts'

export type Sent = { left: number; stopped?: 'offline' | 'sign-in' | 'refused'; says?: string }
type Answer = { kept?: true; expected?: number; became?: string; says?: string }

let sending: Promise<Sent> | undefined
/** One at a time, however often it is asked for. */
export function send(key: CryptoKey): Promise<Sent> {
  sending ??= sendAll(key).finally(() => (sending = undefined))
  return sending
}

async function sendAll(key: CryptoKey): Promise<Sent> {
  const records = Map.groupBy(await outbox(), (one) => one.record)
  let stopped: Omit<Sent, 'left'> = {}
  for (const posted of records.values()) {
    const told = await sendRecord(key, posted)
    if (told.stopped) stopped = told
    if (told.stopped === 'offline' || told.stopped === 'sign-in') break
  }
  return { left: (await outbox()).filter((one) => !one.sent).length, ...stopped }
}

async function sendRecord(key: CryptoKey, posted: readonly Posted[]): Promise<Omit<Sent, 'left'>> {
  for (let at = 0; at < posted.length; at++) {
    const one = posted[at]
    if (!one || one.sent) continue
    const entry = await opened<Entry>(key, one)
    if (!entry) continue
    const answer = await post(entry)
    if (typeof answer === 'string') return { stopped: answer }
    if (answer.expected !== undefined && answer.expected < one.seq) {
      // The server has less than we thought it had: begin again where it stands.
      for (const back of posted.filter((each) => each.seq >= (answer.expected ?? 1))) {
        delete back.sent
        await mark(back)
      }
      at = answer.expected - 2
      continue
    }
    if (!answer.kept) return { stopped: 'refused', ...(answer.says ? { says: answer.says } : {}) }
    one.sent = true
    if (answer.became) one.became = answer.became
    await mark(one)
  }
  return {}
}

async function post(entry: Entry): Promise<Answer | 'offline' | 'sign-in'> {
  try {
    const answer = await fetch('/desk/visits/entries', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': entry.key },
      body: JSON.stringify({ entry, now: new Date().toISOString() }),
    })
    if (answer.status === 401 || answer.redirected) return 'sign-in'
    if (answer.status >= 500) return 'offline'
    return (await answer.json()) as Answer
  } catch {
    return 'offline'
  }
}
