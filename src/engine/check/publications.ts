// Lists open to everyone: only what is open stands in them, names only where a law says so, and every filter can be named.
import type { Field, Fields } from '../field.ts'
import { readsOf } from '../condition.ts'
import { kindOf } from '../kinds/index.ts'
import { headOf, splitPath } from '../path.ts'
import {
  type AnyPublication,
  listed,
  OPENED_ON,
  type Programme,
  shownFields,
  stateEnds,
  wordFields,
} from '../words/index.ts'

export function faultsOfPublications(programme: Programme): string[] {
  return Object.entries(programme.publishes ?? {}).flatMap(([name, list]) =>
    [
      ...unknownIn(programme, list),
      ...secretsIn(programme, list),
      ...shapesOf(programme, list),
      ...addressOf(list),
    ].map((fault) => `the list ${name} ${fault}`),
  )
}

function unknownIn({ fields, states }: Programme, list: AnyPublication): string[] {
  const both = listed(list.while).filter((state) => listed(list.holds).includes(state))
  return [
    ...[...shownFields(list), ...(list.why ?? []), ...readsOf(list.where)]
      .filter((name) => !fields[name] && name !== OPENED_ON)
      .map((name) => `names ${name}, which is no field.`),
    ...[...listed(list.while), ...listed(list.holds)]
      .filter((state) => !states[state])
      .map((state) => `names ${state}, which is no state.`),
    ...both.map((state) => `both shows and holds a case in ${state}.`),
    ...listed(list.holds)
      .filter((state) => stateEnds(states[state]))
      .map((state) => `would hold a closed case in ${state} for ever.`),
  ]
}

/** What is published is open, and a natural person is named only by a law that says so. */
function secretsIn({ fields }: Programme, list: AnyPublication): string[] {
  return [...shownFields(list), ...(list.why ?? [])].flatMap((name) => {
    const field = fields[name]
    if (!field) return []
    if (field.sensitivity !== 'open') return [`shows ${name}, which is not open.`]
    if (kindOf(field).published === 'never') return [`shows ${name}, which is a ${field.kind}.`]
    return field.kind === 'person' && !list.cites ? [`names the person in ${name} and cites no law for it.`] : []
  })
}

function shapesOf({ fields }: Programme, list: AnyPublication): string[] {
  const faults: string[] = []
  const need = (what: string, name: string | undefined, kinds: readonly string[]) => {
    const field = name === undefined ? undefined : fields[name]
    if (field && !kinds.includes(field.kind))
      faults.push(`has ${name} as ${what}, which must be ${kinds.join(' or ')}.`)
  }
  for (const name of wordFields(list.heading)) need('its heading', name, ['text', 'organisation', 'person'])
  for (const name of [...wordFields(list.body), ...(list.why ?? [])]) need('words', name, ['text'])
  need('its day', list.on, ['date'])
  need('whose it is', list.whose, ['choice'])
  need('its last day', list.until, ['date'])
  need('the day of review', list.review, ['date'])
  need('what its entries have in common', list.of, ['choice', 'organisation', 'text'])
  for (const name of list.by ?? []) need('a filter', name, ['choice', 'choices', 'text'])
  for (const name of list.under ?? []) need('what it stands under', name, ['entry'])
  for (const name of list.brief ?? [])
    if (!list.shows.includes(name)) faults.push(`says ${name} in brief, which it does not show.`)
  if (list.dates && !hasDates(fields, list.dates))
    faults.push(
      `has its dates in ${list.dates.day}, which is not a day and two times, of the case or of the same rows.`,
    )
  const refers = list.refers === undefined ? undefined : fields[list.refers]
  if (refers && !(refers.kind === 'many' && refers.of.law?.kind === 'choice' && refers.of.article?.kind === 'text'))
    faults.push(`refers to ${list.refers}, which is not rows of a law and an article.`)
  return faults
}

function hasDates(fields: Fields, { day, from, to }: { day: string; from: string; to: string }): boolean {
  const kind = (path: string) => fieldIn(fields, path)?.kind
  const rows = new Set([day, from, to].map((path) => (path.includes('.') ? headOf(path) : '')))
  return kind(day) === 'date' && kind(from) === 'time' && kind(to) === 'time' && rows.size === 1
}
const fieldIn = (fields: Fields, path: string): Field | undefined => {
  const [head, part] = splitPath(path)
  const field = fields[head]
  return part === undefined ? field : field?.kind === 'many' ? field.of[part] : undefined
}

const addressOf = ({ path }: AnyPublication): string[] =>
  /^[a-z][a-z0-9-]{1,39}$/.test(path) ? [] : [`has the address ${path}, which is not of small letters and dashes.`]
