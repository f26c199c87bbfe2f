// A person's data in an open form, for answering what they ask: their own part of each case, opened through the gate and logged.
import { say, t } from '#engine'
import { toCsv } from '#papers/index.ts'
import { casesHolding, type Holding } from '#store/read/person.ts'
import { formValue } from '#web/body.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { type OwnPart, ownFields, ownPart, partOf, SCHEMA } from '#web/own-part.ts'
import { answering, askedIn, findPerson, refusedHere, wordsOf } from './page.tsx'

export async function exportPerson(c: Ctx) {
  const refused = refusedHere(c)
  if (refused) return refused
  const { number, purpose, problems } = await askedIn(c)
  if (problems.length > 0) return findPerson(c)
  const how = { purpose, at: instant(c), what: 'person export' }
  const found = await casesHolding(house(c).context, answering(c), number, how)
  const csv = (await formValue(c, 'as')) === 'csv'
  c.header('content-disposition', `attachment; filename="personal-data.${csv ? 'csv' : 'json'}"`)
  c.header('cache-control', 'no-store')
  if (csv) return c.body(toCsv(listed(c, found)), 200, { 'content-type': 'text/csv; charset=utf-8' })
  const cases: OwnPart[] = []
  for (const one of found) cases.push(...(await theirs(c, one, number, purpose)))
  const { name } = house(c).bureau
  return c.body(
    `${JSON.stringify({ schema: SCHEMA, bureau: name.zh, at: how.at, person: number, cases }, null, 2)}\n`,
    200,
    {
      'content-type': 'application/json; charset=utf-8',
    },
  )
}

async function theirs(c: Ctx, one: Holding, number: string, purpose: string): Promise<OwnPart[]> {
  const programme = house(c).store.programme(one.programme, one.version)
  const role = partOf(programme, one.fields)
  // Where they are no party, only the fields in which they are named are theirs.
  const fields = role === undefined ? one.fields : ownFields(programme, role, one.state)
  const open = await house(c).store.open(answering(c), one.id, { purpose, at: instant(c), only: fields })
  if (!open) return []
  const from = house(c).bureau.archiveFrom ?? 'year-end'
  return [ownPart(programme, open, { role, fields, number }, { from, lang: c.get('lang') })]
}

const listed = (c: Ctx, found: readonly Holding[]) => [
  [
    t('案號', 'Number'),
    t('業務', 'Programme'),
    t('身分', 'As'),
    t('狀態', 'State'),
    t('起迄', 'Opened and closed'),
    t('保存至', 'Kept until'),
  ].map((one) => say(one, c.get('lang'))),
  ...found.map((one) => [one.number, ...wordsOf(c, one)]),
]
