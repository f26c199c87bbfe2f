// The engine's words for what lies across cases: places and queues, spans of days, looks, cases that open many, duties that come round.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  choice,
  date,
  days,
  decimal,
  entry,
  loosely,
  many,
  money,
  months,
  organisation,
  programme,
  t,
  text,
  whole,
  yesNo,
} from '#engine'
import { sql, withSession } from '#store'
import type { OpenCase } from '#store/types.ts'
import { everything } from '#tests/a-house.ts'
import { aStore, example, exampleAct, type TestStore } from '#tests/a-store.ts'
import { done } from '#tests/done.ts'

const plain = { sensitivity: 'open' } as const
const stands = t('示範不設期限。', 'No period in this example.')

const course = programme({
  ...example,
  id: 'course',
  code: 'CO',
  name: t('課程', 'Course'),
  title: 'name',
  fields: {
    name: text(t('名稱', 'Name'), plain),
    capacity: whole(t('名額', 'Places'), plain),
    kept: many(
      t('保留名額', 'Places kept'),
      { group: text(t('身分', 'Group')), places: whole(t('名額', 'Places')) },
      { max: 5, optional: true, ...plain },
    ),
  },
  states: { active: { name: t('開放', 'Open'), stands }, ended: { name: t('結束', 'Over'), ends: true } },
  steps: {
    begin: {
      does: t('開課', 'Open it'),
      by: 'officer',
      from: 'start',
      to: 'active',
      asks: ['name', 'capacity', 'kept'],
    },
    enlarge: { does: t('增額', 'More places'), by: 'officer', from: 'active', to: 'same', asks: ['capacity'] },
    end: { does: t('結束', 'End it'), by: 'officer', from: 'active', to: 'ended' },
  },
  clocks: {},
})
const enrolment = programme({
  ...example,
  id: 'enrolment',
  code: 'EN',
  name: t('報名', 'Enrolment'),
  title: 'who',
  fields: {
    who: text(t('姓名', 'Name'), plain),
    course: entry(t('課程', 'Course'), 'course'),
    group: choice(t('身分', 'Group'), { worker: t('勞工', 'Worker'), family: t('眷屬', 'Family') }, plain),
    room: yesNo(t('有名額', 'There is room'), plain),
    courseName: text(t('課程名稱', 'Name of the course'), { optional: true, ...plain }),
  },
  states: {
    admitted: { name: t('錄取', 'Admitted'), stands },
    waiting: { name: t('候補', 'Waiting'), stands },
    cancelled: { name: t('取消', 'Cancelled'), ends: true },
  },
  steps: {
    enrol: {
      does: t('報名', 'Enrol'),
      by: 'officer',
      from: 'start',
      to: [{ when: { room: true }, to: 'admitted' }, { to: 'waiting' }],
      asks: ['who', 'course', 'group'],
      takes: { courseName: 'course.name' },
    },
    letIn: {
      does: t('遞補', 'Let in'),
      by: 'clock',
      from: 'waiting',
      to: 'admitted',
      gates: [{ needs: { room: true }, says: t('尚無名額。', 'There is no room.') }],
    },
    cancel: { does: t('取消', 'Cancel'), by: 'officer', from: ['admitted', 'waiting'], to: 'cancelled' },
  },
  clocks: {},
  holds: {
    seat: {
      what: 'course',
      of: 'course.capacity',
      groups: ['group', 'course.kept'],
      in: ['admitted'],
      tells: 'room',
      waits: { in: 'waiting', takes: 'letIn' },
      says: t('名額已滿。', 'There is no room left.'),
    },
  },
})
const lease = programme({
  ...example,
  id: 'lease',
  code: 'LE',
  name: t('租約', 'Lease'),
  title: 'who',
  fields: {
    who: text(t('姓名', 'Name'), plain),
    flat: entry(t('房屋', 'Flat'), 'course'),
    from: date(t('起', 'From')),
    until: date(t('迄', 'Until')),
  },
  states: { let: { name: t('出租', 'Let'), stands }, over: { name: t('期滿', 'Over'), ends: true } },
  steps: {
    sign: { does: t('簽約', 'Sign'), by: 'officer', from: 'start', to: 'let', asks: ['who', 'flat', 'from', 'until'] },
    end: { does: t('期滿', 'End'), by: 'officer', from: 'let', to: 'over' },
  },
  clocks: {},
  holds: {
    flat: {
      what: 'flat',
      during: ['from', 'until'],
      in: ['let'],
      says: t('這段期間已出租。', 'It is let in that time.'),
    },
  },
})
const earlierFines = {
  of: 'fine',
  in: ['decided', 'paid'],
  same: 'who',
  within: months(36),
  purpose: t('累犯查詢', 'Recurrence'),
} as const
const fine = programme({
  ...example,
  measures: {
    'fine-amounts': { name: t('罰鍰金額', 'Fines'), unit: 'TWD', sum: 'amount', at: 'decided' },
    'fine-weights': { name: t('數量', 'Weights'), unit: 'TWD', sum: 'weight', at: 'decided' },
  },
  id: 'fine',
  code: 'FI',
  name: t('裁罰', 'Fine'),
  title: 'who',
  fields: {
    who: organisation(t('事業單位', 'Business')),
    cause: text(t('事由', 'Cause'), plain),
    sweep: entry(t('專案', 'Sweep'), 'sweep', { optional: true }),
    before: whole(t('前次件數', 'Times before'), plain),
    amount: money(t('罰鍰', 'Amount'), { optional: true, ...plain }),
    weight: decimal(t('數量', 'Weight'), { decimals: 2, optional: true, ...plain }),
    amountBefore: money(t('前次金額', 'Amount before'), plain),
    weightBefore: decimal(t('前次數量', 'Weight before'), { decimals: 2, ...plain }),
    lastWeight: decimal(t('最近數量', 'Weight last time'), { decimals: 2, ...plain }),
    again: yesNo(t('再犯', 'Again'), plain),
  },
  states: { decided: { name: t('已裁處', 'Decided'), stands }, paid: { name: t('已繳', 'Paid'), ends: true } },
  steps: {
    decide: {
      does: t('裁處', 'Decide'),
      by: ['officer', 'clock'],
      from: 'start',
      to: 'decided',
      asks: ['who', 'cause', 'amount', 'weight', 'sweep'],
      looks: {
        before: { count: true, ...earlierFines },
        amountBefore: { sum: 'amount', ...earlierFines },
        weightBefore: { sum: 'weight', ...earlierFines },
        lastWeight: { latest: 'weight', ...earlierFines },
        again: { any: true, ...earlierFines },
      },
    },
    pay: { does: t('繳納', 'Pay'), by: 'officer', from: 'decided', to: 'paid' },
  },
  clocks: {},
})
const sweep = programme({
  ...example,
  id: 'sweep',
  code: 'SW',
  name: t('專案', 'Sweep'),
  title: 'name',
  fields: {
    name: text(t('名稱', 'Name'), plain),
    targets: many(t('對象', 'Targets'), { who: organisation(t('事業單位', 'Business')) }, { max: 20 }),
  },
  states: { active: { name: t('執行中', 'Running'), stands }, over: { name: t('結束', 'Over'), ends: true } },
  steps: {
    begin: {
      does: t('開始', 'Begin'),
      by: 'officer',
      from: 'start',
      to: 'active',
      asks: ['name', 'targets'],
      then: {
        begins: 'fine/decide',
        for: 'targets',
        with: { who: 'targets.who' },
        sets: { cause: '專案' },
        as: 'sweep',
      },
    },
    report: {
      does: t('季報', 'Quarterly report'),
      by: 'clock',
      from: 'active',
      to: 'same',
      then: { begins: 'lease/sign', when: { name: '不會' } },
    },
    end: { does: t('結束', 'End'), by: 'officer', from: 'active', to: 'over' },
  },
  clocks: {
    quarter: {
      name: t('每季回報', 'Report each quarter'),
      cites: exampleAct('§4'),
      from: { each: 'quarter', in: 'active' },
      to: 'over',
      within: days(9),
      act: 'report',
    },
  },
})

