// What follows for other cases: those a step opens or moves, those it looks at, those that wait, and where a list leads.
import { holds, readsOf } from '../../condition.ts'
import type { Field } from '../../field.ts'
import { measuredFields } from '../../measured.ts'
import { type AnyCheck, type AnyMoving, type AnyStep, listed, type Opening, type Programme } from '../../words/index.ts'
import { loosened, misfit, mistaken } from './fits.ts'
import { mend as nearly, type Names } from './names.ts'

export function following(names: Names, programme: Programme): void {
  for (const [name, step] of Object.entries(programme.steps)) {
    for (const opening of listed(step.opens)) opened(names, programme, name, step, opening)
    for (const moving of listed(step.moves)) moved(names, programme, name, moving)
    for (const [field, check] of Object.entries(step.checks ?? {})) looked(names, programme, name, field, check)
  }
  for (const [name, across] of Object.entries(programme.across ?? {})) {
    const { queue } = across
    if (!queue) continue
    const where = `the queue of ${name}`
    names.known(programme, where, [queue.in], 'state', Object.keys(programme.states))
    if (names.known(programme, where, [queue.step], 'step that the clock takes', ofClock(programme)))
      names.known(programme, where, [queue.in], `state in which ${queue.step} is taken`, fromOf(programme, queue.step))
  }
  for (const [name, list] of Object.entries(programme.publishes ?? {})) {
    if (!list.leads) continue
    const where = `the list ${name} leads on and`
    const service = names.programme(programme, where, list.leads.programme)
    names.known(programme, where, list.leads.in, 'state', Object.keys(programme.states))
    if (!service) continue
    if (!service.portal?.apply)
      names.blame(
        programme,
        `${where} names “${service.id}”, which nobody can apply for.`,
        'Name a programme whose portal has `apply`.',
      )
    if (
      !names.known(
        programme,
        where,
        [list.leads.field],
        `field of ${service.id} that names this`,
        entriesOf(service, programme),
      )
    )
      continue
    const field = service.fields[list.leads.field]
    if (field?.kind === 'entry')
      names.known(programme, where, list.leads.in, `state in which ${service.id} takes an entry`, field.in)
  }
}

/** Other cases move one by no other step than the clock's. */
const ofClock = ({ steps }: Programme) =>
  Object.entries(steps).flatMap(([name, { by }]) => (listed(by).includes('clock') ? [name] : []))
const fromOf = ({ steps }: Programme, step: string) => listed(steps[step]?.from)
/** The fields of `other` that name an entry of `register`. */
const entriesOf = (other: Programme, register: Programme) =>
  Object.entries(other.fields).flatMap(([name, field]) =>
    field.kind === 'entry' && field.of === register.id ? [name] : [],
  )

function opened(names: Names, programme: Programme, name: string, step: AnyStep, opening: Opening): void {
  const where = `the step ${name} opens a case of ${opening.programme} and`
  const target = names.programme(programme, `the step ${name} opens a case and`, opening.programme)
  if (!target) return
  const begins = Object.entries(target.steps).flatMap(([each, { from }]) =>
    listed(from).includes('start') ? [each] : [],
  )
  if (!names.known(programme, where, [opening.step], 'step that begins one', begins)) return
  const begun = target.steps[opening.step]
  const alone = listed(step.by).filter((role) => !listed(begun?.by).includes(role))
  if (alone.length > 0 && !listed(begun?.by).includes('clock'))
    names.blame(
      programme,
      `${where} “${opening.step}” is taken there by ${listed(begun?.by).join(', ')}, but here by ${alone.join(', ')}.`,
      `Let ${opening.step} be taken by the clock, too.`,
    )
  if (opening.as !== undefined)
    names.known(programme, where, [opening.as], 'field there that names this case', entriesOf(target, programme))
  const given = { ...opening.with, ...(opening.as === undefined ? {} : { [opening.as]: '' }), ...opening.sets }
  asked(names, programme, where, target, opening.step, Object.keys(given))
  for (const [theirs, ours] of Object.entries(opening.with ?? {})) {
    const from = rowOr(programme, opening.each, ours)
    if (!from) {
      const [row = ''] = ours.split('.')
      const many = programme.fields[row]
      const right =
        ours.includes('.') && many?.kind === 'many'
          ? Object.keys(many.of).map((part) => `${row}.${part}`)
          : Object.keys(programme.fields)
      names.known(programme, where, [ours], 'field here', right)
    } else
      suits(names, programme, `${where} gives its ${theirs} our “${ours}”, which`, from, target, theirs, !opening.when)
    if (from?.optional && needed(target, opening.step, opening.sets ?? {}).includes(theirs))
      names.blame(
        programme,
        `${where} gives its ${theirs} our “${ours}”, which may be empty and there may not.`,
        'Make it optional there, or ask it here.',
      )
  }
  for (const [theirs, value] of Object.entries(opening.sets ?? {})) says(names, programme, where, target, theirs, value)
  for (const field of needed(target, opening.step, opening.sets ?? {}))
    if (!(field in given))
      names.blame(
        programme,
        `${where} “${opening.step}” asks “${field}” there, which it is not given.`,
        `Give it by \`with\` or \`sets\`, or make it optional there.`,
      )
  if (opening.unlessThere && !Object.values(target.across ?? {}).some((across) => across.once))
    names.blame(
      programme,
      `${where} says \`unlessThere\`, and nothing is there only \`once\`.`,
      `Say in ${target.id} what there is only one of.`,
    )
}

