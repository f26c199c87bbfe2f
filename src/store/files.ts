// Papers people hand in: taken by what they are and not by what they are called, kept sealed under the hash of their content.
import { fileTypeFromBuffer } from 'file-type'
import { createHash } from 'node:crypto'
import { t, type Text } from '#engine'
import type { Context } from './context.ts'
import { sql } from './db.ts'
import { logged } from './open.ts'
import { sealBytes, unsealBytes } from './seal.ts'
import { withSession } from './session.ts'
import type { Session } from './types.ts'

export const MAX_BYTES = 10 * 1024 * 1024
const TYPES: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/heic': 'HEIC',
  'image/webp': 'WebP',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
}
type Kept = { hash: string; name: string; bytes: number; type: string }

export async function putFile(
  context: Context,
  session: Session,
  file: { name: string; content: Uint8Array },
): Promise<Kept | { refused: Text }> {
  const bytes = file.content.byteLength
  if (bytes > MAX_BYTES)
    return {
      refused: t('檔案超過 10 MB，請縮小後再上傳。', 'The file is larger than 10 MB. Make it smaller and try again.'),
    }
  const type = (await fileTypeFromBuffer(file.content))?.mime ?? (isText(file.content) ? 'text/plain' : undefined)
  if (!type || (type !== 'text/plain' && !TYPES[type]))
    return {
      refused: t(
        '只收 PDF、JPEG、PNG、HEIC、ODT、ODS、DOCX、XLSX 或純文字檔。',
        'Only PDF, JPEG, PNG, HEIC, ODT, ODS, DOCX, XLSX or plain text can be taken.',
      ),
    }
  const hash = createHash('sha256').update(file.content).digest('hex')
  const name = [...file.name.normalize('NFC').replace(/[\p{Cc}/\\]/gu, '')].slice(-120).join('') || 'file'
  const { bureau } = session
  await withSession(context.db, { ...session, reach: 'system' }, (tx) =>
    sql`insert into blobs (bureau, hash, bytes, type, name, sealed)
      values (${bureau}, ${hash}, ${bytes}, ${type}, ${name}, ${sealBytes(context.keys.data, file.content, `${bureau}/${hash}`)}) on conflict do nothing`.execute(
      tx,
    ),
  )
  return { hash, name, bytes, type }
}

/** Only through a case that uses the file and that the session reaches; the reading is logged. */
export function getFile(
  context: Context,
  session: Session,
  caseId: string,
  hash: string,
  at: string,
): Promise<{ name: string; type: string; content: Uint8Array } | undefined> {
  return withSession(context.db, session, async (tx) => {
    const { bureau } = session
    const {
      rows: [row],
    } = await sql<{ name: string; type: string; sealed: Buffer; programme: string }>`
      select b.name, b.type, b.sealed, u.programme from blob_uses u join blobs b using (bureau, hash) where u.bureau = ${bureau} and u.case_id = ${caseId} and u.hash = ${hash}`.execute(
      tx,
    )
    if (!row) return undefined
    await logged(
      tx,
      session,
      { purpose: 'file', at },
      { caseId, programme: row.programme, what: `file ${hash.slice(0, 12)}` },
    )
    return { name: row.name, type: row.type, content: unsealBytes(context.keys.data, row.sealed, `${bureau}/${hash}`) }
  })
}

function isText(content: Uint8Array): boolean {
  try {
    return !/[\0-\x08\x0e-\x1f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(content))
  } catch {
    return false
  }
}
