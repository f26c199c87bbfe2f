// Writes an event down: personal values as commitments in the chain, the values themselves sealed beside it, one hash after another.
import type { Case, CaseEvent, Programme, Receipt } from '#engine'
import { canonical } from './canonical.ts'
import { sealedField } from './derived.ts'
import type { Keys } from './keys.ts'
import { commit, type Secret, seal, sha256, unseal } from './seal.ts'

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
}
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
): Recorded {
  const secrets: Record<string, Secret> = {}
  const hide = (values: Record<string, unknown>, prefix: string) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        if (!sealedField(programme, name) || value === undefined) return [name, value]
        const { committed, secret } = commit(value)
        secrets[prefix + name] = secret
        return [name, committed]
      }),
    )
  const body = bodyOf(event, hide, one.number)
  const envelope = {
    bureau,
    case: one.id,
    seq: event.seq,
    programme: programme.id,
    kind: event.kind,
    step: event.kind === 'step' ? event.step : null,
    to: event.kind === 'step' ? event.to : null,
    at: new Date(event.at).toISOString(),
    on: event.on,
    by: event.by,
    version: event.version,
    body,
  }
  const prev = head ?? GENESIS
  const hash = sha256(prev, canonical(envelope))
  return {
    head: hash,
    sealed:
      Object.keys(secrets).length > 0 ? hex(seal(keys.data, secrets, `${bureau}/${one.id}/${event.seq}`)) : undefined,
    row: {
      case_id: one.id,
      seq: event.seq,
      programme: programme.id,
      kind: event.kind,
      step: envelope.step,
      state_to: envelope.to,
      at: event.at,
      on_day: event.on,
      actor_id: event.by.id,
      actor_role: event.by.role,
      actor_name: event.by.name ?? null,
      version: event.version,
      body,
      prev: hex(prev),
      hash: hex(hash),
    },
  }
}

type Hide = (values: Record<string, unknown>, prefix: string) => Record<string, unknown>
function bodyOf(event: CaseEvent, hide: Hide, number: string): Record<string, unknown> {
  const first = event.seq === 1 ? { number } : {}
  switch (event.kind) {
    case 'step':
      return {
        ...first,
        values: hide(event.values, ''),
        ...(event.computed
          ? {
              computed: Object.fromEntries(
                Object.entries(event.computed).map(([name, receipt]) => [
                  name,
                  { ...receipt, inputs: hide(receipt.inputs, `${name}.`) },
                ]),
              ),
            }
          : {}),
        ...(event.note ? { note: event.note } : {}),
      }
    case 'correct':
      return { values: hide(event.values, ''), reason: event.reason }
    case 'assign':
      return { owner: event.owner, ...(event.reason ? { reason: event.reason } : {}) }
    case 'note':
      return { words: event.words }
  }
}

export type StoredEvent = Omit<EventRow, 'prev' | 'hash'> & { sealed: Buffer | null }

/** The event as it was, personal values put back where they are still kept; erased ones are left out. */
export function recall(stored: StoredEvent, keys: Keys, bureau: string): CaseEvent {
  const secrets = stored.sealed
    ? (JSON.parse(unseal(keys.data, stored.sealed, `${bureau}/${stored.case_id}/${stored.seq}`)) as Record<
        string,
        Secret
      >)
    : {}
  const show = (values: Record<string, unknown>, prefix: string) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => {
        if (typeof value !== 'object' || value === null || !('#' in value)) return [[name, value]]
        const secret = secrets[prefix + name]
        return secret ? [[name, secret.value]] : []
      }),
    )
  const envelope = {
    seq: stored.seq,
    at: stored.at,
    on: stored.on_day,
    version: stored.version,
    by: { id: stored.actor_id, role: stored.actor_role, ...(stored.actor_name ? { name: stored.actor_name } : {}) },
  }
  const body = stored.body as {
    values?: Record<string, unknown>
    computed?: Record<string, Receipt>
    note?: string
    reason?: string
    owner?: string
    words?: string
  }
  switch (stored.kind) {
    case 'correct':
      return { ...envelope, kind: 'correct', values: show(body.values ?? {}, ''), reason: body.reason ?? '' }
    case 'assign':
      return { ...envelope, kind: 'assign', owner: body.owner ?? '', ...(body.reason ? { reason: body.reason } : {}) }
    case 'note':
      return { ...envelope, kind: 'note', words: body.words ?? '' }
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
                  { ...receipt, inputs: show(receipt.inputs, `${name}.`) },
                ]),
              ),
            }
          : {}),
        ...(body.note ? { note: body.note } : {}),
      }
  }
}
