// Canaries: cases of every programme in every state its stories reach, with a word of its own in each field that holds words.
import { type Fields, type Programme, sensitivityOf, stateEnds } from '#engine'
import type { Play } from '#demo/seeding.ts'
import { idNumber } from './a-class.ts'
import { everything, system, type TestHouse } from './a-house.ts'

export type Planted = {
  id: string
  number: string
  programme: Programme
  state: string
  closed: boolean
  /** Each word and how sensitive the fields are in which it stands: whoever sees one of them may read it. */
  words: Map<string, Set<string>>
  /** The same by field, to say where something leaked. */
  fields: Map<string, Set<string>>
  letters: string[]
  hashes: string[]
  /** The register entries that the case names as its mediator or as the chair of its committee. */
  named: string[]
  /** The body that the case names as its party. */
  body: string | undefined
}

/** The register whose entries people act for. */
const BODIES = 'union-registration'
const CODE = /鳥[0-9a-z]{6}/g
const FOUND = [CODE, /\b[A-Z][12]\d{8}\b/g, /\b0912-\d{3}-\d{3}\b/g]
/** Every canary in an answer. */
export const heard = (text: string): Set<string> => new Set(FOUND.flatMap((of) => text.match(of) ?? []))

let nth = 0
const word = () => `鳥${(++nth).toString(36).padStart(6, '0')}`
const phone = () =>
  `0912-${String(Math.floor(++nth / 1000) % 1000).padStart(3, '0')}-${String(nth % 1000).padStart(3, '0')}`

/** A well-formed 統一編號 of nobody, so that what may stand once for a business stands once for each. */
function businessNumber(): string {
  const fits = (digits: number[]) =>
    digits.reduce((sum, digit, at) => {
      const product = digit * ([1, 2, 1, 2, 1, 2, 4, 1][at] ?? 0)
      return sum + Math.floor(product / 10) + (product % 10)
    }, 0) %
      5 ===
    0
  for (;;) {
    const number = String(60_000_000 + ++nth)
    if (fits([...number].map(Number))) return number
  }
}

/** What stands in a field, with each of its words replaced; the same word by the same canary throughout a case. */
function sung(
  fields: Fields,
  values: Record<string, unknown>,
  known: Map<string, string>,
  mediator: string,
  body: string,
) {
  const one = (value: unknown, made: () => string): unknown => {
    if (typeof value !== 'string' || value === '') return value
    const there = known.get(value) ?? made()
    known.set(value, there)
    return there
  }
  const parts = (value: unknown, makers: Record<string, () => string>): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).map(([name, part]) => [name, makers[name] ? one(part, makers[name]) : part]),
        )
      : value
  const person = { name: word, romanName: word, phone, idNumber: () => idNumber(++nth), address: word }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, unknown] => {
      const field = fields[name]
      switch (field?.kind) {
        case 'text':
          return [name, field.shape || field.carried || field.max < 8 || field.check ? value : one(value, word)]
        case 'person':
          return [name, parts(value, person)]
        case 'organisation':
          return [name, parts(value, { name: word, address: word, businessNumber })]
        case 'place':
          return [name, parts(value, { line: word })]
        case 'account':
          return [name, parts(value, { holder: word })]
        case 'file':
          return [name, Array.isArray(value) ? value.map((paper: unknown) => parts(paper, { name: word })) : value]
        case 'entry':
          return [name, field.of === 'mediator-register' ? mediator : body && field.of === BODIES ? body : value]
        case 'many':
          return [
            name,
            Array.isArray(value)
              ? value.map((row: Record<string, unknown>) => sung(field.of, row, known, mediator, body))
              : value,
          ]
        default:
          return [name, value]
      }
    }),
  )
}

/** One case for each state of a programme that a story passes through. */
export async function plant(
  house: TestHouse,
  { programme, stories }: TestHouse['roll'][number],
  mediators: readonly string[],
  bodies: readonly string[] = [],
): Promise<Planted[]> {
  const reached = new Set<string>()
  const planted: Planted[] = []
  for (const story of Object.values(stories)) {
    const corrected = story.lines.findIndex((line) => line[2] === 'correct')
    const lines = story.lines.slice(0, corrected < 0 ? story.lines.length - (story.refused ? 1 : 0) : corrected)
    for (let upto = 1; upto <= lines.length; upto++) {
      const known = new Map<string, string>()
      const mediator = mediators[planted.length % mediators.length] ?? ''
      const body = bodies[planted.length % bodies.length] ?? ''
      const id = crypto.randomUUID()
      const play: Play = {
        programme: programme.id,
        id,
        lines: lines.slice(0, upto).map(([on, who, step, values]) => ({
          on,
          by: house.fillable.staff(who.split(':')[0] ?? who, who.includes(':') ? 1 : 0),
          step,
          values: sung(programme.fields, values ?? {}, known, mediator, body),
        })),
      }
      // What stands in one story may stand once only in a whole house: then the state is left to another story.
      const { refused } = await house.store.play(system, [play]).catch(() => ({ refused: ['broken'] }))
      const found = refused.length > 0 ? undefined : await lookedAt(house, programme, id)
      if (!found) break
      if (reached.has(found.state)) continue
      reached.add(found.state)
      planted.push(found)
    }
  }
  return planted
}

/** Where the canaries of a case really stand, and a remark that has one. */
async function lookedAt(house: TestHouse, programme: Programme, id: string): Promise<Planted | undefined> {
  const how = { purpose: 'canaries', at: new Date(house.now()).toISOString() }
  const remark = word()
  await house.store.note(system, id, remark, { at: how.at })
  const session = { ...system, actor: { id: 'canaries', role: 'officer' }, reader: everything }
  const one = await house.store.open(session, id, how)
  if (!one) return undefined
  const events = await house.store.history(session, id, how)
  const words = new Map<string, Set<string>>([[remark, new Set(['personal'])]])
  const fields = new Map<string, Set<string>>([[remark, new Set(['note'])]])
  const stands = (name: string, value: unknown) => {
    const field = programme.fields[name]
    for (const each of heard(JSON.stringify(value ?? ''))) {
      words.set(each, (words.get(each) ?? new Set()).add(field ? sensitivityOf(field) : 'internal'))
      fields.set(each, (fields.get(each) ?? new Set()).add(name))
    }
  }
  for (const [name, value] of Object.entries(one.values)) stands(name, value)
  for (const event of events) {
    if ('values' in event) for (const [name, value] of Object.entries(event.values)) stands(name, value)
    if (event.kind === 'step')
      for (const [name, receipt] of Object.entries(event.computed ?? {})) stands(name, receipt.value)
  }
  const { rows } = await house.pool.query(`select distinct letter, seq from outbox where case_id = $1`, [id])
  const sent = events.flatMap((event) =>
    event.kind === 'step'
      ? [programme.steps[event.step]?.sends ?? []].flat().map((letter) => `${event.seq}/${letter}.html`)
      : [],
  )
  return {
    id,
    number: one.number,
    programme,
    state: one.state,
    closed: stateEnds(programme.states[one.state]),
    words,
    fields,
    letters: [...new Set([...rows.map((row) => `${row.seq}/${row.letter}.html`), ...sent])],
    hashes: [...new Set(JSON.stringify(one.values).match(/"hash":"[0-9a-f]{64}"/g) ?? [])].map((each) =>
      each.slice(8, -1),
    ),
    named: [one.values.mediator, one.values.chair].filter((each) => typeof each === 'string'),
    body: Object.values(programme.roles).flatMap((role) => (role.body ? [String(one.values[role.body])] : []))[0],
  }
}
