// Carries the letters of the outbox to the people they are for, and writes down what came of it.
import { calledBy, type Case, hasCode, listed, type Programme, taipeiDay, titleFields, tongueOf } from '#engine'
import { masked, messageSent, messageWaits, onFile, readyMessages } from '#auth/index.ts'
import { asWork } from '#store'
import { claimNotices, type Claimed, goesBy, noticeWaits, noticeWent, type Try } from '#store/beside/outbox.ts'
import type { Context } from '#store/context.ts'
import type { Store } from '#store/types.ts'
import type { Channel, Way } from './channel.ts'
import { composed, type Sender } from './compose.ts'
import { mayGoAt, NIGHT, type Quiet } from './quiet.ts'

export type Post = {
  store: Store
  context: Context
  bureau: string
  sender: Sender
  channels: readonly Channel[]
  quiet?: Quiet | undefined
}
export type Delivered = { sent: number; waiting: number; paper: number; failed: number; accounts: number }

/** Minutes before the next try; after the last one somebody has to look. */
const AGAIN = [1, 5, 30, 120, 720]
/** What nobody could send for so long is no news any more. */
const STALE = 3 * 24 * 3_600_000
/** Seconds that a carrier may need for all the codes it took. */
const HELD = 300
const ORDER: readonly Way[] = ['line', 'email', 'sms']

export async function deliver(post: Post, now: number): Promise<Delivered> {
  const total: Delivered = { sent: 0, waiting: 0, paper: 0, failed: 0, accounts: await toAccounts(post) }
  const once = post.channels.filter((one) => !one.repeatable).map((one) => one.way)
  const at = new Date(now).toISOString()
  for (;;) {
    const batch = await claimNotices(post.context, post.bureau, at, { once })
    for (const one of batch) total[await carried(post, one, now)]++
    if (batch.length === 0) return total
  }
}

/** Codes are asked for by somebody who waits: they go at once, at any hour. */
async function toAccounts({ context, bureau, channels }: Post): Promise<number> {
  if (!channels.some(({ way }) => way !== 'line')) return 0
  let sent = 0
  for (const { id, to, subject, body, way = 'email' } of await readyMessages(context, bureau, 20, HELD)) {
    const result = await channels.find((one) => one.way === way)?.carry({ id, to, subject, body, lang: 'zh-TW' })
    if (!result || result.outcome === 'again') {
      await messageWaits(context, bureau, id)
      continue
    }
    await messageSent(context, bureau, id)
    sent++
  }
  return sent
}

async function carried(post: Post, one: Claimed, now: number): Promise<'sent' | 'waiting' | 'paper' | 'failed'> {
  const { context, bureau, store } = post
  const at = new Date(now).toISOString()
  const done = async (outcome: Parameters<typeof noticeWent>[3], as: 'sent' | 'waiting' | 'paper' | 'failed') => {
    await noticeWent(context, bureau, one, outcome, at)
    return as
  }
  if (now - Date.parse(one.at) > STALE && one.tries === 1) return done({ state: 'paper', why: 'stale' }, 'paper')
  const opened = await store.open(asWork(bureau, 'notices'), one.caseId, { purpose: 'notice', at })
  const programme = opened && store.programme(opened.programme, opened.version)
  const letter = programme?.letters?.[one.letter]
  if (!opened || !programme || !letter) return done({ state: 'paper', why: 'gone' }, 'paper')
  const addresses = await onFile(context, bureau, opened, programme, one.role, { on: taipeiDay(at) })
  const ways = ORDER.flatMap((way) => {
    const channel = post.channels.find((each) => each.way === way)
    const to = addresses[way]
    return channel && to ? [{ channel, to }] : []
  })
  if (ways.length === 0)
    return done({ state: 'paper', why: Object.keys(addresses).length > 0 ? 'no-channel' : 'no-address' }, 'paper')
  const from = mayGoAt(now, post.quiet ?? NIGHT)
  if (from > now) {
    await noticeWaits(context, bureau, one.id, new Date(from).toISOString(), 'quiet')
    return 'waiting'
  }
  const lang = tongueOf(programme, one.role, opened.values)
  const of = {
    sender: post.sender,
    programme,
    letter,
    one: opened,
    entries: await entriesOf(post, opened, programme, letter.tells?.zh ?? '', at),
    on: taipeiDay(at),
    signedIn: !hasCode(programme.roles[one.role]),
  }
  const words = composed(of, lang)
  // What confirms the filing brings the way into the case, to the mailbox alone.
  const access =
    one.seq === 1 && hasCode(programme.roles[one.role])
      ? await store.accessCode(asWork(bureau, 'notices'), one.caseId, one.role)
      : undefined
  const mail = access ? composed({ ...of, access }, lang) : words
  const tried: Try[] = []
  for (const { channel, to } of ways) {
    await goesBy(context, bureau, one.id, channel.way)
    const body = channel.way === 'sms' ? words.short : channel.way === 'email' ? mail.body : words.body
    const result = await channel.carry({
      id: one.id,
      to,
      subject: words.subject,
      body,
      lang: lang === 'zh' ? 'zh-TW' : lang,
    })
    tried.push({ way: channel.way, masked: masked(channel.way, to), ...result })
    if (result.outcome === 'accepted') return done({ state: 'sent', tried }, 'sent')
    if (result.outcome === 'again') break
  }
  const wait = tried.at(-1)?.outcome === 'again' ? AGAIN[one.tries - 1] : undefined
  return wait === undefined
    ? done({ state: 'failed', tried, why: tried.at(-1)?.says ?? '' }, 'failed')
    : done({ state: 'ready', tried, nextAt: new Date(now + wait * 60_000).toISOString() }, 'waiting')
}

/** Names of the register entries that the message tells, e.g. the room. */
async function entriesOf(
  { store, bureau }: Post,
  one: Case,
  programme: Programme,
  tells: string,
  at: string,
): Promise<Record<string, string>> {
  const names: Record<string, string> = {}
  for (const [, place = ''] of tells.matchAll(/\{(\w+)\}/g)) {
    const field = programme.fields[place]
    const id = one.values[place]
    if (field?.kind !== 'entry' || typeof id !== 'string') continue
    const register = store.programme(field.of)
    const shows = listed(field.shows ?? titleFields(register))
    const entry = await store.open(asWork(bureau, 'notices'), id, { purpose: 'notice', at, only: shows })
    names[id] = entry ? shows.map((name) => calledBy(register.fields[name], entry.values[name])).join(' ') : ''
  }
  return names
}
