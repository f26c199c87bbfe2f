// Lists open to everyone over HTTP: pages, permanent addresses, files, feeds. A copy kept elsewhere is checked each time, so that what left is gone at once.
import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { byAmount, holds, lastOf, say, t } from '#engine'
import { proseStart } from '#ui/index.ts'
import { asWork } from '#store'
import { placesOf } from '#store/places/queue.ts'
import { addressOf as addressOfHouse } from '#web/address.ts'
import { type Ctx, type Env, house, today } from '#web/env.ts'
import { notFoundPage, show } from '#web/frames/portal.tsx'
import { unitFor } from '#web/unit.ts'
import { addressOf, askedOf, listAt, typed } from './ask.ts'
import { calendarOfEntry, calendarOfLists, calendarOfUnder } from './calendar.ts'
import { csvOf, feedOf, jsonOf, schemaOf } from './files.ts'
import { type Listed, listsOf, sharedName, whoseOf, wordsOf } from './lists.ts'
import { countedOf } from './counted.ts'
import { hasDates, standingUnder } from './under.ts'
import { AllLists, GonePage, type Lead, List, LISTS, One } from './screens.tsx'

export const openRoutes = new Hono<Env>()
const CRUMB = { label: LISTS, href: '/open' }
const PER_FILE = 5_000
const bureau = (c: Ctx) => house(c).bureau.id
const origin = (c: Ctx) => addressOfHouse(house(c), c)

openRoutes.get('/', (c) =>
  show(c, { title: LISTS, body: <AllLists lists={listsOf(house(c).programmes)} lang={c.get('lang')} /> }),
)

openRoutes.get('/:path', async (c) => {
  const found = listAt(c)
  if (!found) return notFoundPage(c)
  const lang = c.get('lang')
  const asked = askedOf(c, found)
  const page = await house(c).store.standing(bureau(c), asked.question)
  const changes =
    asked.narrowed || asked.question.after ? [] : await house(c).store.listChanges(bureau(c), found.list.path, 10)
  return show(c, {
    title: found.list.name,
    crumbs: [CRUMB],
    about: {
      description: say(found.list.about, lang),
      address: `${origin(c)}/open/${found.list.path}`,
      feed: { href: `/open/${found.list.path}/feed.atom${addressOf(asked)}`, title: say(found.list.name, lang) },
    },
    body: (
      <List
        asked={asked}
        page={page}
        changes={changes}
        lang={lang}
        today={today(c)}
        words={await wordsUnder(c, found)}
      />
    ),
  })
})

openRoutes.get('/:path/of/:key', async (c) => {
  const found = listAt(c)
  if (!found?.list.of) return notFoundPage(c)
  const lang = c.get('lang')
  const key = typed(c.req.param('key'))
  const asked = askedOf(c, found, { key })
  const page = await house(c).store.standing(bureau(c), asked.question)
  const [first] = page.entries
  const field = found.programme.fields[found.list.of]
  if (!first && !(field?.kind === 'choice' && Object.hasOwn(field.options, key))) return notFoundPage(c)
  const shared = { key, name: sharedName(found, key, first, lang) }
  return show(c, {
    title: t(`${found.list.name.zh}：${shared.name}`, `${found.list.name.en}: ${shared.name}`),
    crumbs: [CRUMB, { label: found.list.name, href: `/open/${found.list.path}` }],
    body: <List asked={asked} page={page} changes={[]} lang={lang} today={today(c)} shared={shared} />,
  })
})

openRoutes.get('/:path/data.json', async (c) => {
  const found = listAt(c)
  if (!found) return notFoundPage(c)
  const asked = askedOf(c, found, { limit: PER_FILE })
  const page = await house(c).store.standing(bureau(c), asked.question)
  const next = page.next && `${origin(c)}/open/${found.list.path}/data.json${addressOf(asked, { after: page.next })}`
  return answered(c, jsonOf(found, page, origin(c), next), 'application/json; charset=utf-8', next)
})

openRoutes.get('/:path/data.csv', async (c) => {
  const found = listAt(c)
  if (!found) return notFoundPage(c)
  const asked = askedOf(c, found, { limit: PER_FILE })
  const page = await house(c).store.standing(bureau(c), asked.question)
  const next = page.next && `${origin(c)}/open/${found.list.path}/data.csv${addressOf(asked, { after: page.next })}`
  c.header('content-disposition', `attachment; filename="${found.list.path}.csv"`)
  return answered(c, csvOf(found, page, origin(c), c.get('lang')), 'text/csv; charset=utf-8', next)
})

openRoutes.get('/:path/calendar.ics', async (c) => {
  const found = listAt(c)
  return found?.list.dates ? calendarOfLists(c, [found], say(found.list.name, c.get('lang'))) : notFoundPage(c)
})

