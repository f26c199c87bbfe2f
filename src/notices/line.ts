// LINE, for people who have joined their account to the bureau's official account. The retry key makes a second try harmless.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Channel, mishap } from './channel.ts'

export type LineSettings = { token: string; secret: string; url: string }

export const lineSettings = (env: Record<string, string | undefined>): LineSettings | undefined =>
  env.LINE_TOKEN && env.LINE_SECRET
    ? { token: env.LINE_TOKEN, secret: env.LINE_SECRET, url: env.LINE_URL ?? 'https://api.line.me' }
    : undefined

export function lineChannel({ token, url }: LineSettings): Channel {
  return {
    way: 'line',
    repeatable: true,
    async carry({ id, to, subject, body }) {
      try {
        const answer = await fetch(new URL('/v2/bot/message/push', url), {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-line-retry-key': id },
          body: JSON.stringify({ to, messages: [{ type: 'text', text: `${subject}\n\n${body}`.slice(0, 4900) }] }),
          signal: AbortSignal.timeout(20_000),
        })
        const receipt = answer.headers.get('x-line-request-id') ?? undefined
        // 409: this retry key was accepted before.
        if (answer.ok || answer.status === 409) return { outcome: 'accepted', says: `${answer.status}`, receipt }
        const says = `${answer.status} ${(await answer.text()).slice(0, 200)}`
        return {
          outcome: answer.status === 429 || answer.status >= 500 || answer.status === 401 ? 'again' : 'refused',
          says,
        }
      } catch (error) {
        return mishap(error)
      }
    },
  }
}

/** Whether LINE itself sent this: its signature over the body as it came. */
export function isFromLine({ secret }: Pick<LineSettings, 'secret'>, body: string, signature: string): boolean {
  const wanted = createHmac('sha256', secret).update(body).digest()
  const given = Buffer.from(signature, 'base64')
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}
