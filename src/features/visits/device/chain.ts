// What a telephone writes down at a visit: entries that are only ever added, each holding the hash of the one before.
// The server checks the same chain with the same words.

export type Told = {
  /** One visit as one device saw it. */
  record: string
  seq: number
  /** Sent twice with the same key it is kept once. */
  key: string
  programme: string
  caseId: string
  /** How far the case had come when it was taken along. */
  seen: number
  /** Whose visit it is. */
  by: string
  kind: 'begun' | 'answers' | 'photo' | 'signature' | 'finished'
  /** The device's clock, which may be wrong. */
  at: string
  /** Milliseconds since the page was opened, which no change of the clock touches; comparable within one `boot`. */
  mono: number
  boot: string
  body: Record<string, unknown>
  previous: string
}
export type Entry = Told & { hash: string }

/** Ahead of the first entry stands nothing. */
export const START = '0'.repeat(64)

export async function linked(told: Told): Promise<Entry> {
  return { ...told, hash: await hashOf(told) }
}

export async function hashOf({
  record,
  seq,
  key,
  programme,
  caseId,
  seen,
  by,
  kind,
  at,
  mono,
  boot,
  body,
  previous,
}: Told): Promise<string> {
  const words = canonical({ record, seq, key, programme, caseId, seen, by, kind, at, mono, boot, body, previous })
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words)))
}

/** Whether the entries are whole: numbered without a gap, each hashed rightly and holding on to the one before. */
export async function isWhole(entries: readonly Entry[]): Promise<boolean> {
  let previous = START
  for (const [at, entry] of entries.entries()) {
    if (entry.seq !== at + 1 || entry.previous !== previous || entry.hash !== (await hashOf(entry))) return false
    previous = entry.hash
  }
  return true
}

export const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const pairs = Object.entries(value).filter(([, one]) => one !== undefined)
  return `{${pairs
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`)
    .join(',')}}`
}
