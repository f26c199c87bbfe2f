// An id under which an entry publishes a figure is no other figure's: no programme's, not the bureau's, and no other entry's.
import { type Case, figureIds, figureWord, idFieldsOf, type Programme, type Refusal, t } from '#engine'
import type { Act } from '../context.ts'
import { sql } from '../db.ts'
import { asSystem } from '../session.ts'

/**
 * What it says now that is taken, beside the field that says it. Looked at where an id is said and again where it is published, one
 * after another in a bureau, so that two who say the same at once are not both told that it is free.
 */
export async function idsTaken(
  { tx, bureau, programmes, figureIds: reckoned }: Act,
  programme: Programme,
  after: Case,
  before: Case,
): Promise<Refusal[]> {
  const { figures } = programme
  const fields = idFieldsOf(figures)
  const published = figures?.in.includes(after.state) === true && !figures.in.includes(before.state)
  const part = (one: Case) => [figures?.part?.by, figures?.part?.is].map((name) => textOf(one, name))
  const [split = '', value = ''] = part(after)
  const again = published || part(before).join() !== part(after).join()
  const said = fields.flatMap((field) => {
    const id = textOf(after, field)
    return id !== '' && (again || id !== before.values[field]) ? [{ field, id }] : []
  })
  if (said.length === 0) return []
  await sql`select pg_advisory_xact_lock(hashtextextended(${`figure ids ${bureau}`}, 0))`.execute(tx)
  const refused: Refusal[] = []
  for (const { field, id } of said) {
    const by = programmes.find((one) => figureIds(one).includes(id))
    const twice = fields.some((other) => other !== field && after.values[other] === id)
    if (by) refused.push(taken(field, id, figureWord(by, id)?.name.zh ?? id, figureWord(by, id)?.name.en ?? id))
    else if (reckoned.includes(id)) refused.push(taken(field, id, '本局的統計', 'a figure of the bureau'))
    else if (twice) refused.push(taken(field, id, '本案的另一個數字', 'another figure here'))
    else {
      const registers = programmes.flatMap((one) =>
        idFieldsOf(one.figures).map((name) => ({ programme: one.id, name, ...one.figures?.part })),
      )
      // Another part of the same split shares the id.
      const {
        rows: [other],
      } = await asSystem(tx, () =>
        sql<{ number: string }>`
        select c.number from cases c join jsonb_to_recordset(${JSON.stringify(registers)}::jsonb) r(programme text, name text, by text, "is" text) using (programme)
        where c.bureau = ${bureau} and c.id <> ${after.id} and c.doc -> 'values' ->> r.name = ${id}
          and not (${split} <> '' and ${value} <> '' and coalesce(c.doc -> 'values' ->> r.by = ${split} and c.doc -> 'values' ->> r."is" <> ${value}, false))
        order by c.number limit 1`.execute(tx),
      )
      if (other) refused.push(taken(field, id, other.number, other.number))
    }
  }
  return refused
}

const textOf = ({ values }: Case, name: string | undefined): string =>
  name !== undefined && typeof values[name] === 'string' ? values[name] : ''

const taken = (field: string, id: string, zh: string, en: string): Refusal => ({
  field,
  says: t(`「${id}」已是「${zh}」的代號，請另取一個。`, `“${id}” is the id of “${en}” already. Choose another.`),
})

/** An id is changed by saying it anew, which a second person confirms, and never by a correction. */
export const idsCorrected = (programme: Programme, names: readonly string[]): Refusal[] =>
  names
    .filter((name) => idFieldsOf(programme.figures).includes(name))
    .map((field) => ({
      field,
      says: t(
        '公布的代號不以更正變更，請重新送請公布，由另一人確認。',
        'An id is not corrected: propose it anew, and another person confirms it.',
      ),
    }))
