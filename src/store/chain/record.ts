// Writes an event down: personal values as commitments in the chain, the values themselves sealed beside it, one hash after another.
import type { Case, CaseEvent, CodeGiven, Programme, Receipt, Second, Text, Via } from '#engine'
import { canonical } from './canonical.ts'
import { sealedField } from '../fold/derived.ts'
import type { Keys } from './keys.ts'
import { commit, type Committed, isCommitted, type Secret, seal, sha256, tagged, unseal } from './seal.ts'

export type EventRow = {
  case_id: string
  seq: number
  programme: string
  kind: string
  step: string | null
  state_to: string | null
  at: string
  on_day: string
  actor_id: string
  actor_role: string
  actor_name: string | null
  version: number
  body: Record<string, unknown>
  prev: string
  hash: string
  tag: string
}
/** What the first event of a case swears besides what was given: by which case it was opened, which parties got a code. */
export type Born = { openedBy?: string | undefined; codes?: readonly string[] }
export type Recorded = { row: EventRow; sealed: string | undefined; head: Buffer }
const GENESIS = Buffer.alloc(32)
const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`

/** @param head the hash of the case's last event; nothing for its first */
export function record(
  programme: Programme,
  one: Pick<Case, 'id' | 'number'>,
  event: CaseEvent,
  head: Buffer | undefined,
  keys: Keys,
  bureau: string,
  { openedBy, codes = [] }: Born = {},
): Recorded {
  const secrets: Record<string, Secret> = {}
  const hideOne = (value: unknown, key: string): Committed => {
    const { committed, secret } = commit(value)
    secrets[key] = secret
    return committed
  }
  const hide: Hiding = {
    words: (words, key) => hideOne(words, `#${key}`),
    reasons: hideOne,
    value: (name, value, key) => (sealedField(programme, name) && value !== undefined ? hideOne(value, key) : value),
  }
  const body = bodyOf(event, hide, {
    number: one.number,
    ...(openedBy ? { openedBy } : {}),
    ...(codes.length > 0 ? { codes } : {}),
  })
  const row = {
    case_id: one.id,
    seq: event.seq,
    programme: programme.id,
    kind: event.kind,
    step: event.kind === 'step' ? event.step : null,
    state_to: event.kind === 'step' ? event.to : null,
    at: event.at,
    on_day: event.on,
    actor_id: event.by.id,
    actor_role: event.by.role,
    actor_name: event.by.name ?? null,
    version: event.version,
    body,
  }
  return {
    ...sworn(row, head, keys, bureau),
    sealed:
      Object.keys(secrets).length > 0 ? hex(seal(keys.data, secrets, `${bureau}/${one.id}/${event.seq}`)) : undefined,
  }
}

/** What the hash of an event covers, after the hash of the one before it; and the house's mark on that. */
function sworn(
  row: Omit<EventRow, 'prev' | 'hash' | 'tag'>,
  head: Buffer | undefined,
  keys: Pick<Keys, 'tag'>,
  bureau: string,
): Pick<Recorded, 'row' | 'head'> {
  const envelope = {
    bureau,
    case: row.case_id,
    seq: row.seq,
    programme: row.programme,
    kind: row.kind,
    step: row.step,
    to: row.state_to,
    at: new Date(row.at).toISOString(),
    on: row.on_day,
    by: { id: row.actor_id, role: row.actor_role, ...(row.actor_name === null ? {} : { name: row.actor_name }) },
    version: row.version,
    body: row.body,
  }
  const prev = head ?? GENESIS
  const hash = sha256(prev, canonical(envelope))
  const tag = tagged(keys.tag, bureau, row.case_id, row.seq, hash)
  return { head: hash, row: { ...row, prev: hex(prev), hash: hex(hash), tag: hex(tag) } }
}

/** The events of a case that has only just got its number, sworn with it. Their secrets stay what they are. */
export function recordedAs(number: string, recorded: readonly Recorded[], keys: Keys, bureau: string): Recorded[] {
  let head: Buffer | undefined
  return recorded.map((one) => {
    const { prev: _prev, hash: _hash, tag: _tag, ...row } = one.row
    const body = row.seq === 1 ? { ...row.body, number } : row.body
    const anew = { ...one, ...sworn({ ...row, body }, head, keys, bureau) }
    head = anew.head
    return anew
  })
}

/** What is personal is replaced by a commitment, and kept under its key beside the chain. */
type Hiding = {
  /** Words somebody typed freely: a note, a reason. Whatever they say, they can be erased. */
  words(words: string, key: string): Committed
  value(name: string, value: unknown, key: string): unknown
  reasons(because: Receipt['because'], key: string): Committed
}
const hidden = (hide: Hiding, values: Record<string, unknown>, prefix = '') =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, hide.value(name, value, prefix + name)]))

