// What follows from a step in cases of other programmes: who may go on following them, and what is told where one stands in the way.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { entry, loosely, organisation, person, programme, statute, t, text, whole } from '#engine'
import { addCase, dropCase, dropWaysIn } from '#auth/citizen-cases.ts'
import type { Acted, OpenCase } from '#store/types.ts'
import { openApp } from '#app'
import { idNumber } from '#tests/a-class.ts'
import { aHouse, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const act = statute(t('示範法', 'Example Act'))
const officer = { officer: { name: t('承辦人', 'Officer'), kind: 'staff' } } as const
const shared = {
  version: 1,
  unit: 'planning',
  law: act('§1'),
  covers: [],
  keep: { years: 1, cites: act('§2') },
  clocks: {},
  dimensions: {},
  measures: {},
  tables: {},
} as const
const stands = t('靜候', 'At rest')
const states = { open: { name: t('進行中', 'Open'), stands }, done: { name: t('結案', 'Done'), ends: true } } as const
const end = { does: t('結案', 'End'), by: ['officer', 'clock'], from: 'open', to: 'done' } as const

const grant = {
  begins: 'grants/open',
  as: 'plea',
  with: { applicant: 'who', witness: 'against', ref: 'words', most: 'sum' },
} as const

/** A plea asks for a grant; a grant opens an account of money, of which each reference has one, and none is above nine. */
const pleas = programme({
  ...shared,
  id: 'pleas',
  code: 'PL',
  name: t('示範陳情', 'Pleas'),
  purpose: t('示範陳情用', 'To plead'),
  title: 'words',
  fields: {
    who: person(t('陳情人', 'Who'), ['idNumber']),
    against: organisation(t('相對人', 'Against')),
    words: text(t('編號', 'Reference')),
    sum: whole(t('金額', 'Sum')),
    urgent: text(t('急迫', 'Urgent'), { optional: true, max: 3 }),
  },
  roles: {
    ...officer,
    pleader: { name: t('陳情人', 'Pleader'), kind: 'party', is: 'who' },
    other: { name: t('相對人', 'The other'), kind: 'party', is: 'against' },
  },
  states: { ...states, waiting: { name: t('等候', 'Waiting'), stands } },
  steps: {
    file: {
      does: t('提出', 'File'),
      by: ['pleader', 'officer'],
      from: 'start',
      to: 'open',
      asks: ['who', 'against', 'words', 'sum', 'urgent'],
      then: grant,
    },
    park: {
      does: t('登錄', 'Enter'),
      by: 'officer',
      from: 'start',
      to: 'waiting',
      asks: ['who', 'against', 'words', 'sum'],
    },
    grant: { does: t('轉補助', 'Have it granted'), by: 'officer', from: 'waiting', to: 'open', then: grant },
    end: {
      ...end,
      then: [
        {
          takes: 'grants/hurry',
          for: { naming: 'plea' },
          in: 'open',
          when: { urgent: { given: true } },
          sets: { how: '急' },
        },
        { takes: 'grants/end', for: { naming: 'plea' }, in: 'open' },
      ],
    },
  },
  portal: {
    apply: 'file',
    want: t('我要陳情', 'Plead'),
    topic: 'dispute',
    about: t('示範', 'Example'),
    pages: [{ title: t('內容', 'Words'), fields: ['who', 'against', 'words', 'sum', 'urgent'] }],
  },
})
const grants = programme({
  ...shared,
  id: 'grants',
  code: 'GR',
  name: t('示範補助', 'Grants'),
  purpose: t('示範補助用', 'To grant'),
  title: 'ref',
  fields: {
    plea: entry(t('陳情案', 'Plea'), 'pleas', { in: ['open'] }),
    applicant: person(t('申請人', 'Applicant'), ['idNumber']),
    witness: organisation(t('證人', 'Witness'), { sensitivity: 'sealed' }),
    ref: text(t('編號', 'Reference')),
    most: whole(t('上限', 'At most')),
    how: text(t('急迫', 'How urgent'), { max: 3 }),
  },
  roles: {
    ...officer,
    applicant: { name: t('申請人', 'Applicant'), kind: 'party', is: 'applicant' },
    witness: { name: t('證人', 'Witness'), kind: 'party', is: 'witness' },
  },
  states: { ...states, urgent: { name: t('急件', 'Urgent'), stands } },
  steps: {
    open: {
      does: t('開立', 'Open'),
      by: ['officer', 'clock'],
      from: 'start',
      to: 'open',
      asks: ['plea', 'applicant', 'witness', 'ref', 'most'],
      then: { begins: 'purses/open', with: { holder: 'applicant', ref: 'ref', most: 'most' } },
    },
    hurry: { does: t('列急件', 'Hurry'), by: 'clock', from: 'open', to: 'urgent', asks: ['how'] },
    end,
  },
})
const purses = programme({
  ...shared,
  id: 'purses',
  code: 'PU',
  name: t('示範帳', 'Purses'),
  purpose: t('示範帳用', 'To keep'),
  title: 'ref',
  fields: {
    holder: person(t('戶名', 'Holder'), ['idNumber']),
    ref: text(t('編號', 'Reference')),
    most: whole(t('上限', 'At most'), { max: 9 }),
  },
  roles: { ...officer, holder: { name: t('戶名', 'Holder'), kind: 'party', is: 'holder' } },
  states,
  steps: {
    open: {
      does: t('開帳', 'Open'),
      by: ['officer', 'clock'],
      from: 'start',
      to: 'open',
      asks: ['holder', 'ref', 'most'],
    },
    end,
  },
  holds: {
    one: { what: ['ref'], in: 'open', says: t('這個編號已有一本帳。', 'There is a purse of this reference.') },
  },
})

const NOW = '2026-03-02T09:00:00+08:00'
let house: TestHouse
let app: ReturnType<typeof openApp>
before(async () => {
  house = await aHouse(NOW, undefined, [pleas, grants, purses].map(loosely))
  app = openApp(house)
})
after(() => house.drop())
let nth = 0
const also = (name: string) => `This also opens a case of “${name}”, which could not be opened: `
const values = (more: Record<string, unknown> = {}) => ({
  who: { name: '測試陳情人', idNumber: idNumber(++nth) },
  against: { name: '示範行號', businessNumber: '12345675' },
  words: `示範${nth}`,
  sum: 5,
  ...more,
})
const file = (given: Record<string, unknown>, account?: string): Promise<Acted> =>
  house.store.begin(
    { ...system, actor: { id: 'test', role: 'pleader' } },
    'pleas',
    { step: 'file', values: given },
    { at: NOW, ...(account ? { account } : {}) },
  )
const done = (acted: Acted): OpenCase & { opened: string[] } => {
  if (!('done' in acted)) assert.fail(JSON.stringify(acted))
  return { ...acted.done, opened: acted.opened.map(({ id }) => id) }
}
const follows = async (account: string) =>
  (
    await house.pool.query<{ programme: string; role: string; by_code: boolean }>(
      'select c.programme, k.role, k.by_code from account_cases k join cases c on c.id = k.case_id where k.account = $1 order by c.programme',
      [account],
    )
  ).rows.map(({ programme: id, role, by_code }) => [id, role, by_code])

describe('a case that begins of another', () => {
  test('is followed by whoever filed the other, in the same person, from the portal on', async () => {
    const who = new Visitor(app)
    await who.post('/account/sign-up', { email: 'test-then@example.tw', name: '測試', password: '示範用的長密碼 2026' })
    const [, code = ''] = /id="demo-code">([\d ]+)</.exec(await (await who.get('/account/code')).text()) ?? []
    await who.post('/account/code', { code })
    const typed = {
      'who.name': '測試陳情人',
      'who.idNumber': idNumber(700),
      'against.name': '示範行號',
      words: '示範帳戶',
      sum: '5',
    }
    assert.equal((await who.post('/apply/pleas/1', typed)).status, 303)
    assert.equal((await who.post('/apply/pleas/send', {})).headers.get('location'), '/apply/pleas/sent')
    const page = await (await who.get('/my-cases')).text()
    for (const one of ['示範陳情', '示範補助', '示範帳']) assert.ok(page.includes(one), one)
  })

  test('is followed by nobody in another person, and by nobody under seal', async () => {
    const [filer, firm] = ['demo-officer-0', 'demo-head-0']
    const { id, seq } = done(await house.store.begin(system, 'pleas', { step: 'park', values: values() }, { at: NOW }))
    await addCase(house.context, 'demo', filer, { caseId: id, role: 'pleader' }, house.now())
    await addCase(house.context, 'demo', firm, { caseId: id, role: 'other' }, house.now())
    done(await house.store.take(system, id, seq, { step: 'grant' }, { at: NOW }))
    assert.deepEqual(await follows(filer), [
      ['grants', 'applicant', false],
      ['pleas', 'pleader', false],
      ['purses', 'holder', false],
    ])
    assert.deepEqual(await follows(firm), [['pleas', 'other', false]])
  })

  test('is no longer followed through a code that was given anew, also by who hid the case it began of', async () => {
    const [mine, thief] = ['demo-officer-1', 'demo-accountant-0']
    const parked = done(await house.store.begin(system, 'pleas', { step: 'park', values: values() }, { at: NOW }))
    await addCase(house.context, 'demo', mine, { caseId: parked.id, role: 'pleader' }, house.now())
    await addCase(house.context, 'demo', thief, { caseId: parked.id, role: 'pleader', code: 1 }, house.now())
    done(await house.store.take(system, parked.id, parked.seq, { step: 'grant' }, { at: NOW }))
    assert.deepEqual(await follows(thief), [
      ['grants', 'applicant', true],
      ['pleas', 'pleader', true],
      ['purses', 'holder', true],
    ])
    await dropCase(house.context, 'demo', thief, parked.id)
    await dropWaysIn(house.context, 'demo', parked.id, 'pleader')
    assert.deepEqual(await follows(thief), [])
    assert.deepEqual(await follows(mine), [
      ['grants', 'applicant', false],
      ['purses', 'holder', false],
    ])
  })
})

describe('what stands in the way in another case', () => {
  test('of a case that begins of one that begins is told at the field of ours that gave it', async () => {
    const acted = await file(values({ sum: 12 }))
    assert.ok('refused' in acted)
    assert.deepEqual(
      acted.refused.map(({ field, says, through }) => [field, says.en, through]),
      [['sum', `${also('Grants')}${also('Purses')}“At most” can be at most 9.`, 'grants']],
    )
  })

  test('is told in the words of its own rule, and nothing stays', async () => {
    const given = values()
    done(await file(given))
    const { rows: was } = await house.pool.query('select count(*)::int as n from cases')
    const acted = await file({ ...values(), words: given.words })
    assert.ok('refused' in acted)
    assert.deepEqual(
      acted.refused.map(({ says, through }) => [says.en, through]),
      [[`${also('Grants')}${also('Purses')}There is a purse of this reference.`, 'grants']],
    )
    assert.deepEqual((await house.pool.query('select count(*)::int as n from cases')).rows, was)
  })
})

describe('a step that others take', () => {
  test('is taken where ours meets its condition, with what it is told, and once a case', async () => {
    const ends = async (urgent?: string) => {
      const { id, seq, opened } = done(await file(values(urgent ? { urgent } : {})))
      done(await house.store.take(system, id, seq, { step: 'end' }, { at: NOW }))
      const grant = await house.store.open(system, opened[0] ?? '', { purpose: 'test', at: NOW })
      return [grant?.state, grant?.values.how]
    }
    assert.deepEqual(await ends(), ['done', undefined])
    assert.deepEqual(await ends('是'), ['urgent', '急'])
  })
})