openRoutes.get('/:path/:file{[A-Za-z]{2,3}[0-9]{3}-[0-9]{1,6}[.]ics}', async (c) => {
  const found = listAt(c)
  const number = c.req.param('file').slice(0, -4).toUpperCase()
  const one = found && (await house(c).store.standingEntry(bureau(c), found.list.path, number, today(c)))
  if (!found || !one?.entry) return notFoundPage(c)
  if (found.list.dates) return calendarOfEntry(c, found, one.entry)
  const under = await standingUnder(c, found, number)
  return under.some(hasDates) ? calendarOfUnder(c, found, one.entry, under) : notFoundPage(c)
})

openRoutes.get('/:path/schema.json', (c) => {
  const found = listAt(c)
  return found ? answered(c, schemaOf(found, origin(c)), 'application/schema+json; charset=utf-8') : notFoundPage(c)
})

openRoutes.get('/:path/feed.atom', async (c) => {
  const found = listAt(c)
  if (!found) return notFoundPage(c)
  const asked = askedOf(c, found, { limit: 50 })
  const page = await house(c).store.standing(bureau(c), asked.question)
  const self = `${origin(c)}/open/${found.list.path}/feed.atom${addressOf(asked)}`
  const author = say(house(c).bureau.name, c.get('lang'))
  return answered(c, feedOf(found, page, self, origin(c), author, c.get('lang')), 'application/atom+xml; charset=utf-8')
})

openRoutes.get('/:path/:number{[A-Za-z]{2,3}[0-9]{3}-[0-9]{1,6}}', async (c) => {
  const found = listAt(c)
  const lang = c.get('lang')
  const number = c.req.param('number').toUpperCase()
  const one = found && (await house(c).store.standingEntry(bureau(c), found.list.path, number, today(c)))
  if (!found || !one) return notFoundPage(c)
  const crumbs = [CRUMB, { label: found.list.name, href: `/open/${found.list.path}` }]
  if (!one.entry)
    return show(c, {
      title: t(`${number} 已移除`, `${number} has been removed`),
      crumbs,
      status: 410,
      narrow: true,
      body: one.gone ? <GonePage found={found} gone={one.gone} log={one.log} lang={lang} /> : null,
    })
  const { entry } = one
  const title = wordsOf(found.list.heading, entry.facts, lang).text
  const shared = entry.key === undefined ? undefined : sharedName(found, entry.key, entry, lang)
  return show(c, {
    title: t(title, title),
    crumbs,
    narrow: true,
    about: {
      description: proseStart(wordsOf(found.list.body, entry.facts, lang).text) || say(found.list.about, lang),
      address: `${origin(c)}/open/${found.list.path}/${number}`,
      article: found.list.as === 'articles',
    },
    body: (
      <One
        found={found}
        entry={entry}
        log={one.log}
        lang={lang}
        today={today(c)}
        sharedName={shared}
        unit={whoseOf(found, entry, lang) ?? say(unitFor(c, found.programme).name, lang)}
        lead={await leadOf(c, found, number)}
        under={await standingUnder(c, found, number)}
        counted={await countedOf(c, found, number)}
      />
    ),
  })
})

/** The words that stand in a list under each of its filters that has no options of its own. */
async function wordsUnder(c: Ctx, { list, programme }: Listed): Promise<Record<string, string[]>> {
  const names = (list.by ?? []).filter((name) => programme.fields[name]?.kind === 'text')
  const all = names.map(
    async (name) => [name, await house(c).store.standingValues(bureau(c), list.path, name)] as const,
  )
  return Object.fromEntries(await Promise.all(all))
}

/** Where a reader may go on to, and what is left there. The case itself is looked at as the system; only counts leave here. */
async function leadOf(c: Ctx, { list }: Listed, number: string): Promise<Lead | undefined> {
  if (!list.leads) return undefined
  const everybody = asWork(bureau(c), 'public')
  const id = await house(c).store.caseIdOf(everybody, number)
  const one =
    id &&
    (await house(c).store.open(everybody, id, {
      purpose: 'open list',
      at: new Date(house(c).now()).toISOString(),
    }))
  const service = house(c).programmes.find((each) => each.id === list.leads?.programme)
  if (!one || !service?.portal || !list.leads.in.includes(one.state)) return undefined
  const field = service.fields[list.leads.field]
  if (field?.kind === 'entry' && !holds(field.where, one.values)) return undefined
  const hold = Object.values(service.holds ?? {}).find((each) => byAmount(each) && each.what === list.leads?.field)
  const all = hold && one.values[lastOf(hold.of)]
  const places = await placesOf(house(c).context, bureau(c), one.id)
  return {
    href: `/apply/${service.id}?${list.leads.field}=${one.id}`,
    words: service.steps[service.portal.apply ?? '']?.does ?? service.name,
    ...(typeof all === 'number'
      ? { places: places ?? { places: all, taken: 0, waiting: 0 }, goods: list.leads.field.includes('.') }
      : {}),
  }
}

/** The same content has the same mark; whoever has it already is told so and nothing more. */
function answered(c: Ctx, body: string, type: string, next?: string) {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  c.header('etag', etag)
  c.header('cache-control', 'no-cache')
  if (next) c.header('link', `<${next}>; rel="next"`)
  if (c.req.header('if-none-match') === etag) return c.body(null, 304)
  return c.body(body, 200, { 'content-type': type })
}
