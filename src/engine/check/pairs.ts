// Pairs: what looks like a from and a to says so, what is held from and to cannot be empty, and every clock named is there.
import type { Field, Fields } from '../field.ts'
import { beginningOf } from '../pairs.ts'
import { listed, type Programme } from '../words/index.ts'

/** How the two ends of a span are called. A new programme that calls two fields so has a pair, whether it thought of it or not. */
const CALLED: readonly (readonly [begins: RegExp, ends: string])[] = [
  [/^from$/, 'to'],
  [/^from$/, 'until'],
  [/^opens$/, 'shuts'],
  [/^(.+)From$/, '$1To'],
  [/^(.+)From$/, '$1Until'],
  [/^starts(On|At)$/, 'ends$1'],
  [/^opens(On|At)$/, 'closes$1'],
  [/^first(On|At)$/, 'last$1'],
]

export function faultsOfPairs(programme: Programme): string[] {
  return [...unpaired(programme.fields, ''), ...open(programme), ...unknownClocks(programme), ...plannedDays(programme)]
}

function unpaired(fields: Fields, prefix: string): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.kind === 'many') return unpaired(field.of, `${prefix}${name}.`)
    const pair = beginningOf(field)
    const faults: string[] = []
    if (pair && fields[pair.of]?.kind !== field.kind)
      faults.push(`the field ${prefix}${name} ends ${pair.of}, which is no ${field.kind} beside it.`)
    for (const [begins, ends] of CALLED) {
      const other = begins.test(name) ? name.replace(begins, ends) : undefined
      const end = other === undefined ? undefined : fields[other]
      if (end && end.kind === field.kind && isEnd(end) && beginningOf(end)?.of !== name)
        faults.push(`the field ${prefix}${other} does not say that it is \`after\` or \`notBefore\` ${name}.`)
    }
    return faults
  })
}
const isEnd = (field: Field) => field.kind === 'date' || field.kind === 'time'

/** A room held from two to one is held by nobody. */
function open(programme: Programme): string[] {
  return Object.entries(programme.holds ?? {}).flatMap(([name, { during, parts }]) => {
    if (!during || parts) return []
    const [from, to] = during.slice(-2) as [string, string]
    const end = programme.fields[to]
    return end && beginningOf(end)?.of === from
      ? []
      : [`the case holds ${name} from ${from} to ${to}, and ${to} may be before ${from}.`]
  })
}

function unknownClocks(programme: Programme): string[] {
  return Object.entries(programme.fields).flatMap(([name, field]) =>
    field.kind === 'date'
      ? listed(field.insideClock)
          .filter((clock) => !programme.clocks[clock])
          .map((clock) => `the field ${name} should lie inside the clock ${clock}, which there is not.`)
      : [],
  )
}

function plannedDays(programme: Programme): string[] {
  return Object.entries(programme.steps).flatMap(([name, step]) =>
    (step.plans ?? [])
      .filter((day) => programme.fields[day]?.kind !== 'date' || !step.asks?.includes(day))
      .map((day) => `step ${name} plans ${day}, which is no day it asks for.`),
  )
}
