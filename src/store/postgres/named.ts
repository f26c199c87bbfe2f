// Which statements a connection keeps prepared: those that come again and again, by a name made of their text, and only so many.
import { createHash } from 'node:crypto'

/** A statement is named when the process asks it this often. */
const OFTEN = 3
/** No more are kept on one connection: each takes memory of the server, about a hundred kilobytes. */
const MOST = 240
/** How many texts the process remembers at once, those that were never named among them. */
const TEXTS = 4000

const texts = new Map<string, { name: string; times: number }>()

/**
 * What is told of a statement that the server no longer has, or has otherwise: somebody discarded it, a pooler in between does not keep
 * them, or a table was changed so that its columns are others. It may be asked again, and is then prepared anew.
 */
const LOST = new Set(['26000', '42P05'])
export function isLost(error: unknown): boolean {
  const { code = '', routine } = (error ?? {}) as { code?: string; routine?: string }
  return LOST.has(code) || (code === '0A000' && routine === 'RevalidateCachedQuery')
}

type Asked = { name: string; parse: boolean; close: boolean }
const UNNAMED: Asked = { name: '', parse: true, close: false }

/**
 * How often something was lost. What one connection lost the others may have lost too, so that all of them prepare anew; where it goes on,
 * whatever is in between keeps nothing, and nothing is named any more.
 */
let losses = 0
const TOO_OFTEN = 20

/** Names nothing in this process: what is in between is known to keep no statement. */
export const nameNothing = (): void => void (losses = TOO_OFTEN)

/** Those of one connection. */
export class Named {
  /** `sent`: in the message at hand. `unsure`: perhaps there, and let go before it is prepared. */
  readonly #kept = new Map<string, 'sent' | 'parsed' | 'unsure'>()
  #sent: string[] = []
  #losses = losses

  /** How to ask it now. */
  of(text: string): Asked {
    const name = nameOf(text)
    if (name === undefined || losses >= TOO_OFTEN) return UNNAMED
    if (this.#losses < losses) this.#unsure()
    const state = this.#kept.get(name)
    if (state === undefined && this.#kept.size >= MOST) return UNNAMED
    if (state === 'sent' || state === 'parsed') return { name, parse: false, close: false }
    this.#kept.set(name, 'sent')
    this.#sent.push(name)
    return { name, parse: true, close: state === 'unsure' }
  }

  /** The message they went with was done, or failed: then what was sent in it may be there or not. */
  answered(error?: unknown): void {
    for (const name of this.#sent) this.#kept.set(name, error ? 'unsure' : 'parsed')
    this.#sent = []
    if (isLost(error) && this.#losses === losses) losses++
  }

  #unsure(): void {
    for (const name of this.#kept.keys()) this.#kept.set(name, 'unsure')
    this.#losses = losses
  }
}

function nameOf(text: string): string | undefined {
  const known = texts.get(text)
  if (known) return ++known.times >= OFTEN ? known.name : undefined
  if (texts.size >= TEXTS) for (const [one, { times }] of texts) if (times < OFTEN) texts.delete(one)
  if (texts.size < TEXTS)
    texts.set(text, { name: `t${createHash('sha256').update(text).digest('hex').slice(0, 24)}`, times: 1 })
  return undefined
}
