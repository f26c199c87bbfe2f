// What a programme says of the entries of registers it names: the register, its states, its fields, and values taken from it.
import { type EntryField, type Field, type Fields, isSealed } from '../../field.ts'
import { type AnyDimension, type AnyHold, namesWhat, ofEntry, type Programme } from '../../words/index.ts'
import { loosened, misfit } from './fits.ts'
import type { Names } from './names.ts'

export function entriesNamed(names: Names, programme: Programme): void {
  ofFields(names, programme, programme.fields, 'the field ')
  for (const [name, step] of Object.entries(programme.steps)) {
    for (const [ours, path] of Object.entries(step.takes ?? {})) taken(names, programme, name, ours, path)
    for (const gate of step.gates ?? [])
      for (const path of gate.apart ?? []) at(names, programme, `a gate of the step ${name}`, path)
  }
  for (const [name, dimension] of Object.entries(programme.dimensions)) splitBy(names, programme, name, dimension)
  for (const [name, hold] of Object.entries(programme.holds ?? {})) held(names, programme, name, hold)
  for (const [name, { body = '' }] of Object.entries(programme.roles)) {
    const field = programme.fields[body]
    const register = field?.kind === 'entry' ? registerOf(names, programme, field) : undefined
    if (register && !register.body)
      names.blame(
        programme,
        `the role ${name} is a body of the register ${register.id}, which does not say where its bodies are reached.`,
        `Say \`body: { at: … }\` in ${register.id}.`,
      )
  }
  for (const [name, letter] of Object.entries(programme.letters ?? {}))
    for (const text of [letter.subject, ...letter.says])
      for (const [, path = ''] of text.zh.matchAll(/\{([\w.]+)\}/g))
        if (programme.fields[path.split('.')[0] ?? '']?.kind === 'entry')
          at(names, programme, `the letter ${name}`, path)
}

function ofFields(names: Names, programme: Programme, fields: Fields, where: string): void {
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'many') ofFields(names, programme, field.of, `${where}${name}.`)
    if (field.kind !== 'entry') continue
    const register = names.programme(programme, `${where}${name}`, field.of)
    if (!register) continue
    names.known(programme, `${where}${name}`, field.in, `state of ${field.of}`, Object.keys(register.states))
    names.known(programme, `${where}${name}`, field.shows ?? [], `field of ${field.of}`, Object.keys(register.fields))
  }
}

/** The field behind `course.fee`, or `course.sessions.day`; a fault where there is none. */
function at(names: Names, programme: Programme, where: string, path: string): Field | undefined {
  const [entry = '', name, ...parts] = path.split('.')
  const field = programme.fields[entry]
  if (field?.kind !== 'entry' || name === undefined) return field
  const register = registerOf(names, programme, field)
  if (!register || !names.known(programme, where, [name], `field of ${field.of}`, Object.keys(register.fields)))
    return undefined
  return parts.length > 0 ? undefined : register.fields[name]
}

// A register that is not there has been told of with its field.
const registerOf = (names: Names, programme: Programme, field: EntryField): Programme | undefined =>
  names.has(field.of) ? names.programme(programme, '', field.of) : undefined

function taken(names: Names, programme: Programme, step: string, ours: string, path: string): void {
  const where = `the step ${step} takes ${ours} and`
  const [from, into] = [at(names, programme, where, path), programme.fields[ours]]
  const wrong = from && into && (misfit(from, into) ?? loosened(from, into, programme, ours))
  if (wrong) names.blame(programme, `the step ${step} takes ${ours} from “${path}”, which ${wrong.says}.`, wrong.mend)
}

/** A figure is split and named by what the register says openly. */
function splitBy(names: Names, programme: Programme, name: string, { entry, code, title }: AnyDimension): void {
  const field = programme.fields[entry ?? '']
  const register = field?.kind === 'entry' ? registerOf(names, programme, field) : undefined
  if (!register) return
  const plain = Object.entries(register.fields).flatMap(([each, one]) =>
    ['text', 'choice'].includes(one.kind) && !isSealed(one) ? [each] : [],
  )
  const said = [code, title].flatMap((one) => one ?? [])
  names.known(programme, `the dimension ${name}`, said, `text in plain of ${register.id}`, plain)
}

/** A time or an amount of an entry reads what the entry says of itself. */
function held(names: Names, programme: Programme, name: string, hold: AnyHold): void {
  const where = `what is held by ${name}`
  const [field, part] = namesWhat(hold)
  const own = programme.fields[field]
  const found = own?.kind === 'many' && part ? own.of[part] : own
  const register = found?.kind === 'entry' ? registerOf(names, programme, found) : undefined
  if (!register) return
  const [weekdays, days] = hold.shut ?? []
  if (hold.of !== undefined) kindOf(names, programme, where, register, ofEntry(hold.of), ['whole', 'money'])
  if (weekdays !== undefined) kindOf(names, programme, where, register, ofEntry(weekdays), ['choices'])
  if (days !== undefined) kindOf(names, programme, where, register, ofEntry(days), ['series'])
  if (hold.groups) kept(names, programme, where, register, hold.groups)
}

function kept(
  names: Names,
  programme: Programme,
  where: string,
  register: Programme,
  groups: readonly [string, string],
) {
  const path = ofEntry(groups[1])
  if (!kindOf(names, programme, where, register, path, ['many'])) return
  const rows = register.fields[path]
  const [theirs, ours] = [rows?.kind === 'many' ? rows.of : {}, programme.fields[groups[0]]]
  const wrong = ours && theirs.group && misfit(theirs.group, ours)
  if (theirs.group?.kind !== 'choice' || theirs.places?.kind !== 'whole')
    names.blame(
      programme,
      `${where} keeps places by “${path}” of ${register.id}, whose rows are no group and places.`,
      'Give its rows a choice `group` and a whole number `places`.',
    )
  else if (wrong)
    names.blame(
      programme,
      `${where} keeps places by “${path}.group” of ${register.id}, which ${wrong.says}.`,
      wrong.mend,
    )
}

/** Whether the register has a field of one of these kinds; a fault where not. */
function kindOf(
  names: Names,
  by: Programme,
  where: string,
  register: Programme,
  name: string,
  kinds: readonly string[],
): boolean {
  const right = Object.entries(register.fields).flatMap(([each, { kind }]) => (kinds.includes(kind) ? [each] : []))
  return names.known(by, where, [name], `field of the kind ${kinds.join(' or ')} in ${register.id}`, right)
}
