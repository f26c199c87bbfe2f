// What a request may bring, seen before any of it is understood: how long, how deep, how many fields. A form with files is read piece by
// piece as it arrives, so that nobody else waits for it.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { Busboy } from '@fastify/busboy'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { doorOf } from '#auth/index.ts'
import { t, type Text } from '#engine'
import type { Ctx, Env } from './env.ts'

const MB = 1024 * 1024
const WHOLE = 30 * MB
/** A form with more files than may be taken is read on so far, and the files let go: what was typed beside them comes back. */
const READ_ON = 4 * WHOLE
/** The longest list of people that anybody fills in has five hundred of them. */
const MOST_FIELDS = 5_000
const MOST_FILES = 60
/** No value of ours is nested deeper than four; what is deeper is no value. */
const DEEPEST = 32

type Refuse = (c: Ctx, status: 413 | 422 | 429, says: Text) => Response | Promise<Response>

/** Comes after it is known who asks: an officer may paste a register, a guest fills in a form. */
export function withinLimits(refuse: Refuse): MiddlewareHandler<Env> {
  const sizes = [1, 2, 8].map((size) => size * MB)
  const limits = sizes.map((maxSize) => bodyLimit({ maxSize, onError: (c) => c.body(null, 413) }))
  const large = counter(4, 16)
  return async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next()
    const most = mostOf(c)
    const over =
      most === WHOLE
        ? Number(c.req.header('content-length') ?? 0) > READ_ON
        : await limits[sizes.indexOf(most)]?.(c, async () => {})
    if (over) return refuse(c, 413, TOO_LONG(most / MB))
    const leave = most === WHOLE ? large(doorOf(c).from) : () => {}
    if (!leave) return refuse(c, 429, TOO_MANY_AT_ONCE)
    try {
      const wrong = await unreadable(c)
      if (wrong) return await refuse(c, wrong.status, wrong.says)
      return await next()
    } finally {
      leave()
    }
  }
}

/** How many from one source, and how many in all, may be bringing files at the same moment: each is held in memory until it is kept. */
function counter(each: number, all: number) {
  const here = new Map<string, number>()
  let total = 0
  return (from: string): (() => void) | undefined => {
    const mine = here.get(from) ?? 0
    if (mine >= each || total >= all) return undefined
    here.set(from, mine + 1)
    total++
    return () => {
      total--
      const left = (here.get(from) ?? 1) - 1
      if (left > 0) here.set(from, left)
      else here.delete(from)
    }
  }
}

const typeOf = (c: Ctx) => (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

function mostOf(c: Ctx): number {
  const type = typeOf(c)
  if (type === 'multipart/form-data') return WHOLE
  if (c.get('person').kind !== 'staff') return MB
  // A photograph of a visit travels inside its entry.
  return c.req.path.startsWith('/desk/visits/') ? 8 * MB : 2 * MB
}
/** The words of a form; a table of ten thousand rows may be pasted where one is asked. */
const wordsOf = (c: Ctx): number =>
  c.req.path.endsWith('/payroll') ? 5 * MB : c.get('person').kind === 'staff' ? 4 * MB : 2 * MB

async function unreadable(c: Ctx): Promise<{ status: 413 | 422; says: Text } | undefined> {
  const type = typeOf(c)
  if (type === 'multipart/form-data') return readParts(c)
  if (type === 'application/x-www-form-urlencoded')
    return manyFields(new Uint8Array(await c.req.arrayBuffer())) ? { status: 413, says: TOO_MANY } : undefined
  const json = await c.req.text()
  if (isDeep(json)) return { status: 422, says: TOO_DEEP }
  const most = c.get('person').kind === 'staff' ? 10 * MOST_FIELDS : MOST_FIELDS
  return isMany(json, most) ? { status: 413, says: TOO_MANY } : undefined
}

function manyFields(body: Uint8Array): boolean {
  let fields = 1
  for (let at = body.indexOf(38); at >= 0 && fields <= MOST_FIELDS; at = body.indexOf(38, at + 1)) fields++
  return fields > MOST_FIELDS
}

/** Counted over the text, since whoever walks it afterwards calls itself for each level. */
export function isDeep(json: string): boolean {
  let depth = 0
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at)
    if (sign === QUOTE) {
      at++
      while (at < json.length && json.charCodeAt(at) !== QUOTE) at += json.charCodeAt(at) === BACKSLASH ? 2 : 1
    } else if (sign === 91 || sign === 123) {
      if (++depth > DEEPEST) return true
    } else if (sign === 93 || sign === 125) depth--
  }
  return false
}
const [QUOTE, BACKSLASH] = [34, 92]

