// Open lists cost a page: each programme's page is sought from its index and merged, however much work is at hand.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { loosely, programme, t, text } from '#engine'
import type { Session, View, WorklistQuestion } from '#store/types.ts'
import { aStore, example, type TestStore } from '#tests/a-store.ts'
import { done } from '#tests/done.ts'
import { type Asked, listenTo, rowsIn } from '#tests/plans.ts'

const AT = '2026-03-02T09:00:00+08:00'
const TODAY = '2026-03-02'
const NAMES = ['boats', 'bridges', 'barns']
const kinds = NAMES.map((id) =>
  loosely(
    programme({
      ...example,
      id,
      name: t('示範登記', 'Example register'),
      code: id.slice(0, 3).toUpperCase(),
      title: 'what',
      fields: { what: text(t('名稱', 'Name'), { sensitivity: 'open' }) },
      states: {
        open: { name: t('審查中', 'Looked at') },
        kept: { name: t('登錄中', 'Kept'), stands: t('示範', 'Example') },
        over: { name: t('結案', 'Over'), ends: true },
      },
      steps: {
        enter: { does: t('登記', 'Enter'), by: 'officer', from: 'start', to: 'open', asks: ['what'] },
        keep: { does: t('留存', 'Keep'), by: 'officer', from: 'open', to: 'kept' },
        end: { does: t('結案', 'End'), by: 'officer', from: ['open', 'kept'], to: 'over' },
      },
    }),
  ),
)
const desk = (programmes: readonly string[]): Session => ({
  bureau: 'demo',
  reach: 'desk',
  actor: { id: 'somebody', role: 'officer' },
  programmes: [...programmes],
})
const VIEWS: readonly View[] = ['mine', 'section', 'due', 'overdue', 'unassigned', 'standing', 'closed']

let house: TestStore
let listening: ReturnType<typeof listenTo>
before(async () => {
  house = await aStore(kinds)
  for (const { id } of kinds)
    for (const steps of [[], ['keep'], ['end']]) {
      const acted = await house.store.begin(desk(NAMES), id, { step: 'enter', values: { what: '示範' } }, { at: AT })
      let { id: of, seq } = done(acted)
      for (const step of steps)
        ({ id: of, seq } = done(await house.store.take(desk(NAMES), of, seq, { step }, { at: AT })))
    }
  listening = listenTo(house.pool)
})
after(() => house.drop())

/** Copies by the database, so that every one of them is somebody's, has a day or none, and stands in each view as often as in another. */
async function until(size: number) {
  await house.pool.query(
    `insert into cases (bureau, id, programme, version, number, state, is_open, stands, opened_on, closed_on, owner, seq, head, next_clock, next_due, next_paused, next_alone, doc)
     select bureau, gen_random_uuid(), programme, version, number || '-' || n, state, is_open, stands, opened_on, case when not is_open then closed_on - n % 400 end,
       case n % 3 when 0 then 'somebody' when 1 then 'another' end, seq, head, 'example', case when n % 5 > 0 then date '2026-03-02' + (n * 7 % 61 - 30) end,
       n % 7 = 0, n % 11 = 0, doc
     from cases, generate_series((select count(*) / 9 from cases)::int + 1, $1::int) as n where number !~ '-.*-'`,
    [size],
  )
  await house.pool.query('vacuum analyze cases')
}

async function pagesOf(session: Session, question: Pick<WorklistQuestion, 'view' | 'programme' | 'state'>, most = 600) {
  const found: string[] = []
  let after: string | undefined
  do {
    const page = await house.store.worklist(session, {
      ...question,
      today: TODAY,
      at: AT,
      limit: 30,
      ...(after ? { after } : {}),
    })
    found.push(...page.rows.map((row) => row.number))
    after = page.next
  } while (after && found.length < most)
  return found
}

const SAYS: Partial<Record<View, string>> = {
  mine: `is_open and not stands and owner = 'somebody'`,
  section: 'is_open and not stands',
  due: `is_open and not stands and not next_paused and not next_alone and next_due between '2026-03-02' and '2026-03-05'`,
  overdue: `is_open and not stands and not next_paused and not next_alone and next_due < '2026-03-02'`,
  unassigned: 'is_open and not stands and owner is null',
  standing: 'is_open and stands',
  closed: 'not is_open',
}

describe('a list of work', () => {
  test('gives, page after page, what one question for all of it would', async () => {
    await until(150)
    for (const view of VIEWS)
      for (const among of [NAMES, NAMES.slice(0, 1)]) {
        const { rows } = await house.pool.query<{ number: string }>(
          `select number from cases where programme = any ($1) and ${SAYS[view]}
           order by ${view === 'closed' ? 'closed_on desc' : 'next_due nulls last'}, id`,
          [among],
        )
        assert.ok(rows.length > 0, view)
        const all = rows.map((row) => row.number)
        assert.deepEqual(await pagesOf(desk(among), { view }), all, view)
        if (among.length === 1) assert.deepEqual(await pagesOf(desk(NAMES), { view, programme: 'boats' }), all, view)
      }
    assert.deepEqual(await pagesOf(desk(NAMES), { view: 'section', state: 'kept' }), [])
    assert.equal((await pagesOf(desk(NAMES), { view: 'section', state: 'open' })).length, 3 * 150)
    assert.deepEqual(await pagesOf(desk([]), { view: 'section' }), [])
  })

  test('looks at as many rows where a dozen times as much is at hand, on its first page and on one far on', async () => {
    const asked = async () => {
      const each = new Map<string, Asked[]>()
      for (const view of VIEWS)
        for (const [name, more] of [
          ['first', {}],
          ['of one programme', { programme: 'boats' }],
          ['later', { after: `2026-03-0${view === 'overdue' ? 1 : 2}/80000000-0000-4000-8000-000000000000` }],
        ] as const)
          each.set(
            `${view}, ${name}`,
            await listening.during(() =>
              house.store.worklist(desk(NAMES), { view, today: TODAY, at: AT, limit: 10, ...more }),
            ),
          )
      return each
    }
    const few = await asked()
    await until(2_000)
    for (const [name, seen] of await asked()) {
      const [once, often] = [rowsIn(few.get(name) ?? []), rowsIn(seen)]
      assert.ok(often > 0, `${name} asked nothing`)
      assert.ok(often <= once * 1.1 + 120, `${name}: ${once} rows, then ${often}\n${JSON.stringify(seen, null, 1)}`)
    }
  })
})
