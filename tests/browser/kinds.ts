// Which kinds of page there are, read from the definitions, and the fewest pages that show each of them: what a walk costs grows with the
// words of the language and not with the programmes that use them.
import { type AnyPublication, type Field, listed, type Programme, sensitivityOf, stateEnds, stateStands } from '#engine'
import { fieldsOf } from '#features/calculators/asked.ts'
import { calculators } from '#features/calculators/list/index.ts'
import { listsOf } from '#features/published/lists.ts'
import { type Address, type Known, PAGES } from './addresses.ts'

/** `nth`: how many of the same route come before it. `kinds`: of what is on it. `about`: the programme or calculator whose words it shows. */
export type Page = Address & { route: string; nth: number; kinds: string[]; about?: string }

/** Every page of these routes, with what is on it. */
export const pages = (of: Known, routes: readonly string[] = Object.keys(PAGES)): Page[] =>
  routes.flatMap((route) =>
    (PAGES[route]?.(of) ?? []).map((to, nth) => {
      const { about, kinds } = shown(of, route, to)
      return { ...to, route, nth, kinds: [...new Set(kinds)], ...(about ? { about } : {}) }
    }),
  )

/** The fewest of them, near enough, that show every kind on each route; what is about none of them is a kind of its own. */
export function fewest(all: readonly Page[]): Page[] {
  return [...Map.groupBy(all, (one) => one.route).values()].flatMap((route) => {
    const [plain, rest] = [route.filter((one) => !one.about), route.filter((one) => one.about)]
    const missing = new Set(rest.flatMap((one) => one.kinds))
    const chosen: Page[] = []
    while (missing.size > 0) {
      const news = (one: Page) => one.kinds.filter((kind) => missing.has(kind)).length
      const best = rest.reduce((a, b) => (news(b) > news(a) ? b : a))
      for (const kind of best.kinds) missing.delete(kind)
      chosen.push(best)
    }
    return [...plain, ...chosen]
  })
}

/**
 * So many of these programmes, or of whatever else, others on each day: one after another until all have been looked at.
 * @param day ISO; the same day gives the same ones
 */
export function sample(programmes: readonly string[], many: number, day: string): string[] {
  const first = (Math.floor(Date.parse(day) / 86_400_000) * many) % programmes.length
  return Array.from(
    { length: Math.min(many, programmes.length) },
    (_, n) => programmes[(first + n) % programmes.length] ?? '',
  )
}

type Shown = { about?: string; kinds: string[] }

function shown(of: Known, route: string, { path }: Address): Shown {
  const given = placesIn(route, path)
  const found = route.startsWith('/open/')
    ? undefined
    : of.cases.find((one) => one.id === given.id || one.number === given.number)
  const standing = listsOf(of.house.programmes).find((one) => one.list.path === given.path)
  const id = given.programme ?? found?.programme ?? standing?.programme.id
  const programme = of.house.programmes.find((one) => one.id === id)
  if (!programme) return route.startsWith('/calculators/') ? ofCalculator(given.id) : { kinds: [] }
  const kinds = standing ? listKinds(programme, standing.list) : kindsOn(route, programme, given, found)
  return { about: programme.id, kinds: ['there is one', ...kinds] }
}

function ofCalculator(id: string | undefined): Shown {
  const found = calculators.find((one) => one.id === id)
  if (!found) return { kinds: [] }
  const asked = Object.values(fieldsOf(found)).flatMap((field) => askedAs(field))
  return { about: found.id, kinds: ['there is one', ...wordsOf('calculator', found), ...asked] }
}

function kindsOn(route: string, programme: Programme, given: Places, found: Found): string[] {
  const ask = (names: readonly string[] = []) => names.flatMap((name) => askedAs(programme.fields[name]))
  const pages = programme.portal?.pages ?? []
  if (given.step) return stepKinds(programme, given.step)
  if (given.page) {
    const page = pages[Number(given.page) - 1]
    return [...wordsOf('page', page), ...ask(page?.fields)]
  }
  if (given.clock) return clockKinds(programme, given.clock)
  if (given.measure) return wordsOf('measure', programme.measures[given.measure])
  if (given.role) return [`role ${programme.roles[given.role]?.kind}`]
  if (route.endsWith('/review')) return ask(pages.flatMap((page) => page.fields))
  if (route.endsWith('/correct')) return ask(found?.holds)
  if (route.startsWith('/desk/new/')) return stepKinds(programme, stepsFrom(programme, 'start')[0] ?? '')
  if (found) {
    const open = stepsFrom(programme, found.state).flatMap((name) => wordsOf('open step', programme.steps[name]))
    const held = found.holds.flatMap((name) => heldAs(programme.fields[name]))
    return [...stateKinds(programme, found.state), ...open, ...held, ...traits(programme)]
  }
  if (!route.startsWith('/desk/')) return traits(programme)
  return [
    ...traits(programme),
    ...wordsOf('programme', programme),
    ...Object.keys(programme.steps).flatMap((name) => stepKinds(programme, name)),
    ...Object.keys(programme.clocks).flatMap((name) => clockKinds(programme, name)),
    ...Object.values(programme.measures).flatMap((one) => wordsOf('measure', one)),
  ]
}

