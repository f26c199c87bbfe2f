// What a programme suggests: that both sides can be compared, that nothing of the person decides, and that a press leads on.
import { type Field, isSealed } from '../../field.ts'
import { readIn } from '../../fits.ts'
import { kindOf } from '../../kinds/index.ts'
import { type Fit, listed, needToKnow, type Programme, type Suggests } from '../../words/index.ts'
import { misfit } from './fits.ts'
import { mend, type Names } from './names.ts'
import type { Bureau } from './office.ts'

export type MayCompare = Pick<Bureau, 'compared' | 'isProtected'>

export function suggestsOf(names: Names, programme: Programme, may: MayCompare, all: readonly Programme[]): void {
  const { suggests } = programme
  const of = suggests && names.programme(programme, '`suggests`', suggests.of)
  if (!suggests || !of) return
  const known = (words: readonly string[], what: string, right: readonly string[]) =>
    names.known(programme, '`suggests`', words, what, right)
  const staffOf = ({ roles }: Programme) => Object.keys(roles).filter((role) => roles[role]?.kind === 'staff')
  known(listed(suggests.in), `state of ${of.id}`, Object.keys(of.states))
  known(listed(suggests.for), `role of the house in ${programme.id}`, staffOf(programme))
  known(listed(suggests.back.for), `role of the house in ${of.id}`, staffOf(of))
  const open = Object.entries(of.fields).flatMap(([name, { sensitivity }]) => (sensitivity === 'open' ? [name] : []))
  known(suggests.shows, `field of ${of.id} that is open`, open)
  const lists = all.flatMap(({ publishes = {} }) => Object.values(publishes).map(({ path }) => path))
  known(listed(suggests.learnt), 'open list', lists)
  for (const one of [programme, of])
    if (needToKnow(one))
      names.blame(programme, `suggests by cases of ${one.id}, which are read by their owners alone.`, 'Leave it out.')
  for (const fit of suggests.fits) {
    criterion(names, programme, of, fit)
    for (const [side, one] of [
      ['ours', programme],
      ['theirs', of],
    ] as const)
      for (const name of readIn(fit, side)) ofNobody(names, programme, one, name, may)
  }
  weighed(names, programme, suggests)
  wishes(names, programme, suggests)
  leadsOn(names, programme, of, suggests.begins)
}

function criterion(names: Names, programme: Programme, of: Programme, fit: Fit): void {
  const ours = programme.fields[fit.ours]
  for (const name of listed(fit.theirs)) {
    if (!names.known(programme, '`suggests`', [name], `field of ${of.id}`, Object.keys(of.fields))) continue
    const theirs = of.fields[name]
    if (!ours || !theirs) continue
    const wrong = [ours, theirs].map((field) => unfit(fit, field)).find((what) => what !== undefined)
    const other = fit.is === 'near' ? undefined : misfit(theirs, ours)
    if (wrong !== undefined)
      names.blame(
        programme,
        `compares ${fit.ours} with “${name}” of ${of.id} by \`${fit.is}\`.`,
        `It compares ${wrong}.`,
      )
    else if (other)
      names.blame(programme, `compares ${fit.ours} with “${name}” of ${of.id}, which ${other.says}.`, other.mend)
  }
  for (const [name, value] of Object.entries(fit.only ?? {})) {
    const field = of.fields[name]
    const options = field?.kind === 'choice' ? Object.keys(field.options) : []
    if (names.known(programme, '`suggests` has `only` and', [name], `field of ${of.id}`, Object.keys(of.fields)))
      names.known(programme, '`suggests` has `only` and', [value], `option of ${name} in ${of.id}`, options)
  }
}

/** What this way of comparing compares, where the field is nothing of the kind. */
function unfit({ is }: Fit, field: Field): string | undefined {
  const { order, district } = kindOf(field)
  const districtIn =
    field.kind === 'place' || (district !== undefined && field.kind === 'text' && field.shape === 'district')
  if (is === 'same') return field.kind === 'choice' ? undefined : 'choices of one'
  if (is === 'has') return field.kind === 'choices' ? undefined : 'choices of several'
  if (is === 'near') return districtIn ? undefined : 'districts and places'
  return order === 'number' && field.kind !== 'decimal' ? undefined : 'whole numbers and amounts'
}

