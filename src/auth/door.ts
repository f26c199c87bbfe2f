// Through which door a request came: from where, by which name, and whether the way was closed to listeners. What a header says of
// it is believed only when a proxy sent it that the operator has named.
import { BlockList, isIP } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'

export type Door = {
  /** What tries and requests are counted by: an address, or of IPv6 the network of 64 bits, of which one household has them all. */
  from: string
  /** Asked from this very machine, and on nobody else's behalf. */
  here: boolean
  /** Over TLS as far as the browser knows: then cookies are for TLS alone. */
  secure: boolean
  /** Where the reader believes to be, as `https://host`: said by the operator, else by a named proxy, else by the request. */
  origin: string
  /** Whether the operator, or a proxy they named, said so; a request says whatever host it likes. */
  named: boolean
}

/** By how many proxies, or by which, a request may have passed; `undefined` believes nobody. */
export type Proxies = { hops: number } | { named: BlockList } | undefined

const LOOPBACK = ['127.0.0.0/8', '::1/128']
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/**
 * @param said TAITSI_PROXIES: a number of hops (`1`), or addresses and networks (`10.0.0.7, 10.1.0.0/16`); `loopback` and
 * `private` stand for the networks of that kind
 */
export function proxiesOf(said: string | undefined): Proxies {
  const words = (said ?? '').split(/[\s,]+/).filter((word) => word !== '')
  if (words.length === 0) return undefined
  if (words.length === 1 && /^\d$/.test(words[0] ?? ''))
    return words[0] === '0' ? undefined : { hops: Number(words[0]) }
  const named = new BlockList()
  for (const word of words.flatMap((one) => (one === 'loopback' ? LOOPBACK : one === 'private' ? PRIVATE : [one])))
    if (!add(named, word))
      throw new Error(
        `TAITSI_PROXIES names “${word}”, which is no address, no network such as 10.0.0.0/8 and no number of proxies from 1 to 9.`,
      )
  return { named }
}

export const doorOf = (c: Context): Door => c.get('door') as Door

/** @param url TAITSI_URL, where the portal stands for everybody */
export const comesThrough =
  ({ proxies, url }: { proxies?: Proxies; url?: string | undefined }): MiddlewareHandler =>
  async (c, next) => {
    c.set('door', doorIn(c, proxies, url))
    await next()
  }

function doorIn(c: Context, proxies: Proxies, url: string | undefined): Door {
  const asked = new URL(c.req.url)
  const socket = socketOf(c)
  const said = sayingOf(c.req.header('x-forwarded-for'))
  const passed = socket === undefined || proxies === undefined ? 0 : passedBy(socket, said, proxies)
  const from = passed === 0 ? socket : (said[passed - 1] ?? socket)
  const carried = passed > 0 || (proxies !== undefined && socket !== undefined && isNamed(proxies, socket))
  const protocol = carried ? lastOf(c.req.header('x-forwarded-proto')) : undefined
  const host = carried ? hostIn(lastOf(c.req.header('x-forwarded-host'))) : undefined
  const scheme = protocol === 'https' || (protocol === undefined && asked.protocol === 'https:') ? 'https' : 'http'
  const origin = url ? new URL(url).origin : `${scheme}://${host ?? asked.host}`
  return {
    from: from === undefined ? 'here' : sourceOf(from),
    here:
      from === undefined ||
      (isLoopback(from) && (passed > 0 || FORWARDED.every((name) => c.req.header(name) === undefined))),
    secure: scheme === 'https' || origin.startsWith('https:'),
    origin,
    named: url !== undefined || host !== undefined,
  }
}

/** The other end of the connection; nothing where the house asks itself, without one. */
function socketOf(c: Context): string | undefined {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  if (!incoming) return undefined
  return plainAddress(incoming.socket?.remoteAddress ?? '') ?? 'gone'
}

/** The addresses a chain of proxies wrote down, the nearest first; what is no address ends it. */
function sayingOf(header: string | undefined): string[] {
  const said: string[] = []
  for (const word of (header ?? '').slice(-2000).split(',').toReversed().slice(0, 20)) {
    const address = plainAddress(word.trim())
    if (address === undefined) break
    said.push(address)
  }
  return said
}

/** How many of the written addresses are to be believed: each was written by the one before it. */
function passedBy(socket: string, said: readonly string[], proxies: NonNullable<Proxies>): number {
  if ('hops' in proxies) return Math.min(proxies.hops, said.length)
  let passed = 0
  while (passed < said.length && isNamed(proxies, passed === 0 ? socket : (said[passed - 1] ?? ''))) passed++
  return passed
}

const isNamed = (proxies: NonNullable<Proxies>, address: string): boolean =>
  'hops' in proxies || (isIP(address) > 0 && proxies.named.check(address, family(address)))
const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
const lastOf = (header: string | undefined) => header?.split(',').at(-1)?.trim().toLowerCase()
const hostIn = (said: string | undefined) => (said && /^[\w.[\]:-]{1,255}$/.test(said) ? said : undefined)

const loopback = new BlockList()
for (const one of LOOPBACK) add(loopback, one)
const isLoopback = (address: string) => isIP(address) > 0 && loopback.check(address, family(address))

/** `::ffff:192.0.2.1`, `192.0.2.1:443` and `[2001:db8::1]:443` without what does not belong to the address. */
function plainAddress(text: string): string | undefined {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text
  const address = bare.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(address) > 0 ? address : undefined
}

function sourceOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [front = '', back] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const groups = front.split(':').filter((group) => group !== '')
  const left = back === undefined ? [] : back.split(':').filter((group) => group !== '')
  const whole = [...groups, ...Array.from({ length: 8 - groups.length - left.length }, () => '0'), ...left]
  return `${whole.slice(0, 4).join(':')}::/64`
}

function add(list: BlockList, word: string): boolean {
  const [address = '', length] = word.split('/')
  const kind = isIP(address)
  const bits = length === undefined ? (kind === 6 ? 128 : 32) : Number(length)
  if (kind === 0 || !/^\d{1,3}$/.test(length ?? '0') || bits > (kind === 6 ? 128 : 32)) return false
  list.addSubnet(address, bits, kind === 6 ? 'ipv6' : 'ipv4')
  return true
}
