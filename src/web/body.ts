// Reads what a form sent: text fields as pairs, files kept in the store at once, so that nothing typed is lost on an error.
import { doorOf } from '#auth/index.ts'
import { type Fields, nested, type Problem, type Programme, t } from '#engine'
import type { Session } from '#store/types.ts'
import { BARE } from '#ui/index.ts'
import { type Ctx, house, instant } from './env.ts'
import { LET_GO } from './limits.ts'
import type { Quota } from './upload-quota.ts'

export type Sent = { raw: Record<string, unknown>; problems: Problem[]; pressed: string | undefined }

/** Names that belong to the form itself and not to the case: `_csrf`, `_key`, `_add`. */
const isOwn = (name: string) => name.startsWith('_') || name.endsWith('-words')

/** @param before what the other pages of the same form hold, whose papers count with these */
export async function readBody(
  c: Ctx,
  session: Session,
  { fields }: Pick<Programme, 'fields'>,
  before: Record<string, unknown> = {},
): Promise<Sent> {
  const body = await c.req.parseBody({ all: true })
  const held = heldIn(body, before)
  const pairs: [string, unknown][] = []
  const problems: Problem[] = []
  for (const [name, value] of Object.entries(body)) {
    if (isOwn(name)) continue
    // What no field is called is nobody's answer: it is neither kept nor taken into the store. Whether files are to be bared is
    // said again by the form that is shown again.
    const meant = name.endsWith(BARE) ? name.slice(0, -BARE.length) : name
    if (!Object.hasOwn(fields, meant.split('.')[0] ?? '')) continue
    const bare = isBare(fields, name) || body[name + BARE] === 'yes'
    const given = Array.isArray(value) ? value : [value]
    const already = given.flatMap((one) => (typeof one === 'string' ? (attachedIn(one) ?? []) : []))
    for (const one of given) {
      if (typeof one === 'string') pairs.push([name, one])
      // A file field left empty sends neither name nor content; a file that has a name was meant.
      else if (one.size > 0 || one.name !== '') {
        const full = await noRoom(c, one.size, held)
        const kept = full
          ? { refused: full }
          : await house(c).store.putFile(session, {
              name: one.name,
              content: new Uint8Array(await one.arrayBuffer()),
              bare,
              at: instant(c),
            })
        if ('refused' in kept) problems.push({ field: name, says: kept.refused })
        else {
          const same = already.find((other) => other.hash === kept.hash)
          if (same) problems.push({ field: name, says: takenOnce(kept.name, same.name) })
          else {
            already.push(kept)
            held.files++
            held.bytes += kept.bytes
            pairs.push([name, JSON.stringify(kept)])
          }
        }
      }
    }
  }
  for (const one of [body[LET_GO] ?? []].flat()) {
    const [field, file] = typeof one === 'string' ? (JSON.parse(one) as [string, string]) : ['', '']
    problems.push({ field, says: tooLarge(file) })
  }
  const tree = nested(pairs)
  const pressed =
    typeof body._add === 'string'
      ? `add:${body._add}`
      : typeof body._remove === 'string'
        ? `remove:${body._remove}`
        : typeof body._save === 'string'
          ? 'save'
          : typeof body._find === 'string'
            ? `find:${body._find}`
            : typeof body._preview === 'string'
              ? 'preview'
              : typeof body._discard === 'string'
                ? 'discard'
                : undefined
  if (pressed?.startsWith('add:')) tree[pressed.slice(4)] = [...rows(tree[pressed.slice(4)]), {}]
  if (pressed?.startsWith('remove:')) {
    const [name = '', at = ''] = pressed.slice(7).split('.')
    tree[name] = rows(tree[name]).filter((_, index) => String(index) !== at)
  }
  return { raw: tree, problems, pressed }
}

export async function formValue(c: Ctx, name: string): Promise<string | undefined> {
  const body = await c.req.parseBody({ all: true })
  const value = body[name]
  return typeof value === 'string' && value !== '' ? value.slice(0, 4000) : undefined
}

/** `claims.0.papers` is the field `papers` of `claims`. */
const isBare = (fields: Fields, name: string): boolean => {
  const [first = '', , part = ''] = name.split('.')
  const field = fields[first]
  const of = field?.kind === 'many' ? field.of[part] : field
  return of?.kind === 'file' && of.bare === true
}

/** What stood in the form from before: a file kept already, as the field wrote it down. */
function attachedIn(text: string): { hash: string; name: string; bytes: number } | undefined {
  if (!text.startsWith('{') || text.length > 4000) return undefined
  try {
    const one: unknown = JSON.parse(text)
    return typeof one === 'object' && one !== null && 'hash' in one && 'name' in one
      ? { hash: String(one.hash), name: String(one.name), bytes: Number((one as { bytes?: unknown }).bytes) || 0 }
      : undefined
  } catch {
    return undefined
  }
}
const tooLarge = (name: string) =>
  t(
    `「${name}」太大：所有檔案合計超過 30 MB，這個檔案沒有收下。請縮小或分次附上；其他內容都保留著。`,
    `“${name}” is too large: the files come to more than 30 MB in all, and this one was not taken. Make it smaller or attach it separately; everything else is kept.`,
  )
const takenOnce = (name: string, before: string) =>
  t(
    `「${name}」和已附上的「${before}」內容完全相同，只收一份。不必再附，請繼續。`,
    `“${name}” is the very same as “${before}”, which is attached already, so it is taken once. There is nothing to do; go on.`,
  )

/** The reason a party gives by sending the same again: it is as I wrote it. */
export const SURE = '本人已再次確認'
/** Why something is done although it was warned of. */
export async function despiteIn(c: Ctx): Promise<{ despite?: string }> {
  const despite = await formValue(c, '_despite')
  return despite ? { despite } : {}
}

const rows = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
export const nothingSent = t('沒有收到任何資料，請再試一次。', 'Nothing was received. Please try again.')

/** An officer who registers a pile of papers is not counted; the disk is full for everybody. */
function noRoom(c: Ctx, bytes: number, held: { files: number; bytes: number }): ReturnType<Quota> {
  const { dataDir, now } = house(c)
  const from = c.get('person').kind === 'staff' ? undefined : doorOf(c).from
  return c.get('uploads')({ from, bytes, held, now: now(), dataDir })
}

/** The papers a form holds, on this page and on the others: each page speaks for its own fields. */
function heldIn(body: Record<string, unknown>, before: Record<string, unknown>): { files: number; bytes: number } {
  const here = new Set(Object.keys(body).map((name) => name.split('.')[0]))
  const others = Object.entries(before).flatMap(([name, value]) => (here.has(name) ? [] : [value]))
  const strings = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null && !(value instanceof File)
        ? Object.values(value).flatMap(strings)
        : []
  const papers = strings([...Object.values(body), ...others]).flatMap((text) => attachedIn(text) ?? [])
  return { files: papers.length, bytes: papers.reduce((sum, { bytes }) => sum + bytes, 0) }
}
