// What things cost as history grows: filing, a step, the worklist, a case page, the report, each against hand-written SQL or a bare
// round trip in the same run. Ratios and medians, never bounds. Run: npm run bench:store -- 1000 10000 100000
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { CompiledQuery } from 'kysely'
import { demoActor, readerOf } from '#auth/index.ts'
import { fillFigures, fillGround } from '#demo/fill.ts'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { programmes, roll } from '#roll'
import { type Figure, figuresOf } from '#reports/index.ts'
import { forgetFigures } from '#store/fold/touched.ts'
import { appearances, keysFrom, migrate, openStore, withSession } from '#store'
import { findStanding, standing } from '#store/published/index.ts'
import type { Session } from '#store/types.ts'
import { createPool, openDatabase } from '#store/postgres/index.ts'
import { grow } from './grow.ts'
import { HAND } from './hand.ts'
import { filing, halfYears, MEDIATION, present, span } from './history.ts'

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((n) => n > 0)
const dataDir = mkdtempSync(join(tmpdir(), 'taitsi-bench-'))
const { DATABASE_URL: _, ...env } = process.env
const database = await openDatabase({ dataDir, env })
const pool = createPool(database.connection, { max: 4 })
await migrate(pool)
const store = openStore({
  pool,
  keys: keysFrom(randomBytes(32)),
  programmes,
  calendarWith: (closures) => officeCalendar(closures),
})
const system: Session = { bureau: 'demo', reach: 'system', actor: { id: 'bench', role: 'officer' } }
const desk: Session = {
  bureau: 'demo',
  reach: 'desk',
  actor: demoActor('officer'),
  programmes: programmes.map((one) => one.id),
  reader: readerOf({
    ...demoActor('officer'),
    kind: 'staff',
    bureau: 'demo',
    roles: [{ role: 'officer', programmes: 'all' }],
  }),
}
await pool.query('create table bare (id bigint generated always as identity primary key, body jsonb not null)')

const { context } = store
const VIOLATORS = 'violators'
const OPEN = 2_000
const TODAY = '2026-11-24'
const filling = {
  store,
  db: store.db,
  roll,
  calendar: officeCalendar(),
  today: TODAY,
  bureau: 'demo',
  staff: demoActor,
}

