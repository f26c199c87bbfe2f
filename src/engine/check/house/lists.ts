// Lists of the cases that name an entry: what each says of the other programme is there, is nobody's own, and can be ordered and added.
import { isSealed } from '../../field.ts'
import { headOf, splitPath } from '../../path.ts'
import { type AnyList, listed, type Programme, stepDone, type Ticking } from '../../words/index.ts'
import type { Names } from './names.ts'
import { entriesOf } from './then.ts'

export function listsOf(names: Names, programme: Programme): void {
  for (const [name, step] of Object.entries(programme.steps))
    if ('rollCall' in step)
      names.blame(
        programme,
        `the step ${name} says \`rollCall\`.`,
        'It is now said by what it is a roll of: `lists`, with `does`.',
      )
  for (const [name, list] of Object.entries(programme.lists ?? {})) {
    const where = `the list ${name}`
    if (!/^[a-z][a-zA-Z-]*$/.test(name))
      names.blame(programme, `${where} is no part of an address.`, 'Name it with letters and hyphens.')
    const of = names.programme(programme, where, list.of.programme)
    if (!of) continue
    ofOthers(names, programme, where, list, of)
    for (const role of listed(list.for))
      if (programme.roles[role]?.kind === 'party') ofParty(names, programme, where, list, of, role)
  }
}

/** A party is somebody there, too, and is shown nothing that the other case would not show them. */
function ofParty(names: Names, programme: Programme, where: string, { shows }: AnyList, of: Programme, role: string) {
  const ours = programme.roles[role]
  const registerOf = ({ fields }: Programme, body: string) => {
    const field = fields[body]
    return field?.kind === 'entry' ? field.of : undefined
  }
  const theirs = Object.entries(of.roles).filter(([, one]) =>
    ours?.body === undefined
      ? one.kind === 'party' && one.body === undefined
      : one.body !== undefined && registerOf(of, one.body) === registerOf(programme, ours.body),
  )
  if (theirs.length === 0)
    names.blame(
      programme,
      `${where} is for ${role}, who is nobody in ${of.id}.`,
      `Give ${of.id} a party who is the same, or say roles of the house.`,
    )
  for (const [part, { is, sees = [] }] of theirs) {
    const asked = Object.values(of.steps).flatMap((step) => (listed(step.by).includes(part) ? (step.asks ?? []) : []))
    const seen = [is, ...asked, ...sees.flatMap((one) => (typeof one === 'string' ? [one] : one.fields))]
    for (const shown of shows)
      if (of.fields[shown] && !seen.includes(shown))
        names.blame(
          programme,
          `${where} shows ${role} the ${shown} of ${of.id}, which ${part} does not see there.`,
          `Say ${shown} in what ${part} \`sees\`, or leave it out.`,
        )
  }
}

function ofOthers(names: Names, programme: Programme, where: string, list: AnyList, of: Programme): void {
  const fieldsOf = (kinds: readonly string[]) =>
    Object.entries(of.fields).flatMap(([name, field]) => (kinds.includes(field.kind) ? [name] : []))
  const known = (words: readonly (string | undefined)[], what: string, right: readonly string[]) =>
    names.known(
      programme,
      where,
      words.filter((word) => word !== undefined),
      `${what} of ${of.id}`,
      right,
    )
  const naming = entriesOf(of, programme)
  known([list.of.naming], `field that names an entry of ${programme.id}`, naming)
  known(list.shows, 'field', Object.keys(of.fields))
  known(list.by ?? [], 'choice or place', fieldsOf(['choice', 'yesNo', 'place']))
  known(list.sums ?? [], 'whole number or amount', fieldsOf(['whole', 'money']))
  known([list.newest, list.soonest], 'day', fieldsOf(['date']))
  if (list.newest !== undefined && list.soonest !== undefined)
    names.blame(programme, `${where} goes by two days.`, 'Say `newest` or `soonest`.')
  for (const shown of [...list.shows, ...(list.by ?? []), ...(list.sums ?? []), list.newest, list.soonest])
    if (shown !== undefined && of.fields[shown] && isSealed(of.fields[shown]))
      names.blame(programme, `${where} shows ${shown} of ${of.id}, which is somebody’s own.`, 'Leave it out.')
  const started = stepsOf(of, (step) => step.from === 'start' && (step.asks ?? []).includes(headOf(list.of.naming)))
  known([list.begins], `step by somebody at the desk that begins a case and asks ${list.of.naming}`, started)
  const goesOn = stepsOf(of, (step) => step.from !== 'start')
  if (known([stepDone(list)], 'step by somebody at the desk', goesOn) && list.does && typeof list.does !== 'string')
    ticking(names, programme, where, list.does, of)
}

const stepsOf = (of: Programme, fits: (step: Programme['steps'][string]) => boolean) =>
  Object.entries(of.steps).flatMap(([name, step]) =>
    fits(step) && listed(step.by).some((role) => ['staff', 'partner'].includes(of.roles[role]?.kind ?? ''))
      ? [name]
      : [],
  )

function ticking(names: Names, programme: Programme, where: string, does: Ticking, of: Programme): void {
  const [rows, day = ''] = splitPath(does.each)
  const many = programme.fields[rows]
  const parts = many?.kind === 'many' ? many.of : {}
  const days = Object.entries(parts).flatMap(([name, { kind }]) => (kind === 'date' ? [`${rows}.${name}`] : []))
  names.known(programme, where, [`${rows}.${day}`], `day in rows of ${programme.id}`, days)
  const asks = of.steps[does.step]?.asks ?? []
  const asked = (kind: string) => asks.filter((name) => of.fields[name]?.kind === kind)
  names.known(programme, where, [does.as], `day that ${does.step} of ${of.id} asks`, asked('date'))
  names.known(programme, where, [does.ticks], `yes or no that ${does.step} of ${of.id} asks`, asked('yesNo'))
  const series = Object.entries(of.fields).flatMap(([name, { kind }]) => (kind === 'series' ? [name] : []))
  names.known(programme, where, [does.ticked], `series of days of ${of.id}`, series)
}

/** Cases are kept in one order for each field that names something: two lists of the same must go by the same day. */
export function onOneDay(names: Names, programmes: readonly Programme[]): void {
  const first = new Map<string, { day: string | undefined; where: string }>()
  for (const programme of programmes)
    for (const [name, { of, newest, soonest }] of Object.entries(programme.lists ?? {})) {
      const key = `${of.programme}.${of.naming}`
      const day = newest ?? soonest
      const before = first.get(key)
      if (before && before.day !== day)
        names.blame(
          programme,
          `the list ${name} goes by ${day ?? 'the day of opening'}, and ${before.where} by another.`,
          'Let both go by the same day.',
        )
      first.set(key, before ?? { day, where: `the list ${name}` })
    }
}
