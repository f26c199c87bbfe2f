// A refusal as a problem document (RFC 9457) in both languages with all its reasons; and the body of a request as an object.
import { cited, type Refusal, type Text } from '#engine'
import type { Ctx } from '#web/env.ts'

export type Status = 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503

export function problem(
  c: Ctx,
  status: Status,
  says: Text,
  refused: Refusal[] = [],
  more: Record<string, unknown> = {},
) {
  const errors = refused.map((one) => ({
    ...(one.field ? { field: one.field } : {}),
    zh: one.says.zh,
    en: one.says.en,
    ...(one.warns ? { warns: true } : {}),
    ...(one.cites ? { cites: cited(one.cites).en } : {}),
  }))
  c.header('content-type', 'application/problem+json')
  return c.body(
    JSON.stringify({
      type: 'about:blank',
      title: says.en,
      status,
      detail: says.en,
      detailZh: says.zh,
      errors,
      ...more,
    }),
    status,
  )
}

export async function readJson(c: Ctx): Promise<Record<string, unknown> | undefined> {
  try {
    const body: unknown = await c.req.json()
    return typeof body === 'object' && body !== null && !Array.isArray(body)
      ? (body as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
