// What is wrong with a log is said by name, with the word and the mend.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choice, date, person, programme, statute, t, text } from '#engine'
import { loosely, type Programme } from '../words/index.ts'
import { remembered, startsWith, takenBackBy } from '../log.ts'
import { faultsOfLog } from './log.ts'

const act = statute(t('示範法', 'Example Act'))
const enquiries = loosely(
  programme({
    id: 'enquiries',
    version: 1,
    name: t('示範諮詢', 'Example enquiries'),
    code: 'EN',
    unit: 'planning',
    purpose: t('示範', 'Example'),
    law: act('§1'),
    covers: [],
    keep: { years: 1, cites: act('§2') },
    title: 'topic',
    fields: {
      on: date(t('日期', 'Day'), { starts: 'today' }),
      channel: choice(
        t('管道', 'Channel'),
        { phone: t('電話', 'Phone'), desk: t('臨櫃', 'Desk') },
        { starts: 'phone' },
      ),
      topic: text(t('主題', 'Topic'), { sensitivity: 'open', remembers: true }),
      answer: text(t('答覆', 'Answer'), { sensitivity: 'open' }),
      why: text(t('作廢原因', 'Why it is void')),
    },
    roles: {
      officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
      head: { name: t('科長', 'Head'), kind: 'staff' },
    },
    states: {
      answered: { name: t('已答覆', 'Answered'), ends: true },
      mistaken: { name: t('誤登', 'Mistaken'), ends: true, void: true },
    },
    steps: {
      log: {
        does: t('登錄一通', 'Log one'),
        by: 'officer',
        from: 'start',
        to: 'answered',
        asks: ['on', 'channel', 'topic', 'answer'],
        log: true,
      },
      undo: { does: t('作廢', 'Make void'), by: ['officer', 'head'], from: 'answered', to: 'mistaken', asks: ['why'] },
    },
    clocks: {},
    dimensions: {},
    measures: {},
    tables: {},
  }),
)
const { steps, fields } = enquiries
const said = (change: Partial<Programme>) => faultsOfLog({ ...enquiries, ...change })

test('a log whose lines whoever enters them can take back is whole', () => {
  assert.deepEqual(faultsOfLog(enquiries), [])
  assert.equal(takenBackBy(enquiries, 'log'), 'undo')
})

test('a line that cannot be taken back, by its own taker and with a word, is no line', () => {
  const { log, undo } = steps
  assert.ok(log && undo)
  assert.match(
    said({ steps: { log, undo: { ...undo, by: 'head' } } }).join(),
    /log is a log, and whoever takes it cannot take a line back/,
  )
  assert.match(said({ steps: { log, undo: { ...undo, to: 'answered' } } }).join(), /a state that is `void`/)
  assert.match(said({ steps: { log, undo: { ...undo, asks: ['on'] } } }).join(), /undo takes a line back and asks on/)
  assert.match(said({ steps: { log: { ...log, from: 'answered' }, undo } }).join(), /does not begin a case/)
  assert.match(said({ steps: { log: { ...log, by: 'clock' }, undo } }).join(), /who has no desk/)
})

test('a form remembers nobody, and starts as what may be chosen', () => {
  const client = person(t('當事人', 'Client'), [], { remembers: true })
  assert.match(said({ fields: { ...fields, client } }).join(), /client remembers what is somebody’s own/)
  const channel = choice(t('管道', 'Channel'), { desk: t('臨櫃', 'Desk') })
  assert.match(said({ fields: { ...fields, channel: { ...channel, starts: 'fax' } } } as never).join(), /starts as fax/)
})

test('what a form begins with is what its fields say, and what was given last', () => {
  const names = ['on', 'channel', 'topic', 'answer']
  assert.deepEqual(startsWith(fields, names, '2026-03-02'), { on: '2026-03-02', channel: 'phone' })
  assert.deepEqual(remembered(fields, names, { topic: '工資', answer: '依§22' }), { topic: '工資' })
})
