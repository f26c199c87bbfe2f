// What concerns other cases: those that follow from a step, those it looks at, those that wait, and where a list leads.
import { measuredFields } from '../../measured.ts'
import { type AnyCheck, listed, otherOf, type Programme } from '../../words/index.ts'
import { misfit } from './fits.ts'
import type { Names } from './names.ts'
import { entriesOf, followedBy, fromOf, ofClock, says } from './then.ts'

export function following(names: Names, programme: Programme): void {
  for (const [name, step] of Object.entries(programme.steps)) {
    followedBy(names, programme, name, step)
    for (const [field, check] of Object.entries(step.checks ?? {})) looked(names, programme, name, field, check)
  }
  for (const [name, { waits }] of Object.entries(programme.holds ?? {})) {
    if (!waits) continue
    const where = `who waits for ${name}`
    names.known(programme, where, [waits.in], 'state', Object.keys(programme.states))
    if (names.known(programme, where, [waits.takes], 'step that the clock takes', ofClock(programme)))
      names.known(
        programme,
        where,
        [waits.in],
        `state in which ${waits.takes} is taken`,
        fromOf(programme, waits.takes),
      )
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

function looked(names: Names, programme: Programme, step: string, field: string, check: AnyCheck): void {
  const where = `the look ${field} of the step ${step} across cases of ${check.of}`
  const target = names.programme(programme, `the look ${field} of the step ${step}`, check.of)
  if (!target) return
  names.known(programme, where, listed(check.in), `state of ${target.id}`, Object.keys(target.states))
  if (typeof check.naming === 'string')
    names.known(programme, where, [check.naming], 'field there that names this case', entriesOf(target, programme))
  if (check.naming === true && entriesOf(target, programme).length === 0 && !begins(programme, target))
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

const begins = ({ steps }: Programme, target: Programme) =>
  Object.values(steps).some(({ then }) =>
    listed(then).some((one) => one.begins !== undefined && otherOf(one).programme === target.id),
  )
