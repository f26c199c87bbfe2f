// A list as files: JSON with its schema, CSV, and a feed. Made from what stands alone, so that a rebuild gives the same bytes.
import { type Lang, say, t } from '#engine'
import { toCsv } from '#papers/index.ts'
import type { Entry, ListPage } from '#store/types.ts'
import { proseStart } from '#ui/index.ts'
import { type Listed, wordsOf } from './lists.ts'
import { plain, plainSchema } from './plain.ts'
import { shownFields } from '#engine'

const OWN = { number: t('編號', 'Number'), changedAt: t('最後異動', 'Last changed'), address: t('網址', 'Address') }

export function jsonOf(found: Listed, page: ListPage, origin: string, next: string | undefined): string {
  const { list } = found
  return JSON.stringify(
    {
      list: list.path,
      name: list.name,
      schema: `${origin}/open/${list.path}/schema.json`,
      license: 'https://data.gov.tw/license',
      entries: page.entries.map((entry) => ({ ...ownOf(found, entry, origin), ...entry.facts })),
      ...(next ? { next } : {}),
    },
    null,
    1,
  )
}
const ownOf = ({ list }: Listed, entry: Entry, origin: string) => ({
  number: entry.number,
  changedAt: entry.changedAt,
  address: `${origin}/open/${list.path}/${entry.number}`,
})

export function csvOf(found: Listed, page: ListPage, origin: string, lang: Lang): string {
  const names = shownFields(found.list)
  return toCsv([
    [...Object.keys(OWN), ...names],
    ...page.entries.map((entry) => [
      ...Object.values(ownOf(found, entry, origin)),
      ...names.map((name) => plain(found.programme.fields[name], entry.facts[name], lang)),
    ]),
  ])
}

/** What each field of an entry is, for whoever reads the JSON by machine. */
export function schemaOf({ list, programme }: Listed, origin: string): string {
  const own = Object.entries(OWN).map(([name, title]) => [
    name,
    { type: 'string', title: title.zh, description: title.en },
  ])
  const shown = shownFields(list).flatMap((name) => {
    const field = programme.fields[name]
    return field ? [[name, plainSchema(field)]] : []
  })
  const [heading] = typeof list.heading === 'string' ? [list.heading] : [list.heading.zh]
  const entry = {
    type: 'object',
    properties: Object.fromEntries([...own, ...shown]),
    required: [...Object.keys(OWN), heading, list.on],
  }
  return JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `${origin}/open/${list.path}/schema.json`,
      title: list.name.zh,
      description: list.about.zh,
      type: 'object',
      properties: { entries: { type: 'array', items: entry }, next: { type: 'string', format: 'uri' } },
      required: ['entries'],
    },
    null,
    1,
  )
}

export function feedOf(
  found: Listed,
  page: ListPage,
  self: string,
  origin: string,
  author: string,
  lang: Lang,
): string {
  const { list } = found
  const base = `${origin}/open/${list.path}`
  const entries = page.entries.map((entry) => {
    const address = `${base}/${entry.number}`
    const summary = proseStart(wordsOf(list.body, entry.facts, lang).text)
    return `<entry><id>${xml(address)}</id><title>${xml(wordsOf(list.heading, entry.facts, lang).text)}</title><updated>${new Date(entry.changedAt).toISOString()}</updated><published>${entry.on}T00:00:00+08:00</published><link href="${xml(address)}"/>${summary ? `<summary>${xml(summary)}</summary>` : ''}</entry>`
  })
  const updated = page.entries
    .map((entry) => new Date(entry.changedAt).toISOString())
    .toSorted()
    .at(-1)
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${xml(self)}</id><title>${xml(say(list.name, lang))}</title><subtitle>${xml(say(list.about, lang))}</subtitle><updated>${updated ?? '1970-01-01T00:00:00.000Z'}</updated><author><name>${xml(author)}</name></author><link rel="self" href="${xml(self)}"/><link href="${xml(base)}"/>
${entries.join('\n')}
</feed>
`
}
const xml = (text: string) =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter)
