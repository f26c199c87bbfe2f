// The store keeps its promises: one transaction, one answer for one key, nobody overruns somebody, nothing personal in plain.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql, withSession } from '#store'
import { tellErased } from '#store/evidence/erased.ts'
import type { OpenCase, Session } from '#store/types.ts'
import { verifyAlone as verify } from '#store/verify/index.ts'
import { aHouse, deskOf, filing, lin, system, type TestHouse, withRooms } from '#tests/a-house.ts'
import { done } from '#tests/done.ts'

const MEDIATION = 'labour-dispute-mediation'
const citizen = { bureau: 'demo', reach: 'portal' as const, actor: { id: 'somebody', role: 'claimant' } }

let house: TestHouse
before(async () => {
  house = await aHouse()
  await withRooms(house)
})
after(() => house.drop())
const at = (day: string, time = '09:00') => new Date(`${day}T${time}:00+08:00`).toISOString()
const file = async (key?: string) =>
  done(
    await house.store.begin(
      citizen,
      MEDIATION,
      { step: 'apply', values: filing },
      { at: at('2026-03-02'), ...(key ? { key } : {}) },
    ),
  )
const take = (
  one: OpenCase,
  role: string,
  step: string,
  values: Record<string, unknown> = {},
  day = '2026-03-03',
  how: { key?: string; seq?: number } = {},
) =>
  house.store.take(
    deskOf(role),
    one.id,
    how.seq ?? one.seq,
    { step, values },
    { at: at(day), ...(how.key ? { key: how.key } : {}) },
  )
const accepted = { category: 'wage', nature: 'rights', workers: 1 }

describe('a step', () => {
  test('begins a case with a number, a clock by its article and a letter to send', async () => {
    const one = await file()
    assert.match(one.number, /^MD115-\d{6}$/)
    assert.deepEqual(
      one.clocks.map((run) => [run.clock, run.due]),
      [['appoint', '2026-03-05']],
    )
    const { rows } = await house.pool.query('select letter, to_role from outbox where case_id = $1', [one.id])
    assert.deepEqual(rows, [{ letter: 'receipt', to_role: 'claimant' }])
  })

  test('sent twice with one key acts once and answers the same', async () => {
    const [one, again] = [await file('key-12345678'), await file('key-12345678')]
    assert.equal(again.id, one.id)
    const both = await Promise.all(
      [1, 2, 3, 4].map(() => take(one, 'intake', 'accept', accepted, '2026-03-03', { key: 'accept-once' })),
    )
    assert.deepEqual(
      both.map((acted) => done(acted).seq),
      [2, 2, 2, 2],
    )
    const other = await take(one, 'intake', 'accept', { ...accepted, workers: 9 }, '2026-03-03', { key: 'accept-once' })
    assert.ok('refused' in other)
  })

  test('waits for nothing but the database: more filings at once than there are connections, the calendar just forgotten', async () => {
    house.context.forgetCalendar('demo')
    const all = await Promise.all(Array.from({ length: 40 }, () => file()))
    assert.equal(new Set(all.map((one) => one.number)).size, 40)
  })

  test('taken by two at once is done by one; the other sees what happened meanwhile', async () => {
    const one = await file()
    const acted = await Promise.all([
      take(one, 'intake', 'accept', accepted),
      take(one, 'officer', 'decline', { reason: '示範理由' }),
    ])
    assert.equal(acted.filter((each) => 'done' in each).length, 1)
    const conflict = acted.find((each) => 'conflict' in each)
    assert.ok(conflict && 'conflict' in conflict && conflict.since.length === 1)
  })

  test('refused by the law names every gate, and leaves no trace', async () => {
    const one = done(
      await house.store.begin(
        citizen,
        MEDIATION,
        { step: 'apply', values: { ...filing, workplaceHere: false, nature: 'adjustment', twoThirds: false } },
        { at: at('2026-03-02') },
      ),
    )
    const refused = await take(one, 'intake', 'accept', { ...accepted, nature: 'adjustment' })
    assert.ok('refused' in refused && refused.refused.length === 2 && refused.refused.every((each) => each.cites))
    assert.equal((await house.store.history(system, one.id, { purpose: 'test', at: at('2026-03-03') })).length, 1)
  })

  test('cannot be taken by a role it does not name', async () => {
    const one = await file()
    assert.ok('refused' in (await take(one, 'accountant', 'accept', accepted)))
  })
})