/** Ours, of the case or of the row of which each opens one. */
function rowOr(programme: Programme, each: string | undefined, path: string): Field | undefined {
  const [head = '', part] = path.split('.')
  if (part === undefined) return programme.fields[head]
  const rows = programme.fields[head]
  return head === each && rows?.kind === 'many' ? rows.of[part] : undefined
}

/** What a step must be given, where it is told these values: what is asked only under a condition that they do not meet is not. */
function needed(target: Programme, step: string, told: Record<string, unknown>): string[] {
  return (target.steps[step]?.asks ?? []).filter((name) => {
    const field = target.fields[name]
    if (!field || field.optional) return false
    return field.when === undefined || (readsOf(field.when).every((read) => read in told) && holds(field.when, told))
  })
}

/** What a case is told that its step does not ask for would be dropped without a word. */
function asked(
  names: Names,
  by: Programme,
  where: string,
  target: Programme,
  step: string,
  told: readonly string[],
): void {
  const asks = target.steps[step]?.asks ?? []
  for (const word of told)
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
function says(names: Names, by: Programme, where: string, target: Programme, theirs: string, value: unknown): void {
  const into = target.fields[theirs]
  const wrong = into && mistaken(value, into)
  if (wrong)
    names.blame(
      by,
      `${where} says its ${theirs} is “${String(value)}”, which ${wrong.says}.`,
      mendOf(String(value), wrong.right, into),
    )
}
const mendOf = (value: string, right: readonly string[], into: Field) =>
  right.length > 0 ? nearly(value, right) : `Give it a ${into.kind}.`

function moved(names: Names, programme: Programme, name: string, moving: AnyMoving): void {
  const where = `the step ${name} moves cases of ${moving.programme} and`
  const target = names.programme(programme, `the step ${name} moves other cases and`, moving.programme)
  if (!target) return
  if (moving.naming !== undefined)
    names.known(programme, where, [moving.naming], 'field there that names this case', entriesOf(target, programme))
  if (moving.named !== undefined)
    names.known(
      programme,
      where,
      [moving.named],
      `field here that names a case of ${target.id}`,
      entriesOf(programme, target),
    )
  const states = listed(moving.in)
  if (!names.known(programme, where, [moving.step], 'step that the clock takes there', ofClock(target))) return
  names.known(programme, where, states, `state in which ${moving.step} is taken there`, fromOf(target, moving.step))
  const given = Object.entries(moving.with ?? {})
  asked(
    names,
    programme,
    where,
    target,
    moving.step,
    given.map(([theirs]) => theirs),
  )
  for (const [theirs, ours] of given) {
    const from = programme.fields[ours]
    if (from) suits(names, programme, `${where} gives their ${theirs} our “${ours}”, which`, from, target, theirs, true)
  }
  for (const field of needed(target, moving.step, {}))
    if (!given.some(([theirs]) => theirs === field))
      names.blame(
        programme,
        `${where} “${moving.step}” asks “${field}” there, which it is not given.`,
        'Give it by `with`, or make it optional there.',
      )
}

function looked(names: Names, programme: Programme, step: string, field: string, check: AnyCheck): void {
  const where = `the look ${field} of the step ${step} across cases of ${check.of}`
  const target = names.programme(programme, `the look ${field} of the step ${step}`, check.of)
  if (!target) return
  names.known(programme, where, listed(check.in), `state of ${target.id}`, Object.keys(target.states))
  if (typeof check.naming === 'string')
    names.known(programme, where, [check.naming], 'field there that names this case', entriesOf(target, programme))
  if (check.naming === true && entriesOf(target, programme).length === 0 && !opens(programme, target))
    names.blame(
      programme,
      `${where} counts those that name this case, and nothing there does.`,
      `Give ${target.id} an \`entry\` of ${programme.id}.`,
    )
  const ours = check.same === undefined ? undefined : programme.fields[check.same]
  if (
    ours?.kind === 'entry' &&
    !Object.values(target.fields).some((each) => each.kind === 'entry' && each.of === ours.of)
  )
    names.blame(
      programme,
      `${where} is by “${check.same}”, and nothing there names an entry of ${ours.of}.`,
      `Look by a field that both have.`,
    )
  const reported = [...measuredFields(target)]
  for (const theirs of [
    ...Object.keys(check.and ?? {}),
    ...Object.keys(check.where ?? {}),
    ...(check.latest ? [check.latest] : []),
  ])
    names.known(programme, where, [theirs], `fact that ${target.id} reports`, reported)
  for (const [theirs, mine] of Object.entries(check.and ?? {})) {
    const [from, into] = [programme.fields[mine], target.fields[theirs]]
    const wrong = from && into && misfit(from, into)
    if (wrong)
      names.blame(programme, `${where} compares “${mine}” with their ${theirs}, and it ${wrong.says}.`, wrong.mend)
  }
  for (const [theirs, value] of Object.entries(check.where ?? {}))
    says(names, programme, `${where} wants and`, target, theirs, value)
  const numbers = Object.entries(target.fields).flatMap(([each, { kind }]) =>
    kind === 'whole' || kind === 'money' ? [each] : [],
  )
  if (check.latest !== undefined && reported.includes(check.latest))
    names.known(programme, where, [check.latest], 'number there', numbers)
  const into = programme.fields[field]
  if (into && into.kind !== 'whole' && into.kind !== 'money')
    names.blame(
      programme,
      `${where} counts, and “${field}” is of the kind ${into.kind}.`,
      `Make ${field} a whole number.`,
    )
}

const opens = ({ steps }: Programme, target: Programme) =>
  Object.values(steps).some((step) => listed(step.opens).some((opening) => opening.programme === target.id))
