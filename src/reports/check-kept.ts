// What is kept of figures, held against what is counted now: for whoever verifies the house.
import type { AnyMeasure, Programme } from '#engine'
import { canonical } from '#store/chain/canonical.ts'
import type { Db } from '#store/db.ts'
import { sql } from '#store'
import { HOLDS } from '#store/fold/touched.ts'
import type { Given } from '#store/verify/index.ts'
import { type How, keptAs, statementOf } from './kept.ts'
import { noneOf, wayOf } from './wholes.ts'

type Row = { key: string; programme: string; measure: string; from_day: string; upto: string; rows: unknown[] }

/** Only what would be read: what has moved since is counted anew by whoever asks for it, and so is what an earlier version kept. */
export const checkKept =
  (db: Db, programmes: readonly Programme[]): NonNullable<Given['figures']> =>
  async (client, bureau, report) => {
    const asked = sql`select encode(k.key, 'hex') as key, k.programme, k.measure, k.from_day, k.upto, k.rows
      from kept_figures k where k.bureau = ${bureau} and ${HOLDS} order by k.programme, k.measure, k.from_day, k.upto`.compile(
      db,
    )
    let counted = 0
    for (const row of (await client.query(asked.sql, [...asked.parameters])).rows as Row[]) {
      const of = programmes.find(({ id }) => id === row.programme)
      const measure = of?.measures[row.measure]
      if (!of || !measure) continue
      const count = { of, id: row.measure, span: { from: row.from_day, to: row.upto } }
      const how = HOW.find(
        (one) => (one === 'split' || wayOf(measure)) && keptAs(db, bureau, count, one).key === row.key,
      )
      if (!how) continue
      const statement = statementOf(bureau, count, how).compile(db)
      const { rows } = await client.query(statement.sql, [...statement.parameters])
      counted++
      if (told(valuesIn(rows, how, measure)) !== told(row.rows))
        report(
          `figure ${row.programme} ${row.measure}, ${row.from_day} to ${row.upto}`,
          'is not kept as it is counted now. Run `npx taitsi recount`: every figure is then counted again.',
        )
    }
    return counted
  }

const HOW: readonly How[] = ['split', 'whole']
const valuesIn = (rows: readonly unknown[], how: How, measure: AnyMeasure) =>
  how === 'split' ? rows : [{ value: (rows as { value: number | null }[])[0]?.value ?? noneOf(measure) }]
const told = (rows: readonly unknown[]): string =>
  rows
    .map((row) => canonical(row))
    .toSorted()
    .join('\n')
