// How many programmes use each word of the definition language, and why a word that only one of them uses is kept.
import type { Programme } from '#engine'

/** The sets of a definition and how a member of each is called. */
const SETS = {
  roles: 'role',
  states: 'state',
  steps: 'step',
  clocks: 'clock',
  holds: 'hold',
  lists: 'list',
  letters: 'letter',
  dimensions: 'dimension',
  measures: 'measure',
  formulas: 'formula',
  entered: 'entered',
  tables: 'table',
  publishes: 'publication',
} as const
const ONE = { portal: 'portal', pays: 'pays', meets: 'meets', suggests: 'suggestion' } as const

type Members = Record<string, unknown>
const members = (value: unknown): Members[] =>
  (Array.isArray(value) ? value : typeof value === 'object' && value !== null ? Object.values(value) : []) as Members[]
const said = (word: string, one: unknown): string[] =>
  typeof one === 'object' && one !== null && !Array.isArray(one)
    ? Object.entries(one).flatMap(([name, value]) => (value === undefined ? [] : [`${word}.${name}`]))
    : []

const every = (one: { for?: unknown }): string[] => ('every' in Object(one.for) ? ['then.every'] : [])

/** Every word a definition says, each once: `step.then`, `hold.waits`, `kind.money`. */
export function wordsOf(programme: Programme): Set<string> {
  const whole = programme as unknown as Members
  const fields = (of: unknown): string[] =>
    members(of).flatMap((field) => [
      `kind.${String(field.kind)}`,
      ...said('field', field),
      ...(field.kind === 'many' ? fields(field.of) : []),
    ])
  const steps = members(programme.steps).flatMap((step) => [
    ...[step.then ?? []].flat().flatMap((one) => [...said('then', one), ...every(one)]),
    ...members(step.looks).flatMap((one) => said('look', one)),
    ...members(step.gates).flatMap((one) => said('gate', one)),
  ])
  return new Set([
    ...said('programme', programme),
    ...fields(programme.fields),
    ...Object.entries(SETS).flatMap(([set, word]) => members(whole[set]).flatMap((one) => said(word, one))),
    ...Object.entries(ONE).flatMap(([name, word]) => said(word, whole[name])),
    ...members(programme.sentences).flatMap((one) => said('sentence', one)),
    ...steps,
  ])
}

export function usersOf(programmes: readonly Programme[]): Map<string, string[]> {
  const users = new Map<string, string[]>()
  for (const programme of programmes)
    for (const word of wordsOf(programme)) users.set(word, [...(users.get(word) ?? []), programme.id])
  return users
}

/** Why a word with one user is kept. What has two users, or none, may not stand here. */
export const KEPT: Record<string, string> = {
  'clock.extend': 'a statute lets a period be extended once (個資法 §13), as others do that are not written yet',
  'dimension.together': 'groupings that are published beside the single values: sizes, ages',
  'entered.from': 'a figure that no case holds; the denominators of the plans follow',
  'entered.name': 'as `entered.from`',
  'entered.unit': 'as `entered.from`',
  'field.bare': 'what a paper says of its sender is taken out where nobody may learn who reports',
  'field.insideClock': 'a hearing inside the days of the Act; every day fixed by an officer under a clock',
  'field.taken': 'the price of the day goes into each row of an order; allocations and rooms with their rates follow',
  'formula.against': 'as `formula.change`',
  'formula.change': 'by how much disputes rose or fell, as the report prints it',
  'formula.inPercent': 'as `formula.change`',
  'formula.mean': 'the mean of earlier years, which the report prints beside a half-year',
  'formula.years': 'as `formula.mean`',
  'hold.groups': 'places kept for a group',
  'hold.shut': 'days on which a hall is shut',
  'kind.disclosed': 'what an agreement lets another body be told; a register of agreements is one in a house',
  'look.any': 'whether there is one at all',
  'look.latest': 'a number as it stood last',
  'look.rows': 'an agenda and what was resolved, in a letter; lists of who was placed or paid follow',
  'look.where': 'a look at some of the cases only',
  'measure.days': 'days of a span that lie in the period; nights of a shelter follow',
  'pays.part': 'a grant paid by instance and month; subsidies by plan and claim follow',
  'publication.until': 'a list that an entry leaves on its day; lawful periods of publication follow',
  'portal.unlinked': 'a report leads back to nobody',
  'programme.entered': 'as `entered.from`',
  'programme.figures': 'series: what is data and no code',
  'publication.whose': 'a register of several divisions; resources and media titles follow',
  'publication.where': 'a series the desk keeps to itself; vacancies and advisers who do not wish to be shown follow',
  'role.tongue': 'in which language a party is written to',
  'step.speaks': 'what an officer and a reporter write to each other',
  'programme.suggests':
    'what fits whom; supported employment, interns, carers and interpreters follow: ten systems of the catalogue match',
  'suggestion.back': 'as `programme.suggests`',
  'suggestion.begins': 'as `programme.suggests`',
  'suggestion.fits': 'as `programme.suggests`',
  'suggestion.for': 'as `programme.suggests`',
  'suggestion.in': 'as `programme.suggests`',
  'suggestion.learnt': 'as `programme.suggests`',
  'suggestion.name': 'as `programme.suggests`',
  'suggestion.of': 'as `programme.suggests`',
  'suggestion.or': 'as `programme.suggests`',
  'suggestion.shows': 'as `programme.suggests`',
  'suggestion.top': 'as `programme.suggests`',
  'suggestion.weights': 'as `programme.suggests`',
  'suggestion.while': 'as `programme.suggests`',
  'table.after': 'layout of a printed table, which leaves the definition with the tables',
  'table.before': 'as `table.after`',
  'table.inTenThousands': 'as `table.after`',
  'table.onlyIfCounted': 'as `table.after`',
  'table.shares': 'as `table.after`',
  'table.top': 'as `table.after`',
  'table.totalsFirst': 'as `table.after`',
  'table.within': 'as `table.after`',
  'then.every': 'a survey of a whole register; duties asked of everybody in one follow',
  'then.unlessThere': 'a duty that may have been met already',
}
