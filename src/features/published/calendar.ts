// Entries that have dates, as a calendar anybody may subscribe to: one list, all lists, or a single entry.
import { eachRow, say, splitPath, textsAt, type Lang } from '#engine'
import { type CalendarEvent, toCalendar } from '#papers/index.ts'
import type { Entry } from '#store/types.ts'
import { addressOf as addressOfHouse } from '#web/address.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { type Listed, listsOf, wordsOf } from './lists.ts'
import { hasDates, type Under } from './under.ts'

const PER_CALENDAR = 2_000
const origin = (c: Ctx) => addressOfHouse(house(c), c)

export async function calendarOfLists(c: Ctx, lists: readonly Listed[], name: string): Promise<Response> {
  const events: CalendarEvent[] = []
  for (const found of lists.filter((one) => one.list.dates)) {
    const question = { list: found.list.path, today: today(c), limit: PER_CALENDAR, order: 'soonest' as const }
    const page = await house(c).store.standing(house(c).bureau.id, question)
    events.push(...page.entries.flatMap((entry) => eventsOf(found, entry, origin(c), c.get('lang'))))
  }
  return answered(c, name, events, 'calendar')
}

export const wholeCalendar = (c: Ctx): Promise<Response> =>
  calendarOfLists(c, listsOf(house(c).programmes), say(house(c).bureau.name, c.get('lang')))

export const calendarOfEntry = (c: Ctx, found: Listed, entry: Entry): Response => {
  const lang = c.get('lang')
  const { text } = wordsOf(found.list.heading, entry.facts, lang)
  return answered(c, text, eventsOf(found, entry, origin(c), lang), entry.number)
}

/** All that stands under an entry: the classes of a series, or of all series of an umbrella. */
export const calendarOfUnder = (c: Ctx, found: Listed, entry: Entry, under: readonly Under[]): Response => {
  const lang = c.get('lang')
  const events = under
    .filter(hasDates)
    .flatMap((one) => one.entries.flatMap((each) => eventsOf(one.found, each, origin(c), lang)))
  return answered(c, wordsOf(found.list.heading, entry.facts, lang).text, events, entry.number)
}

function answered(c: Ctx, name: string, events: readonly CalendarEvent[], file: string): Response {
  c.header('cache-control', 'no-cache')
  c.header('content-disposition', `inline; filename="${file}.ics"`)
  return c.body(toCalendar(name, events), 200, { 'content-type': 'text/calendar; charset=utf-8' })
}

function eventsOf({ list }: Listed, entry: Entry, at: string, lang: Lang): CalendarEvent[] {
  const { dates } = list
  if (!dates) return []
  const [head, part] = splitPath(dates.day)
  const place = dates.place === undefined ? undefined : entry.facts[dates.place]
  const words = wordsOf(list.body, entry.facts, lang).text
  return eachRow(part && head, entry.facts).flatMap((row, nth) => {
    const [day, from, to] = [dates.day, dates.from, dates.to].map((path) => textsAt(path, row)[0])
    if (!day || !from || !to) return []
    return [
      {
        uid: `${entry.number}-${nth + 1}@${new URL(at).hostname}`,
        day,
        from,
        to,
        title: wordsOf(list.heading, entry.facts, lang).text,
        ...(typeof place === 'string' ? { place } : {}),
        ...(words ? { words } : {}),
        url: `${at}/open/${list.path}/${entry.number}`,
        changedAt: entry.changedAt,
      },
    ]
  })
}
