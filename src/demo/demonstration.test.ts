// The demonstration's first load may be cut off at any moment; begun again, it ends with the published figures, each case once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fillDemonstration } from '#demo/start.ts'
import { compareWith, figuresOf } from '#reports/index.ts'
import { sql, withSession } from '#store'
import { awayBy } from '#store/away.ts'
import { aHouse, filing, system, type TestHouse } from '#tests/a-house.ts'
import { only } from '#tests/figures-of.ts'

let house: TestHouse
before(async () => {
  house = await aHouse('2026-11-24T09:00:00+08:00')
})
after(() => house.drop())

/** Of both half-years a register that grows from one to the other, in parts of several batches, and money: all of it is played by tests/reports. */
const MEASURES = ['union-count', 'injury-consolation-cases', 'injury-consolation-amount', 'injury-consolation-budget']
const datasets = ['KH109H1', 'KH114H1'].map((code) => only(code, MEASURES))
/** What was refused is told once, by whichever run came to it. */
const refused: string[] = []
const fill = (log: (line: string) => void) =>
  fillDemonstration(room(), (line) => (line.startsWith('refused') ? void refused.push(line) : log(line)), datasets)
const room = () => ({ ...house, filling: undefined })
const cases = () =>
  withSession(house.db, system, async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from cases`.execute(tx)
    return Number(rows[0]?.n)
  })

/**
 * Ends whichever session has claimed a batch and not yet committed it, until the filling has noticed: one that commits between the look
 * and the blow has got away. Gives back how many were struck.
 */
async function cutOffInABatch(rejected: AbortSignal): Promise<number> {
  let struck = 0
  while (!rejected.aborted) {
    const { rowCount } = await house.pool.query(
      `select pg_terminate_backend(pid) from pg_locks
        where locktype = 'relation' and database = (select oid from pg_database where datname = current_database())
          and relation = 'played'::regclass and mode = 'RowExclusiveLock' and pid <> pg_backend_pid()`,
    )
    struck += rowCount ?? 0
  }
  return struck
}

test('a demonstration that was killed three times is whole in the end, and nothing in it is there twice', async () => {
  for (const stopsAfter of [2, 6]) {
    let told = 0
    await assert.rejects(
      fill(() => {
        told += 1
        if (told === stopsAfter) throw new Error('The process is killed between two batches.')
      }),
      /killed/,
    )
  }
  const half = await cases()
  assert.ok(half > 0)

  // The third time in the middle of a batch of a half-year that has others before it: the database is cut off under it, on the next day.
  house.at = '2026-11-25T09:00:00+08:00'
  let cutting: Promise<number> | undefined
  const rejected = new AbortController()
  await assert.rejects(
    fill((line) => {
      if (/^KH109H1 .*unions: 250 of/.test(line)) cutting = cutOffInABatch(rejected.signal)
    }).finally(() => rejected.abort()),
    (error) => awayBy(error) === 'away',
  )
  assert.ok(((await cutting) ?? 0) > 0)
  const more = await cases()
  assert.ok(more > half)

  await fill(() => {})
  assert.deepEqual(refused, [])
  const whole = await cases()
  for (const dataset of datasets) {
    const result = await compareWith(dataset, house.programmes, (span) =>
      figuresOf(house.db, system, house.programmes, span),
    )
    assert.deepEqual(
      result.compared.filter((one) => !one.equal),
      [],
    )
    assert.ok(result.equal >= 14)
  }
  await fill(() => assert.fail('It is filled already.'))
  assert.equal(await cases(), whole)
})

test('a bureau with cases of its own is left alone', async () => {
  const other = await aHouse()
  try {
    const begun = await other.store.begin(
      { ...system, actor: { id: 'somebody', role: 'claimant' } },
      'labour-dispute-mediation',
      { step: 'apply', values: filing },
      { at: '2026-03-02T01:00:00Z' },
    )
    assert.ok('done' in begun)
    await fillDemonstration({ ...other, filling: undefined }, () => assert.fail('It has cases of its own.'))
  } finally {
    await other.drop()
  }
})