describe('a hearing room', () => {
  test('is never given to two hearings at once, however many ask at the same moment', async () => {
    const [mediator] = await house.store.register(system, 'mediator-register', ['active'])
    const [room] = await house.store.register(system, 'mediation-venues', ['active'])
    const ready = async () => {
      const one = await file()
      const second = done(await take(one, 'intake', 'accept', accepted))
      return done(
        await take(
          second,
          'officer',
          'assign',
          { method: 'agency-mediator', mediator: mediator?.id, conflict: 'none' },
          '2026-03-04',
        ),
      )
    }
    const cases = await Promise.all(Array.from({ length: 8 }, ready))
    const slot = { room: room?.id, hearingOn: '2026-03-10', hearingFrom: '10:00', hearingTo: '11:00' }
    const acted = await Promise.all(
      cases.map((one, at) =>
        take(
          one,
          'officer',
          'schedule',
          { ...slot, hearingFrom: at % 2 ? '10:30' : '10:00', hearingTo: at % 2 ? '11:30' : '11:00' },
          '2026-03-05',
        ),
      ),
    )
    assert.equal(acted.filter((each) => 'done' in each).length, 1)
    for (const each of acted)
      if ('refused' in each) assert.match(each.refused[0]?.says.zh ?? '', /這個地點在這段時間已有其他案件/)
    const booked = await house.store.bookings(system, room?.id, '2026-03-10', '2026-03-10')
    assert.equal(booked.length, 1)
  })

  test('is not given to a mediator who keeps away from the employer', async () => {
    const entries = await house.store.register(system, 'mediator-register', ['active'])
    const avoiding = entries.find((entry) => entry.values.avoids === '00000000')
    const one = done(await take(await file(), 'intake', 'accept', accepted))
    const refused = await take(
      one,
      'officer',
      'assign',
      { method: 'civil-organisation', mediator: avoiding?.id, conflict: 'none' },
      '2026-03-04',
    )
    assert.ok('refused' in refused && /應迴避/.test(refused.refused[0]?.says.zh ?? ''))
  })
})

describe('a claim', () => {
  test('for the same worker and accident cannot be opened twice', async () => {
    const claim = {
      source: 'counter',
      applicant: lin,
      relation: 'spouse',
      victim: { name: '測試勞工', idNumber: 'A100000001' },
      accidentOn: '2026-02-27',
      appliedOn: '2026-03-02',
      place: '示範工地',
      story: '示範。',
      outcome: 'death',
      account: { bank: '000', number: '00000000000000', holder: '林測試' },
    }
    const begin = () =>
      house.store.begin(
        deskOf('officer'),
        'occupational-accident-consolation',
        { step: 'register', values: claim },
        { at: at('2026-03-02') },
      )
    const acted = await Promise.all([begin(), begin(), begin()])
    assert.equal(acted.filter((each) => 'done' in each).length, 1)
    for (const each of acted) if ('refused' in each) assert.match(each.refused[0]?.says.zh ?? '', /已經有申請案/)
  })
})

describe('the worklist', () => {
  test('counts as unassigned what waits for somebody, not what stands in a register', async () => {
    const one = await file()
    const desk = deskOf('officer')
    const today = '2026-03-02'
    const { rows } = await house.store.worklist(desk, { view: 'unassigned', today, limit: 200, at: at('2026-03-02') })
    assert.ok(rows.some((row) => row.id === one.id))
    assert.ok(!rows.some((row) => row.programme === 'mediation-venues'))
    assert.equal((await house.store.counts(desk, today)).unassigned, rows.length)
    const all = await house.store.worklist(desk, {
      view: 'standing',
      today,
      limit: 200,
      programme: 'mediation-venues',
      at: at('2026-03-02'),
    })
    assert.ok(all.rows.length > 0, 'its entries are found where one asks for the register')
  })
})

