// Looks across cases: the programme, its states and facts are there, what is found fits the field it goes into.
import { type Field, isSealed } from '../../field.ts'
import { kindOf } from '../../kinds/index.ts'
import { measuredFields } from '../../measured.ts'
import { type AnyLook, factOf, FINDS, listed, otherOf, type Programme } from '../../words/index.ts'
import { misfit } from './fits.ts'
import type { Names } from './names.ts'
import { entriesOf, says } from './then.ts'

export function looked(names: Names, programme: Programme, step: string, field: string, look: AnyLook): void {
  const where = `the look ${field} of the step ${step} across cases of ${look.of}`
  const target = names.programme(programme, `the look ${field} of the step ${step}`, look.of)
  if (!target) return
  names.known(programme, where, listed(look.in), `state of ${target.id}`, Object.keys(target.states))
  which(names, programme, where, look, target)
  const compared = [...Object.keys(look.and ?? {}), ...Object.keys(look.where ?? {})]
  const reported = [...measuredFields(target)]
  names.known(programme, where, compared, `fact that ${target.id} reports`, reported)
  for (const [theirs, mine] of Object.entries(look.and ?? {})) {
    const [from, into] = [programme.fields[mine], target.fields[theirs]]
    const wrong = from && into && misfit(from, into)
    if (wrong)
      names.blame(programme, `${where} compares “${mine}” with their ${theirs}, and it ${wrong.says}.`, wrong.mend)
  }
  for (const [theirs, value] of Object.entries(look.where ?? {}))
    says(names, programme, `${where} wants and`, target, theirs, value)
  found(names, programme, where, look, target, field)
}

/** Those that name this case, or those that have the same number or entry as a field of ours. */
function which(names: Names, programme: Programme, where: string, look: AnyLook, target: Programme): void {
  if (typeof look.naming === 'string')
    names.known(programme, where, [look.naming], 'field there that names this case', entriesOf(target, programme))
  if (look.naming === true && entriesOf(target, programme).length === 0 && !begins(programme, target))
    names.blame(
      programme,
      `${where} counts those that name this case, and nothing there does.`,
      `Give ${target.id} an \`entry\` of ${programme.id}.`,
    )
  const ours = look.same === undefined ? undefined : programme.fields[look.same]
  if (
    ours?.kind === 'entry' &&
    !Object.values(target.fields).some((each) => each.kind === 'entry' && each.of === ours.of)
  )
    names.blame(
      programme,
      `${where} is by “${look.same}”, and nothing there names an entry of ${ours.of}.`,
      `Look by a field that both have.`,
    )
}

/** One thing is found, of the kind that the field is. */
function found(
  names: Names,
  programme: Programme,
  where: string,
  look: AnyLook,
  target: Programme,
  field: string,
): void {
  const said = FINDS.filter((one) => look[one] !== undefined)
  if (said.length !== 1)
    return names.blame(
      programme,
      `${where} finds ${said.length === 0 ? 'nothing' : said.map((one) => `\`${one}\``).join(' and ')}.`,
      `Say one of ${FINDS.map((one) => `\`${one}\``).join(', ')}.`,
    )
  const into = programme.fields[field]
  if (look.rows) return rowsOf(names, programme, where, look, target, into)
  const fact = factOf(look)
  if (fact === undefined) {
    if (look.any && into && into.kind !== 'yesNo')
      names.blame(
        programme,
        `${where} finds whether there is any, and “${field}” is of the kind ${into.kind}.`,
        `Make ${field} a yes or no.`,
      )
    if (look.count && into && into.kind !== 'whole')
      names.blame(
        programme,
        `${where} counts, and “${field}” is of the kind ${into.kind}.`,
        `Make ${field} a whole number.`,
      )
    return
  }
  if (!names.known(programme, where, [fact], `number that ${target.id} reports`, numbersOf(target))) return
  const from = target.fields[fact]
  const wrong = from && into && (misfit(from, into) ?? coarser(from, into))
  if (wrong) names.blame(programme, `${where} puts their “${fact}” into ${field}, and it ${wrong.says}.`, wrong.mend)
}

/** Each part of a row is a fact of theirs that is nobody's own, or the number of the case. */
function rowsOf(
  names: Names,
  programme: Programme,
  where: string,
  look: AnyLook,
  target: Programme,
  into: Field | undefined,
): void {
  if (into?.kind !== 'many' || typeof look.naming !== 'string')
    return names.blame(
      programme,
      `${where} finds rows, and goes into no rows or does not say by which field of theirs they name this case.`,
      'Give it a field of `many`, and say `naming`.',
    )
  for (const [part, ours] of Object.entries(into.of)) {
    if (part === 'number' && ours.kind === 'text') continue
    if (!names.known(programme, where, [part], `fact of ${target.id}`, Object.keys(target.fields))) continue
    const from = target.fields[part]
    const wrong = from && misfit(from, ours)
    if (wrong) names.blame(programme, `${where} puts their “${part}” into a row, and it ${wrong.says}.`, wrong.mend)
    if (from && isSealed(from))
      names.blame(
        programme,
        `${where} puts their “${part}” into a row, and it is somebody’s own.`,
        'Leave it in its case.',
      )
  }
}

/** What has more decimals than the field takes would be refused where nobody typed it. */
const coarser = (from: Field, into: Field) =>
  from.kind === 'decimal' && into.kind === 'decimal' && (into.decimals ?? Infinity) < (from.decimals ?? Infinity)
    ? {
        says: `has ${from.decimals ?? 'any number of'} decimals and goes where ${into.decimals} are taken`,
        mend: 'Let both have the same `decimals`.',
      }
    : undefined

const numbersOf = (target: Programme): string[] =>
  [...measuredFields(target)].filter((name) => target.fields[name] && kindOf(target.fields[name]).adds)

const begins = ({ steps }: Programme, target: Programme) =>
  Object.values(steps).some(({ then }) =>
    listed(then).some((one) => one.begins !== undefined && otherOf(one).programme === target.id),
  )
