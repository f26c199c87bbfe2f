// Series whose figures were published: opened at the desk with their ids and their place in the report, and what was held of each, month by month.
import { addDays, addMonths } from '#engine'
import type { Play, SeedingContext, Wanted } from '../../seeding.ts'

/** Which figure of a record an id is of. */
type Ids = { sessions?: string; people?: string; places?: string }
export type PublishedSeries = {
  code: string
  name: string
  unit: string
  section: string
  tally: 'people' | 'visitors' | 'establishments'
  channel: string
  ids: Ids
  part?: readonly [by: string, is: string]
  covers?: readonly string[]
}

const SAFETY = { unit: 'safety-and-health', section: 'conditions/二（五）', tally: 'people' } as const
const MUSEUM = { unit: 'museum', section: 'museum/七（三）', tally: 'people' } as const
const theatre = { sessions: 'museum-theatre-sessions', people: 'museum-theatre-audience' }
const DISCLOSURE = 'salary-disclosure-outreach'
const disclosed = (is: string, ids: Ids = {}) => ({
  unit: 'employment-security', section: 'employment/四（一）', tally: 'establishments', part: ['channel', is], ids: { places: `${DISCLOSURE}-establishments`, ...ids },
} as const)

export const PUBLISHED: readonly PublishedSeries[] = [
  { ...SAFETY, code: 'osh-promotion', name: '示範職業安全衛生法令宣導', channel: 'briefing', ids: { sessions: 'osh-promotion-sessions' }, covers: ['osh-briefings'] },
  { ...SAFETY, code: 'osh-family-training', name: '示範安衛家族教育訓練', channel: 'briefing', ids: { sessions: 'osh-family-training-sessions', people: 'osh-family-training-participants' } },
  { ...disclosed('briefings', { sessions: `${DISCLOSURE}-sessions` }), code: `${DISCLOSURE}-briefings`, name: '示範薪資揭示宣導會', channel: 'briefing' },
  { ...disclosed('mailed-letter'), code: `${DISCLOSURE}-mailed-letter`, name: '示範薪資揭示郵寄宣導函', channel: 'letter' },
  { ...disclosed('large-job-fair'), code: `${DISCLOSURE}-large-job-fair`, name: '示範薪資揭示徵才活動宣導', channel: 'outreach' },
  {
    code: 'discrimination-prevention', name: '示範防制就業歧視宣導會', unit: 'employment-security', section: 'employment/四（一）', tally: 'people', channel: 'briefing',
    ids: { sessions: 'discrimination-prevention-sessions', people: 'discrimination-prevention-participants' }, part: ['setting', 'briefing-for-employers'], covers: ['equality-briefings'],
  },
  { ...MUSEUM, code: 'museum-film-screening', name: '示範勞動劇場影像播映', channel: 'event', ids: theatre, part: ['activity', 'film-screening'] },
  { ...MUSEUM, code: 'museum-guided-play', name: '示範導覽式戲劇', channel: 'event', ids: theatre, part: ['activity', 'guided-play'] },
  { ...MUSEUM, code: 'museum-children', name: '示範勞動故事兒童活動', channel: 'event', ids: { sessions: 'museum-children-sessions', people: 'museum-children-participants' } },
  { ...MUSEUM, code: 'museum-visitors', name: '示範勞工博物館參觀', section: 'museum/七（一）', tally: 'visitors', channel: 'event', ids: { people: 'museum-visitors' } },
]

/** Parts that a dataset prints and nobody has opened yet, each like another of its id. */
export function alsoPublished(wanted: readonly Wanted[]): PublishedSeries[] {
  const all: PublishedSeries[] = []
  for (const { measure, dimensions } of wanted) {
    const like = PUBLISHED.find(({ ids, part }) => part && part[0] in dimensions && Object.values(ids).includes(measure))
    const [by, is] = [like?.part?.[0] ?? '', dimensions[like?.part?.[0] ?? ''] ?? '']
    if (!like || [...PUBLISHED, ...all].some((one) => one.part?.[1] === is && sameIds(one, like))) continue
    all.push({ ...like, code: `${like.code}-${is}`, name: `${like.name}（${is}）`, part: [by, is], covers: [] })
  }
  return all
}
const sameIds = (one: PublishedSeries, other: PublishedSeries) =>
  Object.values(one.ids).some((id) => Object.values(other.ids).includes(id))

