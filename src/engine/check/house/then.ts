// What follows from a step in cases of other programmes: names that are there, values that fit, and whatever is asked given.
import { holds, readsOf } from '../../condition.ts'
import { type Field } from '../../field.ts'
import { headOf, isThrough, splitPath } from '../../path.ts'
import { type AnyStep, type AnyThen, byKey, everyOf, listed, otherOf, type Programme } from '../../words/index.ts'
import { loosened, misfit, mistaken } from './fits.ts'
import { mend as nearly, type Names } from './names.ts'
import { fieldAt } from './paths.ts'

export function followedBy(names: Names, programme: Programme, name: string, step: AnyStep): void {
  for (const one of listed(step.then)) {
    const other = otherOf(one)
    const does = one.begins === undefined ? 'lets others take a step' : 'begins a case'
    const target = names.programme(programme, `the step ${name} ${does} and`, other.programme)
    if (!target) continue
    const where = `the step ${name} ${does} of ${target.id} and`
    const there = one.begins === undefined ? taken : begun
    if (there(names, programme, where, step, one, target)) told(names, programme, where, one, target, other.step)
  }
}

/** Other cases take no other step than the clock's. */
export const ofClock = ({ steps }: Programme): string[] =>
  Object.entries(steps).flatMap(([name, { by }]) => (listed(by).includes('clock') ? [name] : []))
export const fromOf = ({ steps }: Programme, step: string): readonly string[] => listed(steps[step]?.from)
/** The fields of `other` that name an entry of `register`, itself or in its rows: `lines.product`. */
export const entriesOf = (other: Programme, register: Programme): string[] =>
  Object.entries(other.fields).flatMap(([name, field]) => {
    const parts = field.kind === 'many' ? Object.entries(field.of) : []
    return [[name, field] as const, ...parts.map(([part, one]) => [`${name}.${part}`, one] as const)].flatMap(
      ([path, one]) => (one.kind === 'entry' && one.of === register.id ? [path] : []),
    )
  })
/** Those of the case itself. */
const ownEntriesOf = (other: Programme, register: Programme) =>
  entriesOf(other, register).filter((path) => !path.includes('.'))

function begun(
  names: Names,
  programme: Programme,
  where: string,
  by: AnyStep,
  one: AnyThen,
  target: Programme,
): boolean {
  const { step } = otherOf(one)
  const begins = Object.keys(target.steps).filter((each) => fromOf(target, each).includes('start'))
  if (!names.known(programme, where, [step], 'step that begins one', begins)) return false
  const takers = listed(target.steps[step]?.by)
  const alone = listed(by.by).filter((role) => !takers.includes(role))
  if (alone.length > 0 && !takers.includes('clock'))
    names.blame(
      programme,
      `${where} “${step}” is taken there by ${takers.join(', ')}, but here by ${alone.join(', ')}.`,
      `Let ${step} be taken by the clock, too.`,
    )
  if (typeof one.for === 'string')
    names.known(programme, `${where} one for every row and`, [one.for], 'field here that has rows', rowsOf(programme))
  const every = everyOf(one)
  const register = every && names.programme(programme, `${where} one for every entry and`, every.every)
  if (every && register) {
    const states = Object.keys(register.states)
    names.known(programme, `${where} one for every entry and`, listed(every.in), `state of ${register.id}`, states)
    names.known(programme, where, [every.as], `field there that names an entry of it`, ownEntriesOf(target, register))
  }
  if (one.as !== undefined)
    names.known(programme, where, [one.as], 'field there that names this case', ownEntriesOf(target, programme))
  if (one.unlessThere && !Object.values(target.holds ?? {}).some(byKey))
    names.blame(
      programme,
      `${where} says \`unlessThere\`, and no key that it holds is there only once.`,
      `Say in ${target.id} what there is only one of.`,
    )
  return true
}

function taken(
  names: Names,
  programme: Programme,
  where: string,
  _: AnyStep,
  one: AnyThen,
  target: Programme,
): boolean {
  const { step } = otherOf(one)
  if (typeof one.for === 'string')
    names.known(
      programme,
      where,
      [one.for],
      `field here that names a case of ${target.id}`,
      entriesOf(programme, target),
    )
  else if (one.for?.naming)
    names.known(programme, where, [one.for.naming], 'field there that names this case', entriesOf(target, programme))
  if (!names.known(programme, where, [step], 'step that the clock takes there', ofClock(target))) return false
  names.known(programme, where, listed(one.in), `state in which ${step} is taken there`, fromOf(target, step))
  return true
}

