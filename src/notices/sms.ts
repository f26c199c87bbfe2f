// Text messages through whichever provider the city has a contract with: its form is data, so that a new one needs no programming.
import { type Channel, mishap } from './channel.ts'

/**
 * What the provider wants to be sent. In `url` and in the values of `form`, `json` and `headers`, `{to}`, `{text}` and `{id}` are the
 * message and `{NAME}` a secret of the environment. `accepted` and `refused` are looked for in the answer; `receipt` finds its number.
 * @example { "url": "https://sms.example/send", "form": { "user": "{SMS_USER}", "pass": "{SMS_PASSWORD}", "to": "{to}", "body": "{text}" },
 *            "accepted": "statuscode=[01]", "refused": "statuscode=[a-z]", "receipt": "msgid=(\\w+)" }
 */
export type SmsProvider = {
  url: string
  headers?: Record<string, string>
  form?: Record<string, string>
  json?: Record<string, string>
  /** Numbers as the provider writes them; national (0912345678) when not said. */
  numbers?: 'national' | 'international'
  accepted: string
  refused?: string
  receipt?: string
  /** It knows a message it has had by `{id}`, so that another try is harmless. */
  repeatable?: boolean
}

export function smsChannel(provider: SmsProvider, env: Record<string, string | undefined>): Channel {
  return {
    way: 'sms',
    repeatable: provider.repeatable === true,
    async carry({ id, to, body }) {
      const places: Record<string, string | undefined> = {
        id,
        text: body,
        to: provider.numbers === 'international' ? `+886${to.slice(1)}` : to,
      }
      const filled = (words: string, safe = (value: string) => value) =>
        words.replace(/\{(\w+)\}/g, (_, name: string) => safe(places[name] ?? env[name] ?? ''))
      const all = (given: Record<string, string>) =>
        Object.fromEntries(Object.entries(given).map(([name, words]) => [name, filled(words)]))
      const body_ = provider.form
        ? new URLSearchParams(all(provider.form))
        : provider.json
          ? JSON.stringify(all(provider.json))
          : undefined
      try {
        const answer = await fetch(filled(provider.url, encodeURIComponent), {
          method: body_ === undefined ? 'GET' : 'POST',
          headers: { ...(provider.json ? { 'content-type': 'application/json' } : {}), ...all(provider.headers ?? {}) },
          ...(body_ === undefined ? {} : { body: body_ }),
          signal: AbortSignal.timeout(20_000),
        })
        const says = (await answer.text()).slice(0, 2000)
        if (answer.ok && new RegExp(provider.accepted).test(says))
          return {
            outcome: 'accepted',
            says: says.slice(0, 200),
            receipt: provider.receipt ? new RegExp(provider.receipt).exec(says)?.[1] : undefined,
          }
        const final = provider.refused
          ? new RegExp(provider.refused).test(says)
          : answer.status >= 400 && answer.status < 429
        return { outcome: final ? 'refused' : 'again', says: `${answer.status} ${says.slice(0, 200)}` }
      } catch (error) {
        return mishap(error)
      }
    },
  }
}