describe('what is personal', () => {
  test('stands nowhere in plain, in no table and no column', async () => {
    await file()
    const { rows: tables } = await house.pool.query(`select tablename from pg_tables where schemaname = 'public'`)
    for (const { tablename } of tables) {
      const { rows } = await house.pool.query(
        `select count(*) as n from ${tablename} t where t::text like any (array['%林測試%', '%A200000003%', '%0900-000-001%', '%積欠二月份工資%'])`,
      )
      assert.equal(rows[0].n, 0, tablename)
    }
  })

  test('stands nowhere in plain either when somebody typed it freely: a note, a reason, an owner’s reason, the reasons of a receipt', async () => {
    const canary = '診斷金絲雀甲'
    const one = await file()
    const officer = deskOf('officer')
    const noted = done(await house.store.note(officer, one.id, `${canary}，電話中說明。`, { at: at('2026-03-02') }))
    await house.store.assign(officer, one.id, 'demo-officer-1', { at: at('2026-03-02'), reason: `${canary}一` })
    const corrected = await house.store.correct(officer, one.id, noted.seq + 1, { workers: 2 }, `${canary}二`, {
      at: at('2026-03-02'),
    })
    await take(done(corrected), 'officer', 'decline', { reason: `${canary}三` })
    const events = await house.store.history(officer, one.id, {
      purpose: 'test',
      at: at('2026-03-03'),
    })
    assert.equal(
      JSON.stringify(events).split(canary).length - 1,
      4,
      'whoever may read them reads them as they were typed',
    )
    const { rows: tables } = await house.pool.query(`select tablename from pg_tables where schemaname = 'public'`)
    for (const { tablename } of tables) {
      const { rows } = await house.pool.query(`select count(*) as n from ${tablename} t where t::text like $1`, [
        `%${canary}%`,
      ])
      assert.equal(rows[0].n, 0, tablename)
    }
  })

  test('is opened only for those whose right it is, and the reading is logged', async () => {
    const one = await file()
    const closed = await house.store.open(deskOf('statistician'), one.id, {
      purpose: 'test',
      at: at('2026-03-02'),
    })
    assert.equal(closed?.values.claimant, undefined)
    assert.ok(closed?.withheld.includes('claimant'))
    const open = await house.store.open(deskOf('officer'), one.id, {
      purpose: 'handling',
      at: at('2026-03-02'),
    })
    assert.deepEqual(open?.values.claimant, lin)
    const { rows } = await house.pool.query('select what, purpose from access_log where case_id = $1', [one.id])
    assert.deepEqual(
      rows.map((row) => row.purpose),
      ['handling'],
    )
    assert.match(rows[0].what, /claimant/)
  })

  test('is found by words in nobody’s reach but one’s own: not from another section, bureau or case', async () => {
    const one = await file()
    const other = await file()
    const found = (session: Session) =>
      withSession(house.db, session, async (tx) => {
        // As it stands in the index, where 範 and 范 are one.
        const asked = sql<{ id: string }>`select cases_with_words('[["示范", "x"]]', null, 500) as id`
        return (await asked.execute(tx)).rows.map((row) => row.id)
      })
    const ours = await found(deskOf('officer'))
    assert.ok(ours.includes(one.id) && ours.includes(other.id))
    assert.deepEqual(await found(deskOf('officer', 0, ['nothing'])), [])
    assert.deepEqual(await found({ ...deskOf('officer'), bureau: 'neighbour' }), [])
    assert.deepEqual(await found({ ...system, reach: 'portal', caseId: one.id }), [one.id])
    assert.deepEqual(await found({ ...system, reach: 'portal' }), [])
  })

  test('is found by two characters, by part of the business, and by identity number only with a purpose', async () => {
    const one = await file()
    const numbers = async (words: string, purpose?: string) =>
      (
        await house.store.find(deskOf('officer'), words, {
          at: at('2026-03-02'),
          limit: 200,
          ...(purpose ? { purpose } : {}),
        })
      ).rows.map((row) => row.number)
    assert.ok((await numbers('林測')).includes(one.number))
    assert.ok((await numbers('示範商行')).includes(one.number))
    assert.deepEqual(await numbers('a200000003'), [])
    assert.ok((await numbers('a200000003', '核對身分')).includes(one.number))
    assert.deepEqual(await numbers('不存在的商行'), [])
    assert.deepEqual(await numbers(one.number), [one.number])
  })
})

describe('the wall between bureaus, sections and parties', () => {
  test('holds even for raw SQL inside a session', async () => {
    const one = await file()
    const count = (session: Parameters<typeof withSession>[1]) =>
      withSession(house.db, session, async (tx) => {
        const {
          rows: [row],
        } = await sql<{
          n: number
        }>`select (select count(*) from cases) + (select count(*) from events) + (select count(*) from search) + (select count(*) from event_secrets) as n`.execute(
          tx,
        )
        return row?.n
      })
    assert.ok(Number(await count(deskOf('officer'))) > 0)
    assert.equal(await count({ ...deskOf('officer'), bureau: 'another' }), 0)
    assert.equal(
      await count(deskOf('officer', 0, ['occupational-accident-consolation'])),
      await count(deskOf('officer', 0, ['occupational-accident-consolation', 'nothing'])),
    )
    assert.equal(await count(deskOf('officer', 0, [])), 0)
    assert.equal(await count({ ...citizen, caseId: one.id }), 4)
    assert.equal(await count(citizen), 0)
  })

  test('lets a party in by number and code, and nobody by guessing', async () => {
    const one = await file()
    const code = await house.store.accessCode(system, one.id, 'claimant')
    assert.deepEqual(await house.store.enter('demo', one.number, code.toLowerCase().replaceAll('-', ' ')), {
      caseId: one.id,
      programme: MEDIATION,
      role: 'claimant',
      code: 1,
    })
    assert.equal(await house.store.enter('demo', one.number, 'AAAA-AAAA-AAAA'), undefined)
    assert.equal(await house.store.enter('another', one.number, code), undefined)
  })
})