const officer = { id: 'o', role: 'officer' }
const session = { bureau: 'demo', reach: 'system' as const, actor: officer, reader: everything }
const at = (day: string, time = '09:00:00.000') => new Date(`${day}T${time}+08:00`).toISOString()

let house: TestStore
let store: TestStore['store']
before(async () => {
  house = await aStore([course, enrolment, lease, fine, sweep].map(loosely), 12)
  store = house.store
})
after(() => house.drop())
const begin = (id: string, step: string, values: Record<string, unknown>, when = at('2026-03-02')) =>
  store.begin(session, id, { step, values }, { at: when })
const opened = async (capacity: number, kept: { group: string; places: number }[] = []) =>
  done(await begin('course', 'begin', { name: '示範課程', capacity, kept })).id
const state = async (id: string) => (await store.open(session, id, { purpose: 'test', at: at('2026-03-02') }))?.state
const take = async (id: string, step: string, values: Record<string, unknown> = {}, when = at('2026-03-03')) => {
  const one = await store.open(session, id, { purpose: 'test', at: when })
  return store.take(session, id, one?.seq ?? 0, { step, values }, { at: when })
}
const enrol = (of: string, who: string, when?: string, group = 'worker') =>
  begin('enrolment', 'enrol', { who, course: of, group }, when)

