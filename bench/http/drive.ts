// Sixteen connections that stay open, each asking again as soon as it has its answer.
import { Agent, request } from 'node:http'

export type Ask = {
  method: 'GET' | 'POST' | 'PATCH'
  path: string
  headers?: Record<string, string>
  body?: unknown
}
export type Driven = {
  /** Milliseconds of each request. */
  taken: number[]
  seconds: number
}

export const CONNECTIONS = 16

/** @throws where the answer is none of success, with what it says */
export function ask(
  url: string,
  { method, path, headers, body }: Ask,
  agent?: Agent,
): Promise<{ text: string; cookie?: string }> {
  const sent = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
  return new Promise((done, failed) => {
    const asked = request(
      url + path,
      { method, ...(agent ? { agent } : {}), headers: { ...typed(sent), ...headers } },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', failed)
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString()
          const status = answer.statusCode ?? 0
          if (status >= 400) return failed(new Error(`${method} ${path} answers ${status}: ${text.slice(0, 500)}`))
          const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0]
          done({ text, ...(cookie ? { cookie } : {}) })
        })
      },
    )
    asked.on('error', failed)
    asked.end(sent)
  })
}
const typed = (sent: string | undefined) =>
  sent === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(sent)) }

/**
 * @param next what is asked next; nothing where nothing is left to ask
 * @param told each answer
 * @param how for how many seconds, over how many connections
 */
export async function drive(
  url: string,
  next: () => Ask | undefined,
  told: (text: string) => void,
  how: { seconds: number; connections?: number },
): Promise<Driven> {
  const taken: number[] = []
  // A server lets go of who was silent for some seconds: each time the connections are new.
  const agent = new Agent({ keepAlive: true, maxSockets: how.connections ?? CONNECTIONS })
  const started = performance.now()
  const until = started + how.seconds * 1000
  await Promise.all(
    Array.from({ length: how.connections ?? CONNECTIONS }, async () => {
      for (let before = performance.now(); before < until; before = performance.now()) {
        const one = next()
        if (!one) return
        const { text } = await ask(url, one, agent)
        taken.push(performance.now() - before)
        told(text)
      }
    }),
  )
  agent.destroy()
  return { taken, seconds: (performance.now() - started) / 1000 }
}

export const quantile = (taken: readonly number[], share: number): number =>
  taken.toSorted((a, b) => a - b)[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0
export const median = (values: readonly number[]): number => quantile(values, 0.5)
