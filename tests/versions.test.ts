// A case keeps the definition version it began under, however the programme changes meanwhile.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { days, loosely, programme, statute, t, type Programme } from '#engine'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { differences, faultsOfVersions, type Known, nameOf, outlineOf } from '#engine/check/versions.ts'
import { programmes } from '#roll'
import { keysFrom, migrate, openStore } from '#store'
import { createPool } from '#store/postgres/index.ts'
import { testDatabase } from '#store/postgres/testing.ts'
import { bureau } from '../src/guards.ts'
import { everything } from './a-house.ts'

const act = statute(t('示範法', 'Example Act'))
const officer = { id: 'o', role: 'officer' }
const session = { bureau: 'demo', reach: 'system' as const, actor: officer, reader: everything }

function version(n: number, within: number, earlier: readonly Programme[]): Programme {
  return loosely(
    programme({
      id: 'example',
      version: n,
      earlier,
      name: t('示範', 'Example'),
      code: 'EX',
      unit: 'planning',
      purpose: t('示範', 'Example'),
      law: act('§1'),
      covers: [],
      keep: { years: 1, cites: act('§2') },
      title: 'name',
      fields: { name: { kind: 'text', label: t('名稱', 'Name'), max: 20 } },
      roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' } },
      states: { open: t('辦理中', 'Open'), done: { name: t('結案', 'Done'), ends: true } },
      steps: {
        begin: { does: t('開始', 'Begin'), by: 'officer', from: 'start', to: 'open', asks: ['name'] },
        end: {
          does: n === 1 ? t('結束', 'End') : t('核定結束', 'End with approval'),
          by: 'officer',
          from: 'open',
          to: 'done',
        },
      },
      clocks: {
        finish: { name: t('完成', 'Finish'), cites: act('§3'), from: 'open', to: 'done', within: days(within) },
      },
      dimensions: {},
      measures: {},
      tables: {},
    }),
  )
}

test('a case begun under the first version ends under it, while a new case has the new clock', async () => {
  const database = await testDatabase()
  const pool = createPool(database.connection, { max: 2 })
  await migrate(pool)
  const keys = keysFrom(randomBytes(32))
  const open = (programmes: Programme[]) =>
    openStore({ pool, keys, programmes, calendarWith: (closures) => officeCalendar(closures) })
  const first = version(1, 3, [])
  const at = '2026-03-02T01:00:00Z'
  const old = await open([first]).begin(session, 'example', { step: 'begin', values: { name: '舊案' } }, { at })
  assert.ok('done' in old)

  const later = open([version(2, 5, [first])])
  const fresh = await later.begin(session, 'example', { step: 'begin', values: { name: '新案' } }, { at })
  assert.ok('done' in fresh)
  assert.deepEqual([old.done.clocks[0]?.due, fresh.done.clocks[0]?.due], ['2026-03-05', '2026-03-09'])
  const ended = await later.take(session, old.done.id, 1, { step: 'end' }, { at })
  assert.ok('done' in ended && ended.done.version === 1)
  await later.rebuild('demo')
  const again = await later.open(session, old.done.id, { purpose: 'test', at })
  assert.deepEqual([again?.version, again?.clocks[0]?.due, again?.state], [1, '2026-03-05', 'done'])

  const forgetful = open([version(2, 5, [])])
  await assert.rejects(forgetful.take(session, old.done.id, 2, { step: 'end' }, { at }), /no longer on the roll/)
  await later.close()
  await database.drop()
})

describe('a definition that has changed', () => {
  const path = new URL('../docs/definitions.json', import.meta.url)
  const written = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Known) : {}

  test('has another version, or nothing that a running case would notice', () => {
    const { WRITE } = process.env
    if (WRITE) writeFileSync(path, `${JSON.stringify(redrawn(programmes, written, WRITE === 'anew'), null, 2)}\n`)
    const known = JSON.parse(readFileSync(path, 'utf8')) as Known
    assert.deepEqual(faultsOfVersions(programmes, known, bureau.folderOf), [])
    assert.deepEqual(known, redrawn(programmes, known, false), 'Something is new: run `WRITE=1 npm test -- versions`.')
  })

  const one = version(1, 3, [])
  const known = { 'example 1': outlineOf(one) }
  const told = (change: Partial<Programme>) => faultsOfVersions([{ ...one, ...change }], known).join('\n')
  const { name: _, ...fields } = one.fields
  const [begin, finish] = [one.steps.begin, one.clocks.finish]

  for (const [what, change, says] of [
    ['a clock', { clocks: { finish: { ...finish, within: days(4) } } }, 'the clock “finish” is another'],
    ['a field', { fields }, 'the field “name” is gone'],
    ['a state', { states: { open: one.states.open } }, 'the state “done” is gone'],
    ['a step', { steps: { ...one.steps, begin: { ...begin, asks: [] } } }, 'the step “begin” is another'],
  ] as [string, Partial<Programme>, string][])
    test(`is refused with ${what} that is not as it was`, () => {
      const sentence = told(change)
      assert.match(sentence, /^programmes\/example\/programme\.ts: is still version 1/)
      assert.ok(
        sentence.includes(says) && sentence.includes('Raise `version` and keep the one before in `earlier`.'),
        sentence,
      )
      assert.deepEqual(redrawn([{ ...one, ...change }], known, false), known, 'and is not simply written down anew')
    })

  test('may say its words better, and have what no case has come to yet', () => {
    const more = { ...one.states, other: t('另', 'Other') }
    assert.equal(
      told({
        name: t('另名', 'Other'),
        states: more,
        steps: { ...one.steps, begin: { ...begin, does: t('起', 'Start') } as never },
      }),
      '',
    )
  })

  test('is written down before it ships', () => {
    assert.match(faultsOfVersions([version(2, 5, [one])], known).join(), /version 2 is not written down yet/)
  })
})

/** Versions that are new, and of the others what is new in them; \`anew\` takes everything as it is. */
function redrawn(all: readonly Programme[], known: Known, anew: boolean): Known {
  const versions = all
    .flatMap((one) => [one, ...(one.earlier ?? [])])
    .map((one) => [nameOf(one), outlineOf(one)] as const)
  return Object.fromEntries(
    versions
      .map(
        ([name, now]) =>
          [name, known[name] && !anew && differences(known[name], now).length > 0 ? known[name] : now] as const,
      )
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}
