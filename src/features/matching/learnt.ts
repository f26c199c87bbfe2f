// Where what somebody lacks may be learnt: entries of an open list of ours that speak of it.
import type { Text } from '#engine'
import { wordsOf } from '#features/published/lists.ts'
import type { Suggested } from '#store/matching/suggested.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { lackingOf } from './words.ts'
import type { Suggesting } from './which.ts'

export type Learnt = { href: string; title: string }
/** Of each thing that is lacking so many classes are named. */
const EACH = 2
/** So many things are looked for on a page. */
const MOST = 8

/** By what is lacking, as it is called. */
export async function learntFor(
  c: Ctx,
  suggesting: Suggesting,
  found: Suggested,
): Promise<ReadonlyMap<string, readonly Learnt[]>> {
  const path = suggesting.suggests.learnt
  const published = house(c)
    .programmes.flatMap(({ publishes = {} }) => Object.values(publishes))
    .find((one) => one.path === path)
  if (path === undefined || !published) return new Map()
  const shown = [...found.rows, ...(found.about ? [found.about] : [])]
  const lacks = new Map(shown.flatMap((row) => lackingOf(suggesting, row).map((one) => [one.zh, one] as const)))
  const looked = [...lacks.values()].slice(0, MOST).map(async (lack) => {
    const { entries } = await house(c).store.findStanding(house(c).bureau.id, lastWords(lack), today(c))
    const classes = entries.filter(({ list }) => list === path).slice(0, EACH)
    const title = (facts: Record<string, unknown>) => wordsOf(published.heading, facts, c.get('lang')).text
    return [
      lack.zh,
      classes.map(({ number, facts }) => ({ href: `/open/${path}/${number}`, title: title(facts) || number })),
    ] as const
  })
  return new Map(await Promise.all(looked))
}
/** 烘焙 of 餐飲－烘焙: what stands after the dash is what a class is called by. */
const lastWords = ({ zh }: Text): string => zh.split('－').at(-1) ?? zh