describe('time', () => {
  test('a typhoon day moves the clocks of its district and says which', async () => {
    const one = await file()
    const moved = await house.store.closeDay(
      deskOf('head'),
      { day: '2026-03-05', districts: ['示範東區'], why: { zh: '颱風停班', en: 'a typhoon day' } },
      at('2026-03-04'),
    )
    assert.ok(moved.some((each) => each.case === one.id && each.from === '2026-03-05' && each.to === '2026-03-06'))
    const again = await house.store.open(system, one.id, { purpose: 'test', at: at('2026-03-04') })
    assert.equal(again?.clocks[0]?.due, '2026-03-06')
    assert.match(again?.clocks[0]?.because.map((each) => each.zh).join() ?? '', /颱風停班/)
  })

  test('a closed day that is cut off on the way is taken up again: every clock knows it in the end', async () => {
    const begun = []
    for (let nth = 0; nth < 60; nth++) begun.push(await file())
    const dueOf = async (id: string) =>
      (await house.store.open(system, id, { purpose: 'test', at: at('2026-03-04') }))?.clocks[0]?.due
    const before = await Promise.all(begun.map(({ id }) => dueOf(id)))
    const day = before[0] ?? ''
    // As a process that is killed after some of the cases: the database ends the rest.
    await house.pool.query(`create sequence cut;
      create function cut_off() returns trigger language plpgsql security definer as $$ begin
        if nextval('cut') > 1 then raise exception 'killed' using errcode = '57P01'; end if; return new; end $$;
      create trigger cut_off before insert or update on clocks for each statement execute function cut_off()`)
    const closing = house.store.closeDay(
      deskOf('head'),
      { day, why: { zh: '颱風停班', en: 'Typhoon' } },
      at('2026-03-04'),
    )
    await assert.rejects(closing, /killed/)
    await house.pool.query('drop trigger cut_off on clocks; drop function cut_off(); drop sequence cut')
    const half = await Promise.all(begun.map(({ id }) => dueOf(id)))
    assert.ok(half.includes(day), 'some clocks do not know the day yet')
    const { failed } = await house.store.sweep('demo', at('2026-03-05'))
    assert.deepEqual(failed, [])
    const after = await Promise.all(begun.map(({ id }) => dueOf(id)))
    assert.ok(
      after.every((due) => due !== undefined && due > day),
      after.join(),
    )
    assert.deepEqual((await verify(house.pool, 'demo', house.context)).faults, [])
    // Taken up once: the next sweep finds nothing to do.
    await house.pool
      .query(`create function refused() returns trigger language plpgsql as $$ begin raise exception 'worked out again'; end $$;
      create trigger refused before insert or update on clocks for each statement execute function refused()`)
    assert.deepEqual((await house.store.sweep('demo', at('2026-03-05'))).failed, [])
    await house.pool.query('drop trigger refused on clocks; drop function refused()')
  })

  test('a term that runs out is ended by the clock, once, however often it is swept', async () => {
    const entry = {
      name: '示範調解人戊',
      organisation: '示範協會',
      kind: 'committee-member',
      qualification: '示範',
      languages: ['zh'],
      validFrom: '2026-01-01',
      validTo: '2026-03-10',
    }
    const one = done(
      await house.store.begin(
        deskOf('officer'),
        'mediator-register',
        { step: 'appoint', values: entry },
        { at: at('2026-03-02') },
      ),
    )
    assert.equal((await house.store.sweep('demo', at('2026-03-10'))).acted, 0)
    await Promise.all([house.store.sweep('demo', at('2026-03-11')), house.store.sweep('demo', at('2026-03-11'))])
    const ended = await house.store.open(system, one.id, { purpose: 'test', at: at('2026-03-11') })
    assert.deepEqual([ended?.state, ended?.seq], ['ended', 2])
  })
})

