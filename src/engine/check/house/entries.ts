// What a programme says of the entries of registers it names: the register, its states, its fields, and values taken from it.
import { type LooseCondition, readsOf } from '../../condition.ts'
import { type EntryField, type Field, fieldIn, type Fields, isSealed } from '../../field.ts'
import { keptPaths } from '../../kept.ts'
import { headOf, isThrough, lastOf, splitPath } from '../../path.ts'
import type { Rule } from '../../rule.ts'
import {
  type AnyDimension,
  type AnyHold,
  type AnyStep,
  listed,
  needToKnow,
  pathsOfLetter,
  type Programme,
} from '../../words/index.ts'
import { loosened, misfit } from './fits.ts'
import type { Names } from './names.ts'
import { conditionNamed, fieldAt } from './paths.ts'

export function entriesNamed(names: Names, programme: Programme): void {
  ofFields(names, programme, programme.fields, 'the field ')
  for (const [name, step] of Object.entries(programme.steps)) {
    for (const [ours, path] of Object.entries(step.takes ?? {})) taken(names, programme, name, ours, path)
    conditionsOf(names, programme, name, step)
    for (const rule of Object.values(step.computes ?? {})) readByRule(names, programme, name, rule)
  }
  for (const [name, dimension] of Object.entries(programme.dimensions)) splitBy(names, programme, name, dimension)
  keptThrough(names, programme)
  for (const [name, hold] of Object.entries(programme.holds ?? {})) held(names, programme, name, hold)
  met(names, programme)
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
    for (const path of pathsOfLetter(letter))
      if (programme.fields[headOf(path)]?.kind === 'entry') fieldAt(names, programme, `the letter ${name}`, path)
}

function ofFields(names: Names, programme: Programme, fields: Fields, where: string): void {
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'many') ofFields(names, programme, field.of, `${where}${name}.`)
    // A field asked where an entry says so reads what the entry can say.
    if (readsOf(field.when).some((path) => path.includes('.')))
      conditionNamed(names, programme, `${where}${name}`, field.when)
    if (field.kind !== 'entry') continue
    const register = names.programme(programme, `${where}${name}`, field.of)
    if (!register) continue
    names.known(programme, `${where}${name}`, field.in, `state of ${field.of}`, Object.keys(register.states))
    for (const read of readsOf(field.where)) {
      names.known(programme, `${where}${name}`, [read], `field of ${field.of}`, Object.keys(register.fields))
      const of = register.fields[read]
      if (of && 'options' in of)
        names.known(
          programme,
          `${where}${name}`,
          valuesOf(field.where, read),
          `value of ${read}`,
          Object.keys(of.options),
        )
    }
    names.known(programme, `${where}${name}`, field.shows ?? [], `field of ${field.of}`, Object.keys(register.fields))
  }
}

function conditionsOf(names: Names, programme: Programme, name: string, step: AnyStep): void {
  const ways = typeof step.to === 'string' ? [] : step.to
  conditionNamed(names, programme, `the step ${name}`, step.when)
  for (const { when } of ways) conditionNamed(names, programme, `a branch of the step ${name}`, when)
  for (const { needs } of step.gates ?? []) conditionNamed(names, programme, `a gate of the step ${name}`, needs)
  for (const { when } of listed(step.then)) conditionNamed(names, programme, `what follows from ${name}`, when)
}

/** The field behind `lines.product.price`, of the entry that a row names. */
function ofRow(names: Names, programme: Programme, where: string, path: string): Field | undefined {
  const [rows = '', part = '', name = ''] = path.split('.')
  const field = fieldIn(programme.fields, `${rows}.${part}`)
  const register = field?.kind === 'entry' ? registerOf(names, programme, field) : undefined
  if (!register || !names.known(programme, where, [name], `field of ${register.id}`, Object.keys(register.fields)))
    return undefined
  return register.fields[name]
}
const isNot = (test: unknown): test is { not: unknown } => typeof test === 'object' && test !== null && 'not' in test
/** The values a condition wants of a field, or does not want. */
const valuesOf = (condition: LooseCondition | undefined, name: string): string[] =>
  [isNot(condition?.[name]) ? condition[name].not : condition?.[name]].flat().filter((one) => typeof one === 'string')

// A register that is not there has been told of with its field.
const registerOf = (names: Names, programme: Programme, field: EntryField): Programme | undefined =>
  names.has(field.of) ? names.programme(programme, '', field.of) : undefined

function taken(names: Names, programme: Programme, step: string, ours: string, path: string): void {
  const where = `the step ${step} takes ${ours} and`
  const from = ours.includes('.') ? ofRow(names, programme, where, path) : fieldAt(names, programme, where, path)
  const into = fieldIn(programme.fields, ours)
  const wrong = from && into && (misfit(from, into) ?? loosened(from, into, programme, headOf(ours)))
  if (wrong) names.blame(programme, `the step ${step} takes ${ours} from “${path}”, which ${wrong.says}.`, wrong.mend)
}