describe('places', () => {
  test('go to whoever comes first; the others wait, and move up in order in the moment a place is given back', async () => {
    const of = await opened(2)
    const all: OpenCase[] = []
    for (const [nth, who] of ['甲', '乙', '丙', '丁'].entries())
      all.push(done(await enrol(of, who, at('2026-03-02', `09:00:0${nth}.000`))))
    assert.deepEqual(
      all.map((one) => one.state),
      ['admitted', 'admitted', 'waiting', 'waiting'],
    )
    assert.equal(all[0]?.values.courseName, '示範課程')
    done(await take(all[1]?.id ?? '', 'cancel'))
    assert.deepEqual(await Promise.all(all.map((one) => state(one.id))), [
      'admitted',
      'cancelled',
      'admitted',
      'waiting',
    ])
    done(await take(of, 'enlarge', { capacity: 3 }))
    assert.equal(await state(all[3]?.id ?? ''), 'admitted')
  })

  test('kept for a group are given to that group only, and a smaller room takes nobody’s place away', async () => {
    const of = await opened(3, [{ group: 'family', places: 1 }])
    const workers = [done(await enrol(of, '甲')), done(await enrol(of, '乙')), done(await enrol(of, '丙'))]
    const family = [done(await enrol(of, '丁', undefined, 'family')), done(await enrol(of, '戊', undefined, 'family'))]
    assert.deepEqual(
      workers.map((one) => one.state),
      ['admitted', 'admitted', 'waiting'],
    )
    assert.deepEqual(
      family.map((one) => one.state),
      ['admitted', 'waiting'],
    )
    done(await take(of, 'enlarge', { capacity: 1 }))
    assert.equal(await state(workers[1]?.id ?? ''), 'admitted')
    done(await take(family[0]?.id ?? '', 'cancel'))
    assert.deepEqual([await state(family[1]?.id ?? ''), await state(workers[2]?.id ?? '')], ['admitted', 'waiting'])
  })

  test('are never given twice: of sixty who come at once for twenty places, twenty are in and forty wait in order', async () => {
    const of = await opened(20)
    const acted = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        enrol(of, `第${n}位`, at('2026-03-02', `10:00:00.${String(n).padStart(3, '0')}`)),
      ),
    )
    const all = acted.map(done)
    assert.equal(all.filter((one) => one.state === 'admitted').length, 20)
    const waiting = all
      .filter((one) => one.state === 'waiting')
      .toSorted((a, b) => (a.entries[0]?.at ?? '').localeCompare(b.entries[0]?.at ?? ''))
    assert.equal(waiting.length, 40)
    const leaving = all.filter((one) => one.state === 'admitted').slice(0, 5)
    for (const acted of await Promise.all(leaving.map((one) => take(one.id, 'cancel')))) done(acted)
    const after = await Promise.all(waiting.map((one) => state(one.id)))
    assert.deepEqual(after, [...Array(5).fill('admitted'), ...Array(35).fill('waiting')])
  })

  test('come out the same when everything derived is thrown away and folded again', async () => {
    const rows = () =>
      withSession(
        store.db,
        session,
        async (tx) =>
          (
            await sql<object>`select case_id, rule, target, part, places, waiting, since from sittings order by case_id`.execute(
              tx,
            )
          ).rows,
      )
    const before = await rows()
    await store.rebuild('demo')
    assert.deepEqual(await rows(), before)
    const of = await opened(1)
    done(await enrol(of, '甲'))
    assert.equal(done(await enrol(of, '乙')).state, 'waiting')
  })
})

describe('a thing let from one day to another', () => {
  test('is nobody else’s in between, and free again the day after', async () => {
    const flat = await opened(1)
    const sign = (from: string, until: string) => begin('lease', 'sign', { who: '甲', flat, from, until })
    done(await sign('2026-03-01', '2026-08-31'))
    const second = await sign('2026-08-31', '2026-12-31')
    assert.ok('refused' in second && second.refused[0]?.says.zh === '這段期間已出租。')
    done(await sign('2026-09-01', '2026-12-31'))
  })
})

