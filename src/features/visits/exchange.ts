// What the telephone asks and sends: today's visits, entry by entry what was written down, the worker and the manifest.
import { say, t, taipeiDay, titleOf } from '#engine'
import { valueWords } from '#papers/value-words.ts'
import { visitsOffline } from './assets.ts'
import { type Entry, hashOf, START } from './device/chain.ts'
import { keepEntry } from '#store/beside/visits.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { settled } from './settle.ts'
import { hourOf, visiting, visitsOf } from './which.ts'

export const APP = '/desk/visits/app'
const HELD_BACK = new Set(['file', 'many', 'entry'])

/** Kept on the telephone until the end of the day and not longer. */
export async function bundle(c: Ctx) {
  const lang = c.get('lang')
  const found = await visitsOf(c, 'visits taken along')
  const now = instant(c)
  const visits = found.map(({ one, programme }) => ({
    id: one.id,
    number: one.number,
    programme: programme.id,
    seq: one.seq,
    by: c.get('person').id,
    title: titleOf(programme, one.values) ?? one.number,
    brief: [hourOf(one) || undefined, placeOf(one.values[programme.district ?? ''])].filter(
      (word) => typeof word === 'string',
    ),
    facts: Object.entries(programme.fields).flatMap(([name, field]) =>
      one.values[name] === undefined || HELD_BACK.has(field.kind)
        ? []
        : [{ label: say(field.label, lang), value: valueWords(field, one.values[name]) }],
    ),
  }))
  return c.json({ visits, now, expires: `${taipeiDay(Date.parse(now) + 86_400_000)}T00:00:00+08:00` })
}
const placeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'line' in value && 'district' in value
    ? `${String(value.district)}${String(value.line)}`
    : undefined

export async function takeEntry(c: Ctx) {
  const sent = await readSent(c)
  if (!sent) return c.json({ says: say(t('送來的紀錄不完整。', 'What was sent is not complete.'), c.get('lang')) }, 422)
  const { entry, now } = sent
  const lang = c.get('lang')
  if (entry.by !== c.get('person').id)
    return c.json(
      {
        says: say(
          t(
            '這筆紀錄屬於另一位檢查員，請由本人登入後上傳。',
            'This record is another inspector’s; they must sign in and send it.',
          ),
          lang,
        ),
      },
      403,
    )
  if (!visiting(c.get('person'), house(c).programmes).some((one) => one.id === entry.programme))
    return c.json({ says: say(t('您的職務不辦理這項檢查。', 'Your role makes no such visits.'), lang) }, 403)
  const offset = Math.round((house(c).now() - Date.parse(now)) / 1000)
  const kept = await keepEntry(house(c).context, deskSession(c), entry, { at: instant(c), offset })
  if ('forked' in kept)
    return c.json(
      {
        says: say(
          t(
            '這筆紀錄與先前收到的不同，請保留裝置並聯絡承辦人。',
            'This differs from what was received before. Keep the device and call the officer.',
          ),
          lang,
        ),
      },
      409,
    )
  if ('expected' in kept) return c.json(kept, 409)
  if (entry.kind !== 'finished') return c.json({ kept: true, again: kept.again })
  const { became } = await settled(c, entry.record, entry.caseId)
  return c.json({ kept: true, again: kept.again, became })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const KINDS = ['begun', 'answers', 'photo', 'signature', 'finished']
async function readSent(c: Ctx): Promise<{ entry: Entry; now: string } | undefined> {
  const body = (await c.req.json().catch(() => undefined)) as { entry?: Partial<Entry>; now?: unknown } | undefined
  const entry = body?.entry
  if (
    typeof entry !== 'object' ||
    entry === null ||
    typeof body?.now !== 'string' ||
    Number.isNaN(Date.parse(body.now))
  )
    return undefined
  const { record, key, caseId, programme, by, kind, at, boot, previous, hash, seq, seen, mono } = entry
  const words = [record, key, caseId, programme, by, kind, at, boot, previous, hash]
  const fits =
    words.every((one) => typeof one === 'string' && !one.includes('\0')) &&
    [record, key, caseId].every((one) => UUID.test(String(one))) &&
    [seq, seen, mono].every((one) => Number.isSafeInteger(one)) &&
    KINDS.includes(String(kind)) &&
    typeof entry.body === 'object' &&
    entry.body !== null
  if (!fits) return undefined
  const whole = entry as Entry
  const first = whole.seq === 1 ? whole.previous === START : whole.seq > 1
  return first && (await hashOf(whole)) === whole.hash ? { entry: whole, now: body.now } : undefined
}

const { worker } = visitsOffline(APP)
export const workerScript = (c: Ctx) =>
  c.body(worker, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' })

export const manifest = (c: Ctx) =>
  c.body(
    JSON.stringify({
      name: say(t('行動稽查', 'Visits'), c.get('lang')),
      short_name: say(t('行動稽查', 'Visits'), c.get('lang')),
      lang: c.get('lang') === 'zh' ? 'zh-Hant-TW' : 'en',
      start_url: APP,
      scope: '/desk/visits/',
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#a8311b',
      icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
    }),
    200,
    { 'content-type': 'application/manifest+json; charset=utf-8' },
  )