/** What a rule reads through a link stands in its receipt, in plain. */
function readByRule(names: Names, programme: Programme, step: string, rule: Rule): void {
  for (const [path, into] of Object.entries(rule.reads)) {
    if (!isThrough(programme.fields, path)) continue
    const where = `the rule ${rule.name.en} of the step ${step}`
    const from = fieldAt(names, programme, where, path)
    const wrong = from && misfit(from, into)
    if (wrong) names.blame(programme, `${where} reads “${path}”, which ${wrong.says}.`, wrong.mend)
    if (from) inPlain(names, programme, where, path, from)
  }
}

/** What is kept of an entry as it stood is kept in plain, and read by whoever reads the case. */
function inPlain(names: Names, programme: Programme, where: string, path: string, from: Field): void {
  const [head] = splitPath(path)
  const field = programme.fields[head]
  const register = field?.kind === 'entry' ? registerOf(names, programme, field) : undefined
  if (isSealed(from))
    names.blame(
      programme,
      `${where} keeps “${path}”, which is somebody’s own.`,
      'Take it over (`takes`) into a field kept as well.',
    )
  else if (register && needToKnow(register))
    names.blame(
      programme,
      `${where} keeps “${path}” of ${register.id}, whose cases are read by their owners alone.`,
      'Leave it out.',
    )
}

/** By which it counts, and by which its clocks run: kept in plain at each step. */
function keptThrough(names: Names, programme: Programme): void {
  for (const [name, { where, half }] of Object.entries(programme.measures))
    for (const when of [where, half?.first, half?.last]) conditionNamed(names, programme, `the measure ${name}`, when)
  for (const [name, { when }] of Object.entries(programme.clocks))
    conditionNamed(names, programme, `the clock ${name}`, when)
  for (const [name, { field = '', labels }] of Object.entries(programme.dimensions)) {
    if (!isThrough(programme.fields, field)) continue
    const where = `the dimension ${name}`
    const from = fieldAt(names, programme, where, field)
    const options = from?.kind === 'choice' ? Object.keys(from.options) : undefined
    if (from && !options)
      names.blame(
        programme,
        `${where} is by “${field}”, which is a ${from.kind}.`,
        'Name a choice, or take it over (`takes`).',
      )
    if (
      options &&
      names.known(programme, `${where} has a label and`, Object.keys(labels ?? {}), `option of ${field}`, options)
    )
      for (const option of options.filter((one) => !labels?.[one]))
        names.blame(
          programme,
          `${where} has no label for “${option}” of ${field}.`,
          'Give it the options of the register.',
        )
  }
  for (const path of keptPaths(programme)) {
    const from = fieldAt(names, programme, 'what is counted', path)
    if (from) inPlain(names, programme, 'what is counted', path, from)
  }
}

/** A figure is split and named by what the register says openly. */
function splitBy(names: Names, programme: Programme, name: string, { entry, code, title }: AnyDimension): void {
  const field = fieldIn(programme.fields, entry ?? '')
  const register = field?.kind === 'entry' ? registerOf(names, programme, field) : undefined
  if (!register) return
  const plain = Object.entries(register.fields).flatMap(([each, one]) =>
    ['text', 'choice'].includes(one.kind) && !isSealed(one) ? [each] : [],
  )
  const said = [code, title].flatMap((one) => one ?? [])
  names.known(programme, `the dimension ${name}`, said, `text in plain of ${register.id}`, plain)
}

/** When the parties are to come is a day and two times, wherever they lie. */
function met(names: Names, programme: Programme): void {
  const { on, hours } = programme.meets ?? {}
  if (!on || !hours) return
  const wanted = [[on, 'date'] as const, ...('part' in hours ? [] : hours.map((path) => [path, 'time'] as const))]
  for (const [path, kind] of wanted) {
    const field = fieldAt(names, programme, '`meets`', path)
    if (field && field.kind !== kind)
      names.blame(programme, `\`meets\` names “${path}”, which is a ${field.kind}.`, `Name a ${kind}.`)
  }
}

/** A time or an amount of an entry reads what the entry says of itself. */
function held(names: Names, programme: Programme, name: string, hold: AnyHold): void {
  const where = `what is held by ${name}`
  const found = typeof hold.what === 'string' ? fieldIn(programme.fields, hold.what) : undefined
  const register = found?.kind === 'entry' ? registerOf(names, programme, found) : undefined
  if (!register) return
  const [weekdays, days] = hold.shut ?? []
  if (hold.of !== undefined) kindOf(names, programme, where, register, lastOf(hold.of), ['whole', 'money'])
  if (weekdays !== undefined) kindOf(names, programme, where, register, lastOf(weekdays), ['choices'])
  if (days !== undefined) kindOf(names, programme, where, register, lastOf(days), ['series'])
  if (hold.groups) kept(names, programme, where, register, hold.groups)
}

function kept(
  names: Names,
  programme: Programme,
  where: string,
  register: Programme,
  groups: readonly [string, string],
) {
  const path = lastOf(groups[1])
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
