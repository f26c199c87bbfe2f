// What things cost as history grows: filing, a step, the worklist, a case page, the report, each against hand-written SQL or a bare
// round trip in the same run. Ratios and medians, never bounds. Run: npm run bench -- 1000 10000 100000
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, type Play } from '#engine'
import { demoActor } from '#auth/index.ts'
import { fillGround } from '#demo/fill.ts'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { programmes, roll } from '#roll'
import { figuresOf } from '#reports/index.ts'
import { keysFrom, migrate, openStore } from '#store'
import type { Session } from '#store/types.ts'
import { createPool, openDatabase } from '#store/postgres/index.ts'

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
}
await fillGround(
  { store, roll, calendar: officeCalendar(), today: '2026-11-24', bureau: 'demo', staff: demoActor },
  '2019-12-02',
)
await pool.query('create table bare (id bigint generated always as identity primary key, body jsonb not null)')

const CATEGORIES = ['wage', 'contract', 'occupational-injury', 'retirement', 'labour-insurance', 'other']
/** Invented people have numbers of their own, as people do; the business is one that many file against. */
const filing = {
  applicantKind: 'worker',
  claimant: { name: '林測試', idNumber: 'A200000003', phone: '0900-000-001', address: '示範市示範路1號' },
  respondent: { name: '示範商行有限公司', businessNumber: '00000000' },
  workplace: { district: '示範東區', line: '示範路1號' },
  workplaceHere: true,
  category: 'wage',
  nature: 'rights',
  workers: 1,
  claims: [{ item: 'wage', amount: 10_000 }],
  facts: '示範。',
  language: 'zh',
  interpreter: false,
}

/** History spread evenly from 2019 to 2026; the last hundredth is still open. */
function* history(from: number, to: number, all: number): Generator<Play> {
  const [intake, officer] = [demoActor('intake'), demoActor('officer')]
  for (let n = from; n < to; n++) {
    const on = addDays('2019-12-03', Math.floor((n / all) * 2500))
    const category = CATEGORIES[n % 6] ?? 'wage'
    const accept = { category, nature: 'rights', workers: 1 }
    const lines: Play['lines'][number][] = [
      {
        on,
        by: { id: 'c', role: 'claimant' },
        step: 'apply',
        values: { ...filing, ...accept, claimant: { ...filing.claimant, name: `測試${n}`, idNumber: idNumber(n) } },
      },
      { on, by: intake, step: 'accept', values: accept },
    ]
    if (n < all * 0.99) lines.push({ on: addDays(on, 1), by: officer, step: 'withdraw', values: { reason: '示範' } })
    yield { programme: 'labour-dispute-mediation', lines, ...(n % 3 ? { owner: officer.id } : {}) }
  }
}

/** A well-formed number of nobody. */
function idNumber(n: number): string {
  const digits = [1 + (n % 2), ...String(n % 10_000_000).padStart(7, '0')].map(Number)
  const sum = 1 + digits.reduce((total, digit, at) => total + digit * (8 - at), 0)
  return `A${digits.join('')}${(10 - (sum % 10)) % 10}`
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

const HAND = `select c.doc -> 'values' ->> 'category' as category, count(*) as accepted,
  count(*) filter (where exists (select 1 from entries s where s.bureau = e.bureau and s.case_id = e.case_id and s.state = 'settled' and s.on_day <= $2)) as settled
  from entries e join cases c on c.bureau = e.bureau and c.id = e.case_id
  where e.bureau = 'demo' and e.programme = 'labour-dispute-mediation' and e.state = 'accepted' and e.first and e.on_day between $1 and $2 group by rollup (1)`

const span = { from: '2025-01-01', to: '2025-06-30' }
const rows: Record<string, string | number>[] = []
let built = 0
let serial = 0
for (const size of sizes) {
  const started = performance.now()
  await store.play(system, history(built, size, size))
  built = size
  await pool.query('vacuum analyze')
  const playing = performance.now() - started
  const at = '2026-11-24T01:00:00.000Z'
  const filed: { id: string; seq: number }[] = []
  const bareWrite = await median(100, () => pool.query('insert into bare (body) values ($1)', [JSON.stringify(filing)]))
  const bareRead = await median(100, () => pool.query('select id, body from bare order by id desc limit 30'))
  const file = await median(100, async () => {
    const acted = await store.begin(
      { ...system, actor: { id: 'c', role: 'claimant' } },
      'labour-dispute-mediation',
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
  const list = await median(40, () => store.worklist(desk, { view: 'section', today: '2026-11-24' }))
  const count = await median(20, () => store.counts(desk, '2026-11-24'))
  const page = await median(40, async (n) => {
    const id = filed[(n + 1) % filed.length]?.id ?? ''
    const how = { sees: ['open', 'internal', 'personal'], purpose: 'bench', at }
    await Promise.all([store.open(desk, id, how), store.history(desk, id, how), store.related(desk, id)])
  })
  const find = await median(20, () => store.find(desk, '測試12', { at }))
  const mediation = programmes.filter((one) => one.id === 'labour-dispute-mediation')
  const report = await median(9, () => figuresOf(store.db, system, mediation, span, { measures: ['mediation-cases'] }))
  const hand = await median(9, () => pool.query(HAND, [span.from, span.to]))
  rows.push({
    cases: size,
    'play /s': Math.round((size * 1000) / playing),
    'bare write': bareWrite,
    'bare read': bareRead,
    filing: file,
    step,
    worklist: list,
    counts: count,
    'case page': page,
    find,
    'report (2 breakdowns, all margins)': report,
    'one breakdown by hand': hand,
    'report ÷ 2 by hand': report / (2 * hand),
  })
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