describe('the evidence', () => {
  const tables = [
    'cases',
    'entries',
    'clocks',
    'links',
    'holds',
    'bookings',
    'sittings',
    'search',
    'numbers',
    'published',
    'published_by',
    'published_log',
  ]
  // Sealed columns differ in their nonce each time they are sealed; what they hold is compared through the store.
  const dump = async () =>
    Promise.all(
      tables.map(async (table) =>
        (
          await house.pool.query(
            `select to_jsonb(t) - 'sealed' - 'title_sealed' as row from ${table} t where bureau = 'demo'`,
          )
        ).rows
          .map((row) => JSON.stringify(row))
          .toSorted(),
      ),
    )

  test('alone gives back every derived row', async () => {
    const before = await dump()
    const made = await house.store.rebuild('demo')
    assert.ok(made.cases > 10)
    assert.deepEqual(await dump(), before)
  })

  test('cannot be updated or deleted, even by the owner of the tables', async () => {
    for (const statement of ['update events set actor_id = $1', 'delete from events where actor_id = $1'])
      await assert.rejects(house.pool.query(statement, ['x']), /appended and never changed/)
  })

  test('is read by an independent verifier, which finds whatever was edited, removed, inserted or cut off', async () => {
    await house.store.checkpoint('demo', at('2026-03-12'))
    assert.deepEqual((await verify(house.pool, 'demo', house.context)).faults, [])
    const one = done(await take(await file(), 'intake', 'accept', accepted))
    await house.store.checkpoint('demo', at('2026-03-12'))
    const tampered = async (statement: string) => {
      const client = await house.pool.connect()
      try {
        await client.query('alter table events disable trigger append_only')
        await client.query('create temp table kept as select * from events')
        await client.query(statement)
        const { faults } = await verify(house.pool, 'demo', house.context)
        await client.query('delete from events')
        await client.query('insert into events overriding system value select * from kept')
        await client.query('drop table kept')
        await client.query('alter table events enable trigger append_only')
        return faults
      } finally {
        client.release()
      }
    }
    const of = `where case_id = '${one.id}'`
    assert.ok(
      (await tampered(`update events set body = jsonb_set(body, '{values,workers}', '99') ${of} and seq = 2`)).some(
        (fault) => fault.where.includes(one.id),
      ),
    )
    assert.ok((await tampered(`update events set actor_id = 'somebody-else' ${of} and seq = 1`)).length > 0)
    assert.ok((await tampered(`delete from events ${of} and seq = 1`)).some((fault) => /removed/.test(fault.says)))
    assert.ok(
      (await tampered(`delete from events ${of} and seq = 2`)).some(
        (fault) => /chain ends at 1/.test(fault.says) || fault.where.startsWith('checkpoint'),
      ),
    )
    assert.ok(
      (
        await tampered(
          `insert into events overriding system value select bureau, case_id, 3, programme, 999999, kind, step, state_to, at, on_day, actor_id, actor_role, actor_name, version, body, hash, hash from events ${of} and seq = 2`,
        )
      ).length > 0,
    )
    assert.deepEqual((await verify(house.pool, 'demo', house.context)).faults, [])
  })

  test('stays whole when a personal value is lawfully erased', async () => {
    const one = await file()
    await withSession(house.db, system, (tx) =>
      tellErased(house.context, tx, 'demo', {
        table: 'event_secrets',
        caseId: one.id,
        at: at('2026-03-12'),
        by: 'test',
        why: '保存年限屆滿',
      }),
    )
    await house.pool.query('delete from event_secrets where case_id = $1', [one.id])
    await house.store.rebuild('demo')
    assert.deepEqual((await verify(house.pool, 'demo', house.context)).faults, [])
  })
})

describe('papers handed in', () => {
  test('are known by their content and not by their name, and open only within their case', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const kept = await house.store.putFile(citizen, { name: '薪資單.pdf', content: png })
    assert.ok('hash' in kept && kept.type === 'image/png')
    assert.ok(
      'refused' in
        (await house.store.putFile(citizen, { name: 'a.pdf', content: Buffer.from('MZ\x90\0\x03\0\0\0\x04') })),
    )
    const one = done(
      await house.store.begin(
        citizen,
        MEDIATION,
        { step: 'apply', values: { ...filing, papers: [kept] } },
        { at: at('2026-03-02') },
      ),
    )
    const opened = (role: string, among?: string[]) =>
      house.store.getFile(deskOf(role, 0, among), one.id, kept.hash, at('2026-03-02'))
    assert.deepEqual((await opened('officer'))?.content, png)
    assert.equal(await opened('officer', []), undefined)
    assert.equal(await opened('director'), undefined)
  })
})
