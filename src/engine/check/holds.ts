// What a case has that there is only so much of: named by fields of its own, and said in one of the three ways there are.
import type { Field } from '../field.ts'
import { splitPath } from '../path.ts'
import { type AnyHold, byAmount, byKey, byTime, namesWhat, type Programme } from '../words/index.ts'

export function faultsOfHolds(programme: Programme): string[] {
  return Object.entries(programme.holds ?? {}).flatMap(([name, hold]) => [
    ...mixed(name, hold),
    ...unknown(programme, name, hold),
    ...waitless(programme, name, hold),
  ])
}

/** One key, or one time, or so much. */
function mixed(name: string, hold: AnyHold): string[] {
  const ways = [byKey(hold) && 'a key', byTime(hold) && 'a time', byAmount(hold) && 'an amount'].filter(Boolean)
  if (ways.length !== 1)
    return [
      ways.length === 0
        ? `what is held by ${name} is neither had alone for a time (\`during\`) nor by amount (\`of\`); a key is a list of fields.`
        : `what is held by ${name} is said as ${ways.join(' and ')}; say it in one way.`,
    ]
  const idle = Object.entries({ much: byAmount(hold), groups: byAmount(hold), parts: byTime(hold), shut: byTime(hold) })
    .filter(([word, fits]) => hold[word as 'much'] !== undefined && !fits)
    .map(([word]) => `\`${word}\` means nothing for what is held by ${name}.`)
  return byKey(hold) && (hold.tells ?? hold.waits) ? [...idle, `nobody waits for the key ${name}.`] : idle
}

function unknown(programme: Programme, name: string, hold: AnyHold): string[] {
  const faults: string[] = []
  const of = (path: string): Field | undefined => {
    const [field, part] = splitPath(path)
    const found = programme.fields[field]
    if (!found) faults.push(`what is held by ${name} names ${path}, which is no field.`)
    if (found?.kind !== 'many' || part === undefined) return found
    if (!found.of[part]) faults.push(`what is held by ${name} names ${path}, which its rows do not have.`)
    return found.of[part]
  }
  for (const path of byKey(hold) ?? hold.during ?? []) of(path)
  if (typeof hold.what === 'string') {
    const field = of(hold.what)
    if (field && field.kind !== 'entry')
      faults.push(`what is held by ${name} is ${hold.what}, which names no entry of a register.`)
    for (const path of [hold.of, ...(hold.shut ?? []), hold.groups?.[1]])
      if (path !== undefined && path.slice(0, path.lastIndexOf('.')) !== hold.what)
        faults.push(`what is held by ${name} reads ${path}, which is not of ${hold.what}. Say “${hold.what}.…”.`)
  }
  if (hold.tells && of(hold.tells)?.kind !== 'yesNo')
    faults.push(`what is held by ${name} tells ${hold.tells}, which is no yes or no.`)
  if (hold.groups) of(hold.groups[0])
  faults.push(...ofMuch(programme, name, hold))
  const choice = hold.parts && of(hold.during?.[1] ?? '')
  const options = choice && 'options' in choice ? Object.keys(choice.options) : []
  if (hold.parts && options.toSorted().join() !== Object.keys(hold.parts).toSorted().join())
    faults.push(`the parts of the day of ${name} are not the options of ${hold.during?.[1]}.`)
  return faults
}

function ofMuch(programme: Programme, name: string, hold: AnyHold): string[] {
  if (!hold.much) return []
  const [rows, part] = namesWhat(hold)
  const [first, own] = splitPath(hold.much)
  const field = programme.fields[first]
  const much = field?.kind === 'many' && own ? field.of[own] : field
  if ((part && first !== rows) || (!part && own !== undefined))
    return [`${name} holds ${hold.much} of ${String(hold.what)}; both are in the same rows, or in none.`]
  return much?.kind === 'whole' || much?.kind === 'money'
    ? []
    : [`${name} holds ${hold.much}, which is no whole number.`]
}

/** Who waits does not have it, and has something to wait for. */
function waitless({ states, fields }: Programme, name: string, hold: AnyHold): string[] {
  const { in: has, waits } = hold
  const named = Array.isArray(has) ? (has as readonly string[]) : []
  return [
    ...named.filter((state) => !states[state]).map((state) => `${name} is held in ${state}, which is no state.`),
    ...(waits && named.includes(waits.in) ? [`${waits.in} waits for ${name} and has it.`] : []),
    ...(waits?.by !== undefined && !(byAmount(hold) && fields[waits.by]?.kind === 'whole')
      ? [
          `who waits for ${name} goes by ${waits.by}, which is no whole number, or waits for no amount. Leave it out: they go by their coming.`,
        ]
      : []),
  ]
}