// How somebody had shown who they are stands in the body, so that events from before it was kept are sworn as they were.
function bodyOf(event: CaseEvent, hide: Hiding, born: Record<string, unknown>): Record<string, unknown> {
  const first = event.seq === 1 ? born : {}
  const { via, second } = event.by
  const proof = { ...(via ? { via } : {}), ...(second ? { second } : {}) }
  switch (event.kind) {
    case 'step':
      return {
        ...first,
        values: hidden(hide, event.values),
        ...(event.computed
          ? {
              computed: Object.fromEntries(
                Object.entries(event.computed).map(([name, receipt]) => [name, receiptHidden(hide, name, receipt)]),
              ),
            }
          : {}),
        ...(event.note ? { note: hide.words(event.note, 'note') } : {}),
        ...(event.warned ? { warned: event.warned } : {}),
        ...proof,
      }
    case 'correct':
      return {
        values: hidden(hide, event.values),
        reason: hide.words(event.reason, 'reason'),
        ...(event.warned ? { warned: event.warned } : {}),
        ...proof,
      }
    case 'assign':
      return { owner: event.owner, ...(event.reason ? { reason: hide.words(event.reason, 'reason') } : {}), ...proof }
    case 'note':
      return { words: hide.words(event.words, 'words'), ...proof }
    case 'code':
      return { role: event.role, given: event.given, ...(event.showed ? { showed: event.showed } : {}), ...proof }
  }
}

/** The reasons of a receipt repeat what it was reckoned from: where that is personal, so are they. */
function receiptHidden(hide: Hiding, name: string, receipt: Receipt): Record<string, unknown> {
  const inputs = hidden(hide, receipt.inputs, `${name}.`)
  const personal = Object.values(inputs).some(isCommitted)
  return {
    ...receipt,
    inputs,
    value: hide.value(name, receipt.value, `${name}#value`),
    because: personal ? hide.reasons(receipt.because, `${name}#because`) : receipt.because,
  }
}

export type StoredEvent = Omit<EventRow, 'prev' | 'hash' | 'tag'> & { sealed: Buffer | null }

/** The event as it was, personal values put back where they are still kept; erased ones are left out. */
export function recall(stored: StoredEvent, keys: Keys, bureau: string): CaseEvent {
  const secrets = stored.sealed
    ? (JSON.parse(unseal(keys.data, stored.sealed, `${bureau}/${stored.case_id}/${stored.seq}`)) as Record<
        string,
        Secret
      >)
    : {}
  const shown = (value: unknown, key: string): unknown => (isCommitted(value) ? secrets[key]?.value : value)
  const show = (values: Record<string, unknown>, prefix: string) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => {
        const told = shown(value, prefix + name)
        return told === undefined && isCommitted(value) ? [] : [[name, told]]
      }),
    )
  const goneOf = (values: Record<string, unknown>) => {
    const gone = Object.keys(values).filter((name) => isCommitted(values[name]) && secrets[name] === undefined)
    return gone.length > 0 ? { gone } : {}
  }
  /** Events of before kept words in plain; they are read as they are. Erased ones are empty. */
  const words = (value: unknown, key: string): string => String(shown(value, `#${key}`) ?? '')
  const { via, second } = stored.body as { via?: Via; second?: Second }
  const proof = { ...(via ? { via } : {}), ...(second ? { second } : {}) }
  const envelope = {
    seq: stored.seq,
    at: stored.at,
    on: stored.on_day,
    version: stored.version,
    by: {
      id: stored.actor_id,
      role: stored.actor_role,
      ...(stored.actor_name ? { name: stored.actor_name } : {}),
      ...proof,
    },
    ...(stored.body.warned ? { warned: stored.body.warned as { field: string; says: Text }[] } : {}),
  }
  const body = stored.body as {
    role?: string
    given?: CodeGiven
    showed?: string
    values?: Record<string, unknown>
    computed?: Record<string, Receipt>
    note?: string | Committed
    reason?: string | Committed
    owner?: string
    words?: string | Committed
  }
  const note = words(body.note, 'note')
  const reason = words(body.reason, 'reason')
  switch (stored.kind) {
    case 'correct':
      return { ...envelope, kind: 'correct', values: show(body.values ?? {}, ''), reason, ...goneOf(body.values ?? {}) }
    case 'assign':
      return { ...envelope, kind: 'assign', owner: body.owner ?? '', ...(reason ? { reason } : {}) }
    case 'note':
      return { ...envelope, kind: 'note', words: words(body.words, 'words') }
    case 'code':
      return {
        ...envelope,
        kind: 'code',
        role: body.role ?? '',
        given: body.given ?? 'counter',
        ...(body.showed ? { showed: body.showed } : {}),
      }
    default:
      return {
        ...envelope,
        kind: 'step',
        step: stored.step ?? '',
        to: stored.state_to ?? '',
        values: show(body.values ?? {}, ''),
        ...(body.computed
          ? {
              computed: Object.fromEntries(
                Object.entries(body.computed).map(([name, receipt]) => [
                  name,
                  {
                    ...receipt,
                    inputs: show(receipt.inputs, `${name}.`),
                    value: shown(receipt.value, `${name}#value`),
                    because: (shown(receipt.because, `${name}#because`) ?? []) as Receipt['because'],
                  },
                ]),
              ),
            }
          : {}),
        ...(note ? { note } : {}),
        ...goneOf(body.values ?? {}),
      }
  }
}