/** Opened, proposed with its ids, and confirmed by another person. */
export function opened({ code, name, unit, section, tally, ids, part, covers = [] }: PublishedSeries, on: string, staff: SeedingContext['staff']): Play {
  const given = {
    section, ...(ids.sessions ? { sessionsFigure: ids.sessions } : {}), ...(ids.people ? { peopleFigure: ids.people } : {}), ...(ids.places ? { placesFigure: ids.places } : {}),
    ...(part ? { partBy: part[0], partIs: part[1] } : {}), ...(covers.length > 0 ? { covers: covers.map((id) => ({ id })) } : {}),
  }
  return {
    programme: 'learning-series',
    lines: [
      { on, by: staff('officer'), step: 'begin', values: { carrier: 'activity', code, name, unit, tally, audience: 'everyone' } },
      { on, by: staff('officer'), step: 'propose', values: given },
      { on, by: staff('head'), step: 'confirm' },
    ],
  }
}

/** 安衛家族: a large firm and those who work for it. How many were formed is counted by the series that are part of the umbrella. */
const FAMILIES = 'osh-families'
const family = { carrier: 'umbrella', unit: SAFETY.unit, audience: 'employers' }
export const families = (on: string, staff: SeedingContext['staff']): Play => ({
  programme: 'learning-series',
  lines: [
    { on, by: staff('officer'), step: 'begin', values: { ...family, code: FAMILIES, name: '示範安衛家族' } },
    { on, by: staff('officer'), step: 'propose', values: { section: SAFETY.section, partsFigure: FAMILIES } },
    { on, by: staff('head'), step: 'confirm' },
  ],
})
export function* formed(wanted: readonly Wanted[], { from, staff, workday, entryOf, standing }: SeedingContext): Iterable<Play> {
  const all = wanted.find(({ measure, dimensions }) => measure === FAMILIES && Object.keys(dimensions).length === 0)?.value ?? 0
  const { asOf } = standing('series-opened', { partOf: FAMILIES })
  for (let nth = asOf + 1; nth <= all; nth++)
    yield {
      programme: 'learning-series',
      lines: [{
        on: workday(from), by: staff('officer'), step: 'begin',
        values: { ...family, code: `${FAMILIES}-${from.slice(0, 4)}-${nth}`, name: `示範安衛家族第 ${nth} 家族`, partOf: entryOf('learning-series', FAMILIES), unlisted: true },
      }],
    }
}

/** What was held of each, so that it adds up to what the dataset prints over its own span. */
export function* held(wanted: readonly Wanted[], context: SeedingContext): Iterable<Play> {
  for (const one of [...PUBLISHED, ...alsoPublished(wanted)]) {
    const mine = wanted.filter((each) => Object.values(one.ids).includes(each.measure) && isPart(one, each))
    for (const [, printed] of Map.groupBy(mine, ({ from, to }) => `${from} ${to}`)) {
      const value = (kind: keyof Ids) => printed.find(({ measure }) => measure === one.ids[kind])?.value
      yield* monthly(one, { sessions: value('sessions'), people: value('people'), places: value('places') }, printed[0], context)
    }
  }
}

/** What is printed as a whole is of the one series, or the one part, that has the id. */
function isPart(one: PublishedSeries, { measure, dimensions }: Wanted): boolean {
  const { part } = one
  const named = Object.keys(dimensions)
  if (named.length > 0) return named.length === 1 && part !== undefined && dimensions[part[0]] === part[1]
  return part === undefined || PUBLISHED.find(({ ids }) => Object.values(ids).includes(measure)) === one
}

type Told = { [K in keyof Ids]: number | undefined }
function* monthly(one: PublishedSeries, told: Told, span: Wanted | undefined, context: SeedingContext): Iterable<Play> {
  const { workday, staff, entryOf } = context
  const [from, to] = [span?.from ?? context.from, span?.to ?? context.to]
  const months = Array.from({ length: 24 }, (_, nth) => addMonths(from, nth)).filter((day) => day <= to)
  for (const [nth, month] of months.entries()) {
    const share = (all = 0) => Math.floor(all / months.length) + (nth < all % months.length ? 1 : 0)
    const sessions = share(told.sessions)
    const audience = told.people === undefined ? sessions * 30 : share(told.people)
    const establishments = told.places === undefined ? undefined : share(told.places)
    if (sessions + audience + (establishments ?? 0) === 0) continue
    const day = workday(addDays(month, 14))
    const on = day > to ? to : day
    yield {
      programme: 'labour-law-briefings', owner: staff('officer', nth).id,
      lines: [{
        on, by: staff('officer', nth), step: 'record',
        values: {
          series: entryOf('learning-series', one.code), channel: one.channel, heldOn: on, topic: `${one.name} ${month.slice(0, 7)}`, sessions, audience,
          ...(establishments === undefined ? {} : { establishments }), sheet: `示活字第${nth + 1}號`,
        },
      }],
    }
  }
}
