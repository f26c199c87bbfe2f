// Paths: what lies at their end, and whether two fields can be laid beside each other. Each wrong name is told where it stands.
import { isOther, type LooseCondition } from '../../condition.ts'
import { type Field, type Fields, text } from '../../field.ts'
import { splitPath } from '../../path.ts'
import { kindOf, PARTS } from '../../kinds/index.ts'
import { PERSON_PARTS } from '../../kinds/person.ts'
import { listed, type Programme } from '../../words/index.ts'
import { mistaken } from './fits.ts'
import { mend, type Names } from './names.ts'

/** The field at a path, of the case, of its rows, or of the entry that a field names; nothing, and a fault, where there is none. */
export function fieldAt(names: Names, programme: Programme, where: string, path: string): Field | undefined {
  const [head, ...rest] = splitPath(path)
  const field = programme.fields[head]
  if (field?.kind !== 'entry' || rest.length === 0) return within(names, programme, where, path, programme.fields)
  // A register that is not there has been told of with its field.
  const register = names.has(field.of) ? names.programme(programme, where, field.of) : undefined
  return register && within(names, programme, where, rest.join('.'), register.fields, register)
}

/** @param register whose fields these are; those of the programme itself where none is said */
function within(
  names: Names,
  programme: Programme,
  where: string,
  path: string,
  fields: Fields,
  register?: Programme,
): Field | undefined {
  const [name, part, ...more] = splitPath(path)
  const of = register ? ` of ${register.id}` : ''
  if (!names.known(programme, where, [name], `field${of}`, Object.keys(fields))) return undefined
  const field = fields[name]
  if (!field || part === undefined) return field
  const parts = partsOf(field)
  if (field.kind === 'entry')
    names.blame(
      programme,
      `${where} names “${path}”${of}, which goes on through a second link.`,
      `Let ${register?.id ?? 'the register'} take it over (\`takes\`) and name it there.`,
    )
  else if (!parts || more.length > 0)
    names.blame(programme, `${where} names “${path}”${of}, and “${name}” has nothing inside it.`, `Say “${name}”.`)
  else if (names.known(programme, where, [part], `part of ${name}${of}`, Object.keys(parts))) return parts[part]
  return undefined
}

/** What lies inside a value: the fields of its rows, or the parts of a person, an organisation, a place, an account. */
function partsOf(field: Field): Fields | undefined {
  if (field.kind === 'many') return field.of
  const parts = field.kind === 'person' ? PERSON_PARTS : PARTS[field.kind as 'place']
  const kept = field.sensitivity ? { sensitivity: field.sensitivity } : {}
  return parts && Object.fromEntries(Object.entries(parts).map(([name, { label }]) => [name, text(label, kept)]))
}

/** Every path of a condition is there; what is tried through a link may stand there; what is laid beside another is of its kind. */
export function conditionNamed(
  names: Names,
  programme: Programme,
  where: string,
  condition: LooseCondition | undefined,
): void {
  if (!condition) return
  if (Array.isArray(condition.any)) {
    for (const one of condition.any as LooseCondition[]) conditionNamed(names, programme, where, one)
    return
  }
  const { not } = condition
  if (typeof not === 'object' && not !== null && Object.keys(condition).length === 1)
    return conditionNamed(names, programme, where, not as LooseCondition)
  for (const [path, test] of Object.entries(condition)) {
    const field = fieldAt(names, programme, where, path)
    if (field) tried(names, programme, `${where} tries “${path}”`, field, test, path.includes('.'))
  }
}

function tried(names: Names, by: Programme, where: string, field: Field, test: unknown, link: boolean): void {
  if (isOther(test)) return beside(names, by, where, field, test.field, 'same')
  if (typeof test === 'object' && test !== null && !Array.isArray(test)) {
    const { not, atLeast, atMost } = test as Record<string, unknown>
    if (not !== undefined) tried(names, by, where, field, not, link)
    for (const bound of [atLeast, atMost]) if (isOther(bound)) beside(names, by, where, field, bound.field, 'order')
    return
  }
  // Of our own fields the compiler knows what may be tried.
  for (const value of link ? listed(test) : []) {
    const wrong = mistaken(field.kind === 'choices' ? [value] : value, field)
    if (wrong)
      names.blame(
        by,
        `${where} for “${String(value)}”, which ${wrong.says}.`,
        wrong.right.length > 0 ? mend(String(value), wrong.right) : `Try it for a ${field.kind}.`,
      )
  }
}

function beside(names: Names, by: Programme, where: string, field: Field, path: string, how: 'same' | 'order'): void {
  const other = fieldAt(names, by, where, path)
  if (!other) return
  const [one, two] = [kindOf(field).order, kindOf(other).order]
  const whole = [field, other].find(({ kind }) => kind === 'many' || partsOf({ kind } as Field))
  if (one !== two || (how === 'order' && !one))
    names.blame(
      by,
      `${where} beside “${path}”, and one is a ${one ?? field.kind}, the other a ${two ?? other.kind}.`,
      'Name two days, two times or two numbers.',
    )
  else if (whole)
    names.blame(
      by,
      `${where} beside “${path}”, and a ${whole.kind} is never the same as anything.`,
      'Name a part of it.',
    )
}