type Found = Known['cases'][number] | undefined
type Places = Record<string, string | undefined>
const stepsFrom = (programme: Programme, state: string): string[] =>
  Object.keys(programme.steps).filter((name) => listed(programme.steps[name]?.from).includes(state))

/** What stands in the path where the route has a place, and in the query. */
function placesIn(route: string, path: string): Places {
  const url = new URL(path, 'http://house')
  const at = url.pathname.split('/')
  const places = route
    .split('/')
    .flatMap((part, nth) => (part.startsWith(':') ? [[part.slice(1).replace(/[{].*/, ''), at[nth]] as const] : []))
  return { ...Object.fromEntries(url.searchParams), ...Object.fromEntries(places) }
}

/** The words used in a part of a definition: each is something a screen may draw. */
const wordsOf = (part: string, words: object | undefined): string[] =>
  Object.entries(words ?? {}).flatMap(([word, value]) => (value === undefined ? [] : [`${part} ${word}`]))

/** How a question of this kind stands in a form: what it is, and each word that changes how it is drawn. */
export function askedAs(field: Field | undefined, within = ''): string[] {
  if (!field) return []
  const { kind } = field
  const drawn =
    kind === 'choice'
      ? [Object.keys(field.options).length > 8 ? 'a list' : 'buttons']
      : kind === 'text'
        ? [field.shape ?? '', field.prose ? 'prose' : field.lines ? 'lines' : 'line', field.carried ? 'carried' : '']
        : kind === 'person'
          ? field.asks
          : kind === 'series'
            ? [field.each]
            : kind === 'entry'
              ? [field.shows ? 'shows' : '']
              : []
  const own = drawn.filter((one) => one !== '').map((one) => `asks ${within}${kind} ${one}`)
  const more = ['help', 'optional', 'when', 'unit', 'bare', 'hours', 'doubts'].filter((word) => word in field)
  return [
    `asks ${within}${kind}`,
    ...own,
    ...more.map((word) => `asks ${word}`),
    ...(kind === 'many' ? Object.values(field.of).flatMap((one) => askedAs(one, 'rows of ')) : []),
  ]
}

/** How a value of this kind stands on a page. */
export function heldAs(field: Field | undefined): string[] {
  if (!field) return []
  const { kind } = field
  if (kind === 'many') return [`holds ${kind}`, ...Object.values(field.of).map((one) => `holds rows of ${one.kind}`)]
  const set = kind === 'text' && field.prose ? ['holds prose'] : kind === 'text' && field.lines ? ['holds lines'] : []
  return [`holds ${kind}`, `holds what is ${sensitivityOf(field)}`, ...set]
}

const stepKinds = (programme: Programme, name: string): string[] => {
  const step = programme.steps[name]
  const by = listed(step?.by).map((role) => `step by ${programme.roles[role]?.kind ?? role}`)
  return [...wordsOf('step', step), ...by, ...(step?.asks ?? []).flatMap((field) => askedAs(programme.fields[field]))]
}

const listKinds = (programme: Programme, list: AnyPublication): string[] => [
  ...wordsOf('list', list),
  `list as ${list.as}`,
  ...list.shows.flatMap((name) => heldAs(programme.fields[name])),
]

const clockKinds = (programme: Programme, name: string): string[] => {
  const from = programme.clocks[name]?.from
  const begins = typeof from === 'string' || Array.isArray(from) ? ['clock from a state'] : wordsOf('clock from', from)
  return [...wordsOf('clock', programme.clocks[name]), ...begins]
}

function stateKinds(programme: Programme, name: string): string[] {
  const state = programme.states[name]
  const clocks = Object.keys(programme.clocks).filter((clock) => {
    const from = programme.clocks[clock]?.from ?? []
    return (typeof from === 'object' && 'in' in from ? listed(from.in) : listed(from)).includes(name)
  })
  return [
    stateEnds(state) ? 'state that ends' : stateStands(state) ? 'state that stands' : 'open state',
    ...(state && 'tone' in state ? [`state ${state.tone}`] : []),
    ...(state && 'seenAs' in state ? ['state seen as another'] : []),
    ...clocks.flatMap((clock) => clockKinds(programme, clock)),
  ]
}

/** What a programme can do besides its steps: each brings something to the pages of its cases. */
const traits = (programme: Programme): string[] => [
  ...wordsOf('portal', programme.portal),
  ...Object.values(programme.roles).map((role) => `role ${role.kind}`),
  ...Object.values(programme.holds ?? {}).flatMap((one) => wordsOf('holds', one)),
  ...Object.values(programme.letters ?? {}).flatMap((one) => [`letter ${one.form}`, ...wordsOf('letter', one)]),
  ...Object.values(programme.publishes ?? {}).flatMap((one) => [...wordsOf('list', one), `list as ${one.as}`]),
  ...(programme.pays ? ['pays'] : []),
]
