// Papers people hand in: taken by what they are and not by what they are called, kept sealed under the hash of their content.
import { createHash } from 'node:crypto'
import { bare } from '#attached/bare/index.ts'
import { kindOf } from '#attached/kind.ts'
import { type Attachment, t, type Text } from '#engine'
import { proofOf } from './attachments.ts'
import type { Context } from '../context.ts'
import { sql } from '../db.ts'
import { paperSeen } from '../gate/files.ts'
import { logged } from '../gate/log.ts'
import { sealBytes, unsealBytes } from '../chain/seal.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'

export const MAX_BYTES = 10 * 1024 * 1024

export async function putFile(
  context: Context,
  session: Session,
  file: { name: string; content: Uint8Array; bare?: boolean; at?: string },
): Promise<Attachment | { refused: Text }> {
  const bytes = file.content.byteLength
  const name = [...file.name.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, '')].slice(-120).join('') || 'file'
  const refused = (because: Text) => ({
    refused: t(`「${name}」沒有收下：${because.zh}`, `“${name}” was not taken: ${because.en}`),
  })
  if (bytes > MAX_BYTES)
    return refused(
      t('檔案超過 10 MB，請縮小後再附上。', 'The file is larger than 10 MB. Make it smaller and try again.'),
    )
  const kind = await kindOf(file.content)
  if ('because' in kind) return refused(kind.because)
  const { type } = kind
  const made = file.bare ? await bare(file.content, type) : { content: file.content }
  if ('because' in made) return refused(made.because)
  const { content } = made
  const hash = createHash('sha256').update(content).digest('hex')
  const { bureau } = session
  const at = file.at ?? new Date().toISOString()
  // Sent a second time it is taken exactly as the first: nobody learns that somebody has sent the same.
  await withSession(context.db, { ...session, reach: 'system' }, (tx) =>
    sql`insert into blobs (bureau, hash, bytes, type, sealed, at, unfiled_at)
      values (${bureau}, ${hash}, ${content.byteLength}, ${type}, ${sealBytes(context.keys.data, content, `${bureau}/${hash}`)}, ${at}, ${at})
      on conflict (bureau, hash) do update set at = greatest(blobs.at, excluded.at),
        unfiled_at = case when blobs.unfiled_at is not null then greatest(blobs.unfiled_at, excluded.unfiled_at) end`.execute(
      tx,
    ),
  )
  const kept = { hash, name, bytes: content.byteLength, type }
  return { ...kept, proof: proofOf(context, bureau, kept, at) }
}

/** Only through a case that uses the file and that the session reaches, under the name it came with there; the reading is logged. */
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
    } = await sql<{ type: string; sealed: Buffer; programme: string }>`
      select b.type, b.sealed, u.programme from blob_uses u join blobs b using (bureau, hash) where u.bureau = ${bureau} and u.case_id = ${caseId} and u.hash = ${hash}`.execute(
      tx,
    )
    const name = row && (await paperSeen(context, tx, session, caseId, hash))
    if (!row || name === undefined) return undefined
    await logged(
      tx,
      session,
      { purpose: 'file', at },
      { caseId, programme: row.programme, what: `file ${hash.slice(0, 12)}` },
    )
    return { name, type: row.type, content: unsealBytes(context.keys.data, row.sealed, `${bureau}/${hash}`) }
  })
}
