// What was counted of an entry that is a series, as its line in the report counts it: this year so far.
import { between, type Text } from '#engine'
import { type Figure, figuresOf, seriesOf } from '#reports/index.ts'
import { asWork } from '#store'
import { type Ctx, house, today } from '#web/env.ts'
import type { Listed } from './lists.ts'

export type Counted = { year: string; figures: { name: Text; figure: Figure }[] }

/** Only of what a second person has confirmed: what is not in the report is not on its page. */
export async function countedOf(c: Ctx, { programme }: Listed, number: string): Promise<Counted | undefined> {
  if (!programme.figures) return undefined
  const { db, programmes } = house(c)
  const session = asWork(house(c).bureau.id, 'public')
  const mine = (await seriesOf(db, session, programmes)).filter(
    (one) => one.register === programme.id && one.number === number,
  )
  const cells = mine.flatMap((one) => one.cells.map((cell) => ({ ...cell, code: one.code })))
  const year = today(c).slice(0, 4)
  const counted = await figuresOf(db, session, programmes, between(`${year}-01-01`, today(c)), {
    measures: cells.map(({ measure }) => measure),
  })
  const figures = cells.flatMap(({ programme: of, measure, by, code }) => {
    const name = programmes.find((one) => one.id === of)?.measures[measure]?.name
    const figure = counted.find(
      (one) => one.measure === measure && one.dimensions[by] === code && Object.keys(one.dimensions).length === 1,
    )
    return name && figure ? [{ name, figure }] : []
  })
  return figures.length > 0 ? { year, figures } : undefined
}