describe('a case that opens others', () => {
  test('opens one for every row, in one transaction, each naming it', async () => {
    const who = (n: number) => ({ name: `示範${n}有限公司`, businessNumber: `0000000${n}` })
    const acted = await begin('sweep', 'begin', { name: '示範專案', targets: [{ who: who(1) }, { who: who(2) }] })
    assert.ok('done' in acted && acted.opened.length === 2)
    const [first] = acted.opened
    const one = await store.open(session, first?.id ?? '', {
      purpose: 'test',
      at: at('2026-03-02'),
    })
    assert.deepEqual([one?.values.sweep, one?.values.cause, one?.values.who], [acted.done.id, '專案', who(1)])
  })
})

describe('a look across cases', () => {
  test('counts the others with the same number within the time, and is logged with its purpose', async () => {
    const who = { name: '示範累犯有限公司', businessNumber: '00000009' }
    const fines = []
    for (const day of ['2021-01-04', '2025-01-06', '2026-01-05'])
      fines.push(done(await begin('fine', 'decide', { who, cause: '示範' }, at(day))))
    assert.deepEqual(
      fines.map((one) => one.values.before),
      [0, 0, 1],
    )
    const { rows } = await withSession(store.db, session, (tx) =>
      sql<{ n: number }>`select count(*) as n from access_log where purpose = '累犯查詢'`.execute(tx),
    )
    assert.ok(Number(rows[0]?.n) >= 3)
  })
})

describe('what a look comes to', () => {
  const who = { name: '示範加總有限公司', businessNumber: '00000018' }
  const found = ({ values }: OpenCase) => [
    values.amountBefore,
    values.weightBefore,
    values.lastWeight,
    values.again,
    values.before,
  ]

  test('is nought and no where there is nothing', async () => {
    const one = done(await begin('fine', 'decide', { who, cause: '示範', amount: 9_007_199_254, weight: '0.1' }))
    assert.deepEqual(found(one), [0, '0', '0', false, 0])
  })

  test('is the sum of what each case says once, exact to its decimals, and what the last one says', async () => {
    const first = done(
      await begin('fine', 'decide', { who, cause: '示範', amount: 30_000, weight: '0.2' }, at('2026-03-04')),
    )
    assert.deepEqual(found(first), [9_007_199_254, '0.1', '0.1', true, 1])
    // It came to two of the states, and counts once.
    done(await take(first.id, 'pay', {}, at('2026-03-05')))
    const second = done(await begin('fine', 'decide', { who, cause: '示範' }, at('2026-03-06')))
    assert.deepEqual(found(second), [9_007_229_254, '0.3', '0.2', true, 2])
  })

  test('leaves out what was before the time, and what others did', async () => {
    const later = done(await begin('fine', 'decide', { who, cause: '示範' }, at('2029-03-05')))
    assert.deepEqual(found(later), [30_000, '0.2', '0', true, 2])
    const other = { name: '示範另家有限公司', businessNumber: '00000027' }
    assert.deepEqual(found(done(await begin('fine', 'decide', { who: other, cause: '示範' }))), [0, '0', '0', false, 0])
  })
})

describe('a duty that comes round', () => {
  test('starts with each quarter, is taken by the clock, and does not make up for quarters nobody was there', async () => {
    const one = done(
      await begin('sweep', 'begin', { name: '示範專案', targets: [{ who: { name: '示範' } }] }, at('2026-02-10')),
    )
    assert.deepEqual(
      one.clocks.map((run) => [run.startedOn, run.due]),
      [['2026-04-01', '2026-04-10']],
    )
    await store.sweep('demo', at('2026-04-13'))
    const later = await store.open(session, one.id, { purpose: 'test', at: at('2026-04-13') })
    assert.deepEqual(
      later?.clocks.map((run) => [run.startedOn, run.stopped]),
      [
        ['2026-04-01', 'met'],
        ['2026-07-01', undefined],
      ],
    )
    await store.sweep('demo', at('2026-12-30'))
    const last = await store.open(session, one.id, { purpose: 'test', at: at('2026-12-30') })
    assert.equal(last?.clocks.at(-1)?.startedOn, '2027-01-01')
  })
})
