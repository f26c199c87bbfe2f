// Which errors mean that the house cannot do it now, though nothing was wrong with what was asked: the one list of them.
import { NotDone } from '#aside'
import { EvidenceRefused } from './evidence/refused.ts'

/**
 * Of the database: away: not there or going; full: no room to write; busy: taken by others for too long; sealed: it may be read but not written.
 * crowded: what is done beside the server, such as setting letters, has too much waiting.
 */
export type Away = 'away' | 'full' | 'busy' | 'sealed' | 'crowded'

const STATES: readonly (readonly [RegExp, Away])[] = [
  // Connection exceptions, shutting down, crashed, starting up; a role or database that is not there any more.
  [/^(08\w{3}|57P0[1235]|28\w{3}|3D000)$/, 'away'],
  // Disk full, out of memory, another limit of the machine, an error of its disk.
  [/^(53100|53200|53400|58030)$/, 'full'],
  // Too many connections, a lock not had in time, a statement or a transaction that took too long, two that waited for each other.
  [/^(53300|55P03|57014|25P0[34]|40001|40P01)$/, 'busy'],
  // A standby, or a house put into reading only.
  [/^25006$/, 'sealed'],
]
const SYSTEM: Readonly<Record<string, Away>> = {
  ECONNREFUSED: 'away',
  ECONNRESET: 'away',
  ECONNABORTED: 'away',
  EPIPE: 'away',
  ETIMEDOUT: 'away',
  EHOSTUNREACH: 'away',
  ENETUNREACH: 'away',
  EAI_AGAIN: 'away',
  ENOTFOUND: 'away',
  ENOSPC: 'full',
  EDQUOT: 'full',
}
/** The driver's own sentences, which carry no code. */
const SENTENCES: readonly (readonly [RegExp, Away])[] = [
  [/timeout exceeded when trying to connect/, 'busy'],
  [/Query read timeout/, 'busy'],
  [/Connection terminated|Connection ended|connection error and is not queryable|Client was closed/, 'away'],
  [/driver has already been destroyed|Cannot use a pool after calling end/, 'away'],
  // An operator took away the right to write what must be written: the act does not happen.
  [/^permission denied for (table|relation|sequence|schema) /, 'sealed'],
]

/** Looks through what an error was caused by; nothing for an error of our own. */
export function awayBy(error: unknown, depth = 0): Away | undefined {
  if (typeof error !== 'object' || error === null || depth > 4) return undefined
  const { code, syscall, message, cause, errors } = error as {
    code?: unknown
    syscall?: unknown
    message?: unknown
    cause?: unknown
    errors?: unknown[]
  }
  if (error instanceof NotDone) return 'crowded'
  // Evidence that cannot be written, whatever hinders it: then what it would prove does not happen.
  if (error instanceof EvidenceRefused) return awayBy(cause, depth + 1) ?? 'sealed'
  // A socket that is not there; a file that is not there is an error of our own.
  if (code === 'ENOENT' && syscall === 'connect') return 'away'
  const known = typeof code === 'string' ? (SYSTEM[code] ?? found(STATES, code)) : undefined
  return (
    known ??
    (typeof message === 'string' ? found(SENTENCES, message) : undefined) ??
    awayBy(cause, depth + 1) ??
    awayBy(errors?.[0], depth + 1)
  )
}

const found = (list: readonly (readonly [RegExp, Away])[], text: string) =>
  list.find(([pattern]) => pattern.test(text))?.[1]