async function median(times: number, work: (nth: number) => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  await work(-1)
  for (let n = 0; n < times; n++) {
    const started = performance.now()
    await work(n)
    taken.push(performance.now() - started)
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0
}

/** Somebody at the desk looks at what they would: a page of the worklist, its counts, a case with all that stands around it. */
const at = `${TODAY}T01:00:00.000Z`
const how = { purpose: 'bench', at }
const tables = [...new Set(Object.values(HAND).map((one) => one.measure))]
const rows: Record<string, string | number>[] = []
let serial = 0

const refused: string[] = []
await fillGround(filling, '2019-06-03')
for (const half of halfYears()) refused.push(...(await fillFigures(filling, half)).refused)
if (refused.length > 0) throw new Error(refused.slice(0, 3).join('\n'))
await store.play(system, present(OPEN, TODAY))

for (const size of sizes) {
  const started = performance.now()
  const cases = await grow(pool, size)
  await pool.query('vacuum analyze')
  console.error(`${cases} cases after ${Math.round((performance.now() - started) / 1000)} s`)
  const filed: { id: string; seq: number }[] = []
  const bareWrite = await median(100, () => pool.query('insert into bare (body) values ($1)', [JSON.stringify(filing)]))
  const bareRead = await median(100, () => pool.query('select id, body from bare order by id desc limit 30'))
  const file = await median(100, async () => {
    const acted = await store.begin(
      { ...system, actor: { id: 'c', role: 'claimant' } },
      MEDIATION,
      { step: 'apply', values: filing },
      { at, key: `bench-${serial++}` },
    )
    if ('done' in acted) filed.push({ id: acted.done.id, seq: acted.done.seq })
  })
  const step = await median(90, (n) => {
    const one = filed[n + 1]
    return one
      ? store.take(
          { ...desk, actor: demoActor('intake') },
          one.id,
          one.seq,
          { step: 'accept', values: { category: 'wage', nature: 'rights', workers: 1 } },
          { at, key: `step-${serial++}` },
        )
      : Promise.resolve()
  })
  const list = await median(60, () => store.worklist(desk, { view: 'section', today: TODAY, at }))
  const counts = await median(40, () => store.counts(desk, TODAY))
  const page = await median(60, async (n) => {
    const id = filed[(n + 1) % filed.length]?.id ?? ''
    await Promise.all([store.open(desk, id, how), store.history(desk, id, how), store.related(desk, id, how)])
  })
  const organisation = await median(20, () =>
    appearances(context, desk, ['00000000'], { purpose: 'bench', at, each: 10 }),
  )
  const violators = await median(20, () => standing(context, 'demo', { list: VIOLATORS, today: TODAY }))
  const violatorsBy = await median(20, () =>
    standing(context, 'demo', { list: VIOLATORS, today: TODAY, words: '示範', by: { law: 'lsa' } }),
  )
  // A word that about one of forty violators holds: too many to name, too few to meet soon by walking the list.
  const { rows: held } = await pool.query<{ word: string }>(
    `select word from published, unnest(words) word where list = $1 and stands
      group by word order by abs(count(*) * 40 - (select count(*) from published where list = $1 and stands)), 1 limit 1`,
    [VIOLATORS],
  )
  const violatorsSome = await median(20, () =>
    standing(context, 'demo', { list: VIOLATORS, today: TODAY, words: held[0]?.word ?? '', by: { law: 'lsa' } }),
  )
  const everywhere = await median(20, () => findStanding(context, 'demo', '示範', TODAY))
  const find = await median(20, () => store.find(desk, '測試', { at }))
  const number = await median(20, () => store.find(desk, '00000000', { at }))
  const figures = await figuresOf(store.db, system, programmes, span, { measures: tables })
  const report = await median(9, () => countedAnew(tables))
  const kept = await median(9, () => figuresOf(store.db, system, programmes, span, { measures: tables }))
  const hand = await median(9, async () => {
    for (const { sql } of Object.values(HAND)) await pool.query(sql, [span.from, span.to])
  })
  const each: Record<string, number> = {}
  for (const measure of tables) {
    each[`  ${measure}`] = await median(7, () => countedAnew([measure]))
    each[`    by hand, ${measure}`] = await median(7, async () => {
      for (const one of Object.values(HAND))
        if (one.measure === measure) await pool.query(one.sql, [span.from, span.to])
    })
    // What anybody pays who asks within the row policies: begin, confine, ask, commit.
    each[`    by hand in a session, ${measure}`] = await median(7, () =>
      withSession(store.db, system, async (tx) => {
        for (const one of Object.values(HAND))
          if (one.measure === measure) await tx.executeQuery(CompiledQuery.raw(one.sql, [span.from, span.to]))
      }),
    )
  }
  await sameNumbers(figures)
  const whole = await median(3, () => countedAnew())
  rows.push({
    cases,
    'bare write': bareWrite,
    'bare read': bareRead,
    filing: file,
    step,
    'worklist, 30 rows': list,
    'counts of the worklist': counts,
    'case page': page,
    'an organisation’s page': organisation,
    'violators, newest': violators,
    'violators by words and law': violatorsBy,
    'violators by a word of one in forty': violatorsSome,
    'violators among everything published': everywhere,
    'find two characters': find,
    'find a number with many cases': number,
    'report: the eight tables': report,
    'report: the eight tables, kept': kept,
    'the eight tables by hand': hand,
    'report ÷ by hand': report / hand,
    ...each,
    'every measure of every programme': whole,
  })
}
await many()

/** As if nobody had looked at them before. */
async function countedAnew(measures?: readonly string[]): Promise<Figure[]> {
  await forgetFigures(store.context, 'demo')
  return figuresOf(store.db, system, programmes, span, measures ? { measures } : {})
}

/** What is compared must be the same thing: every cell by hand equals the figure. */
async function sameNumbers(figures: Figure[]): Promise<void> {
  for (const [table, { measure, dimensions, sql }] of Object.entries(HAND)) {
    const { rows: cells } = await pool.query<Record<string, string | null> & { value: number }>(sql, [
      span.from,
      span.to,
    ])
    if (cells.length === 0) throw new Error(`${table}: nothing by hand.`)
    for (const cell of cells) {
      const of = Object.fromEntries(
        dimensions.flatMap((name, nth) => {
          const value = cell[`d${nth}`]
          return value !== null && value !== undefined ? [[name, value]] : []
        }),
      )
      const found = figures.find((one) => one.measure === measure && isDeepStrictEqual(one.dimensions, of))
      if (found?.value !== cell.value)
        throw new Error(`${table} ${JSON.stringify(of)}: ${found?.value} and by hand ${cell.value}.`)
    }
  }
}

/** Sixteen at once: filings of their own, and all for the same room at the same hour, of which one may have it. */
async function many(): Promise<void> {
  const taken: number[] = []
  const started = performance.now()
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (let n = 0; n < 50; n++) {
        const before = performance.now()
        await store.begin(
          { ...system, actor: { id: 'c', role: 'claimant' } },
          MEDIATION,
          { step: 'apply', values: filing },
          { at, key: `many-${serial++}` },
        )
        taken.push(performance.now() - before)
      }
    }),
  )
  const sorted = taken.toSorted((a, b) => a - b)
  const perSecond = Math.round((taken.length * 1000) / (performance.now() - started))
  console.log(
    `16 writers: ${perSecond} filings a second, median ${sorted[Math.floor(taken.length / 2)]?.toFixed(1)} ms, 95th of a hundred ${sorted[Math.floor(taken.length * 0.95)]?.toFixed(1)} ms.`,
  )
}

const shown = rows.map((row) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'number' ? Number(value.toFixed(2)) : value]),
  ),
)
console.log('Medians in milliseconds.')
for (const name of Object.keys(shown[0] ?? {}))
  console.log(`${name.padEnd(36)}${shown.map((row) => String(row[name]).padStart(12)).join('')}`)
await store.close()
await database.stop()
rmSync(dataDir, { recursive: true, force: true })
if (process.send) {
  const last = rows.at(-1) ?? {}
  const over = (measure: string, hand: string) => Number(last[`  ${measure}`]) / Number(last[`    ${hand}, ${measure}`])
  process.send(
    Object.fromEntries(
      tables.flatMap((measure) =>
        ['by hand', 'by hand in a session'].map((hand) => [`${measure} ÷ ${hand}`, over(measure, hand)]),
      ),
    ),
  )
}