/** What the other case is told: by fields of ours that fit, by values that may stand there, and of all it asks. */
function told(names: Names, programme: Programme, where: string, one: AnyThen, target: Programme, step: string): void {
  const every = everyOf(one)?.as
  const given = {
    ...one.with,
    ...(one.as === undefined ? {} : { [one.as]: '' }),
    ...(every === undefined ? {} : { [every]: '' }),
    ...one.sets,
  }
  const wanted = needed(target, step, one.sets ?? {})
  const rows =
    typeof one.for === 'string' && (one.begins !== undefined || one.for.includes('.')) ? headOf(one.for) : undefined
  asked(names, programme, where, target, step, Object.keys(given))
  for (const [theirs, path] of Object.entries(one.with ?? {})) {
    const from = ours(names, programme, where, rows, path)
    if (from)
      suits(names, programme, `${where} gives its ${theirs} our “${path}”, which`, from, target, theirs, !one.when)
    else if (!isThrough(programme.fields, path))
      names.known(programme, where, [path], 'field here', mayBeMeant(programme, path))
    if (from?.optional && wanted.includes(theirs) && one.begins !== undefined)
      names.blame(
        programme,
        `${where} gives its ${theirs} our “${path}”, which may be empty and there may not.`,
        'Make it optional there, or ask it here.',
      )
  }
  for (const [theirs, value] of Object.entries(one.sets ?? {})) says(names, programme, where, target, theirs, value)
  for (const field of wanted)
    if (!(field in given))
      names.blame(
        programme,
        `${where} “${step}” asks “${field}” there, which it is not given.`,
        'Give it by `with` or `sets`, or make it optional there.',
      )
}

/** Of the case, of the row of which each begins one, or of an entry the case names. */
function ours(
  names: Names,
  programme: Programme,
  where: string,
  rows: string | undefined,
  path: string,
): Field | undefined {
  const [head, part] = splitPath(path)
  const field = programme.fields[head]
  if (part === undefined || (head === rows && field?.kind === 'many'))
    return field?.kind === 'many' && part ? field.of[part] : field
  return isThrough(programme.fields, path) ? fieldAt(names, programme, where, path) : undefined
}
function mayBeMeant({ fields }: Programme, path: string): string[] {
  const [row] = splitPath(path)
  const many = fields[row]
  return path.includes('.') && many?.kind === 'many'
    ? Object.keys(many.of).map((part) => `${row}.${part}`)
    : Object.keys(fields)
}
const rowsOf = ({ fields }: Programme) =>
  Object.entries(fields).flatMap(([name, { kind }]) => (kind === 'many' ? [name] : []))

/** What a step must be given, where it is told these values: what is asked only under a condition that they do not meet is not. */
function needed(target: Programme, step: string, given: Record<string, unknown>): string[] {
  return (target.steps[step]?.asks ?? []).filter((name) => {
    const field = target.fields[name]
    if (!field || field.optional) return false
    return field.when === undefined || (readsOf(field.when).every((read) => read in given) && holds(field.when, given))
  })
}

/** What a case is told that its step does not ask for would be dropped without a word. */
function asked(
  names: Names,
  by: Programme,
  where: string,
  target: Programme,
  step: string,
  given: readonly string[],
): void {
  const asks = target.steps[step]?.asks ?? []
  for (const word of given)
    if (!target.fields[word]) names.known(by, where, [word], `field of ${target.id}`, asks)
    else if (!asks.includes(word))
      names.blame(
        by,
        `${where} gives it “${word}”, which “${step}” does not ask there.`,
        `Add it to the \`asks\` of ${step}, or leave it out.`,
      )
}

function suits(
  names: Names,
  by: Programme,
  where: string,
  from: Field,
  target: Programme,
  theirs: string,
  sure: boolean,
): void {
  const into = target.fields[theirs]
  const wrong = into && (misfit(from, into, sure) ?? loosened(from, into, target, theirs))
  if (wrong) names.blame(by, `${where} ${wrong.says}.`, wrong.mend)
}

/** A value that the definition gives for another programme's field. */
export function says(
  names: Names,
  by: Programme,
  where: string,
  target: Programme,
  theirs: string,
  value: unknown,
): void {
  const into = target.fields[theirs]
  const wrong = into && mistaken(value, into)
  if (!wrong) return
  const mended = wrong.right.length > 0 ? nearly(String(value), wrong.right) : `Give it a ${into.kind}.`
  names.blame(by, `${where} says its ${theirs} is “${String(value)}”, which ${wrong.says}.`, mended)
}
