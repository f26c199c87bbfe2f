// The file of a backup: one line says what it is, then the rows of each table and their count, then the end, signed over all before it.
import { createHash, type KeyObject, verify } from 'node:crypto'
import { createReadStream } from 'node:fs'

export type Header = {
  taitsi: 'backup'
  format: 2
  bureau: string
  /** The fingerprint of the key that opens what is sealed in it. */
  key: string
  at: string
  /** The last event it holds. */
  position: number
  migrations: string[]
  /** The columns of each table, in the order in which the tables follow. */
  tables: Record<string, string[]>
}
export type End = { end: true; counts: Record<string, number>; digest: string; signature: string }
export type Part = { row: string; table: string }

/** A backup that is not whole, not of this house, or no backup: said in a sentence, before a row is written. */
export class BackupRefused extends Error {
  override name = 'BackupRefused'
}

export const FORMAT = 2
export const signed = (digest: string): Buffer => Buffer.from(`taitsi backup ${FORMAT}/${digest}`)
export const rowLine = (table: string, row: string): string => `{"table":"${table}","row":${row}}\n`
export const countLine = (table: string, rows: number, digest: string): string =>
  `${JSON.stringify({ table, rows, digest })}\n`

/**
 * Reads the whole of a file and holds every part of it against what was written down when it was made.
 * @param expected of this house: its key and what its database knows
 * @param each row as its text; nothing is parsed, so that no figure loses a digit
 */
export async function readBackup(
  file: string,
  expected: { bureau: string; key: string; verify: KeyObject; migrations: readonly string[] },
  each: (part: Part, header: Header) => Promise<void> | void = () => {},
): Promise<{ header: Header; end: End }> {
  const hash = createHash('sha256')
  const counts: Record<string, number> = {}
  let [header, end, table, rows, at]: [Header | undefined, End | undefined, string, number, number] = [
    undefined,
    undefined,
    '',
    0,
    0,
  ]
  const refuse: (why: string) => never = (why) => {
    throw new BackupRefused(`${file}: ${why} Nothing was written.`)
  }
  const altered: () => never = () =>
    refuse(`line ${at} is not what was written into the backup: the file was altered or damaged.`)
  for await (const line of linesOf(file)) {
    at++
    if (end) altered()
    if (!header) {
      header = headerOf(line) ?? refuse('this is not a backup of Taitsi.')
      whose(header, expected, refuse)
    } else if (line.startsWith('{"end":true,')) {
      end = parsed<End>(line) ?? altered()
      if (end.digest !== hash.copy().digest('hex')) altered()
      if (!verify(null, signed(end.digest), expected.verify, Buffer.from(String(end.signature), 'base64'))) altered()
      if (Object.keys(header.tables).some((name) => end?.counts[name] !== counts[name])) altered()
      continue
    } else {
      const found = ROW.exec(line)
      if (found) {
        const [, name = '', row = ''] = found
        if (!(name in header.tables) || (name !== table && name in counts)) altered()
        if (name !== table) [table, rows] = [name, 0]
        rows++
        await each({ table: name, row }, header)
      } else {
        const count = parsed<{ table: string; rows: number; digest: string }>(line) ?? altered()
        const seen = count.table === table ? rows : 0
        if (!(count.table in header.tables) || count.table in counts || count.rows !== seen) altered()
        if (count.digest !== hash.copy().digest('hex')) altered()
        counts[count.table] = seen
        ;[table, rows] = ['', 0]
      }
    }
    hash.update(line).update('\n')
  }
  if (!header) return refuse('the file is empty.')
  if (!end)
    return refuse(`the backup is incomplete: it ends at line ${at} without its end mark, so it was cut off or damaged.`)
  return { header, end }
}

const ROW = /^\{"table":"([a-z_]+)","row":(\{.*\})\}$/s

function headerOf(line: string): Header | undefined {
  const read = parsed<Header>(line)
  return read?.taitsi === 'backup' ? read : undefined
}

function whose(
  header: Header,
  expected: { bureau: string; key: string; migrations: readonly string[] },
  refuse: (why: string) => never,
): void {
  if (header.format !== FORMAT)
    refuse(
      `this backup is of format ${header.format}, and this version reads format ${FORMAT}. Restore it with the version of Taitsi that made it, then start this one.`,
    )
  if (header.key !== expected.key)
    refuse(
      `this backup was made under another key (fingerprint ${header.key}; here it is ${expected.key}). Put the key file of that installation, or its content as TAITSI_KEY, in place and try again.`,
    )
  if (header.bureau !== expected.bureau)
    refuse(`this is a backup of the bureau “${header.bureau}”, and this house is “${expected.bureau}” (TAITSI_BUREAU).`)
  if (!Array.isArray(header.migrations) || header.migrations.join() !== expected.migrations.join())
    refuse(
      'this backup was made by another version of Taitsi, whose tables were different. Restore it with that version, then start this one, which brings the tables up to date.',
    )
  for (const [name, columns] of Object.entries(header.tables ?? {}))
    if (![name, ...columns].every((one) => /^[a-z_]+$/.test(one))) refuse(`it names a table that no backup holds.`)
}

function parsed<T>(line: string): T | undefined {
  try {
    return JSON.parse(line) as T
  } catch {
    return undefined
  }
}

/** Lines end at a line feed and nowhere else; other signs that some take for the end of a line are letters of somebody's text. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest: Buffer[] = []
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)]).toString('utf8')
      rest = []
      from = end + 1
    }
    if (from < chunk.length) rest.push(chunk.subarray(from))
  }
  // A last line that does not end is a line that was cut.
  if (rest.length > 0) yield Buffer.concat(rest).toString('utf8')
}