/** A fact of the person, or one the law protects, decides about nobody; and nothing does that the bureau has not listed. */
function ofNobody(names: Names, programme: Programme, one: Programme, name: string, may: MayCompare): void {
  const field = one.fields[name]
  if (!field) return
  const called = `${one.id}.${name}`
  const words = [name, field.label.zh, field.label.en]
  const options =
    'options' in field ? Object.entries(field.options).flatMap(([code, { zh, en }]) => [code, zh, en]) : []
  const told = [...words, ...options].find((word) => may.isProtected(word))
  if (isSealed(field) || field.kind === 'person' || field.kind === 'organisation')
    names.blame(
      programme,
      `compares by “${called}”, which is somebody’s own.`,
      'Nobody comes first for who they are: leave it out.',
    )
  else if (told !== undefined)
    names.blame(
      programme,
      `compares by “${called}”, which speaks of “${told}”: the law lets nobody be chosen by it.`,
      'Leave it out.',
    )
  else if (!may.compared.includes(called))
    names.blame(
      programme,
      `compares by “${called}”, which is not in the bureau’s list of what may be compared.`,
      mend(called, may.compared),
    )
}

function weighed(names: Names, programme: Programme, { fits, weights }: Suggests): void {
  const ours = fits.map((fit) => fit.ours)
  for (const { from, value } of weights.versions) {
    names.known(programme, `\`suggests\` weighs from ${from} on and`, Object.keys(value ?? {}), 'criterion', ours)
    for (const [name, points] of Object.entries(value ?? {}))
      if (!Number.isInteger(points) || points < 0)
        names.blame(programme, `\`suggests\` gives ${points} points for ${name}.`, 'Give whole points from 0 up.')
    for (const { ours: name, must } of fits)
      if (value && !must && !value[name])
        names.blame(
          programme,
          `\`suggests\` compares ${name}, and from ${from} on it changes nothing.`,
          'Say `must`, give it points, or leave it out.',
        )
  }
}

function wishes(names: Names, programme: Programme, { or, fits }: Suggests): void {
  if (or === undefined) return
  const rows = programme.fields[or]
  if (rows?.kind !== 'many')
    return names.blame(programme, `suggests by “${or}”, which has no rows.`, 'Name rows of wishes.')
  for (const [part, field] of Object.entries(rows.of)) {
    const whole = programme.fields[part]
    if (!fits.some((fit) => readIn(fit, 'ours').includes(part)))
      names.blame(
        programme,
        `“${or}.${part}” is a wish that nothing is compared by.`,
        mend(
          part,
          fits.map((fit) => fit.ours),
        ),
      )
    else if (whole?.kind !== field.kind)
      names.blame(programme, `“${or}.${part}” is a ${field.kind}, and ${part} is none.`, 'Give both the same field.')
  }
}

function leadsOn(
  names: Names,
  programme: Programme,
  of: Programme,
  { programme: id, step, us, them, why }: Suggests['begins'],
) {
  const to = names.programme(programme, '`suggests` begins and', id)
  if (!to) return
  const first = Object.keys(to.steps).filter((one) => to.steps[one]?.from === 'start')
  if (!names.known(programme, '`suggests` begins and', [step], `step that begins a case of ${id}`, first)) return
  const asks = to.steps[step]?.asks ?? []
  const naming = (register: string) =>
    asks.filter((name) => {
      const field = to.fields[name]
      return field?.kind === 'entry' && field.of === register
    })
  const where = `\`suggests\` begins ${id}/${step} and`
  names.known(programme, where, [us], `field there that names ${programme.id}`, naming(programme.id))
  names.known(programme, where, [them], `field there that names ${of.id}`, naming(of.id))
  names.known(
    programme,
    where,
    [why],
    'text asked there',
    asks.filter((name) => to.fields[name]?.kind === 'text'),
  )
}