/** Whether there are more values than `most`: the commas between them are counted, and none that somebody wrote. */
function isMany(json: string, most: number): boolean {
  let quoted = false
  let values = 1
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at)
    if (sign === BACKSLASH) at++
    else if (sign === QUOTE) quoted = !quoted
    else if (sign === 44 && !quoted && ++values > most) return true
  }
  return false
}

/** However much arrives at once, others are let in after a little of it: a few hundred parts. */
async function* inPieces(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of body)
    for (let at = 0; at < piece.length; at += LITTLE) {
      yield piece.subarray(at, at + LITTLE)
      await setImmediate()
    }
}
const LITTLE = 32 * 1024

/** A form that says so has too large a file told beside its box, with all that was typed; every other is refused whole. */
export const BESIDE = '_large'
/** Where the form then names what was let go: the box and the file, as JSON. */
export const LET_GO = '_letGo'

/** Reads the parts into the form that everybody after us asks for; nothing if they are within limits. */
async function readParts(c: Ctx): Promise<{ status: 413 | 422; says: Text } | undefined> {
  const form = new FormData()
  const most = wordsOf(c)
  let words = 0
  let [files, read] = [0, 0]
  let wrong: Text | undefined
  const stopped = new AbortController()
  try {
    const parts = new Busboy({
      headers: { 'content-type': c.req.header('content-type') ?? '' },
      limits: { fields: MOST_FIELDS, files: MOST_FILES, fieldSize: most, fileSize: READ_ON + 1, fieldNameSize: 200 },
    })
    parts.on('field', (name, value, _, cut) => {
      words += value.length
      if (cut || words > most) wrong ??= TOO_LONG(most / MB)
      else if (name !== LET_GO) form.append(name, value)
    })
    parts.on('file', (name, content, filename, _, type) => {
      const pieces: Buffer<ArrayBuffer>[] = []
      let [size, letGo] = [0, false]
      content.on('data', (piece: Buffer<ArrayBuffer>) => {
        size += piece.length
        read += piece.length
        if (read > READ_ON) stopped.abort()
        letGo ||= files + size > WHOLE
        if (letGo) pieces.length = 0
        else pieces.push(piece)
      })
      // Where the form ends before its file does, each says so for itself.
      content.on('error', () => {
        wrong ??= BROKEN
        stopped.abort()
      })
      content.on('end', () => {
        if (!letGo) {
          files += size
          return form.append(name, new File(pieces, filename ?? '', { type }))
        }
        if (form.get(BESIDE) === null) wrong ??= TOO_LONG(WHOLE / MB)
        form.append(LET_GO, JSON.stringify([name, (filename ?? '').slice(-80)]))
      })
    })
    parts.on('fieldsLimit', () => (wrong ??= TOO_MANY))
    parts.on('filesLimit', () => (wrong ??= TOO_MANY))
    const body = c.req.raw.body ? Readable.fromWeb(c.req.raw.body as never) : Readable.from([])
    await pipeline(body, inPieces, parts, { signal: stopped.signal })
  } catch {
    return read > READ_ON ? { status: 413, says: TOO_LONG(WHOLE / MB) } : { status: 422, says: BROKEN }
  }
  if (wrong) return { status: wrong === BROKEN ? 422 : 413, says: wrong }
  c.req.bodyCache.formData = Promise.resolve(form) as never
  return undefined
}

const TOO_LONG = (mb: number) =>
  t(
    `送出的資料超過 ${mb} MB，沒有收下。請縮小檔案或縮短內容後再送一次。`,
    `What you sent is larger than ${mb} MB and was not taken. Make the files smaller or the text shorter, and send it again.`,
  )
const TOO_MANY = t(
  '送出的欄位或檔案太多，沒有收下。請分成幾次送出。',
  'There are too many fields or files in what you sent; it was not taken. Send it in several parts.',
)
const TOO_DEEP = t(
  `資料的層數超過 ${DEEPEST} 層，沒有收下。請依 API 文件的格式傳送。`,
  `What you sent is nested deeper than ${DEEPEST} levels and was not taken. Send it in the form the API describes.`,
)
const TOO_MANY_AT_ONCE = t(
  '同時上傳的檔案太多，這次沒有收下。請稍候幾秒再送一次。',
  'Too many files are being sent at the same moment; this was not taken. Wait a few seconds and send it again.',
)
const BROKEN = t(
  '送出的資料不完整，沒有收下。請回上一頁再送一次。',
  'What you sent did not arrive whole and was not taken. Go back and send it again.',
)
