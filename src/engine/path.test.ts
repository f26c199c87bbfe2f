// Values named where they lie: in the case, in its rows, behind the link to an entry.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  conditionInWords,
  date,
  entry,
  type Fields,
  holds,
  many,
  organisation,
  readsOf,
  t,
  text,
  textsAt,
  valueAt,
  yesNo,
} from '#engine'

const values = {
  course: 'an id',
  payFrom: '2026-03-01',
  employer: { name: '示範公司', businessNumber: '00000000' },
  sessions: [{ day: '2026-03-02' }, {}, { day: '2026-03-09' }],
}
const linked = {
  course: { fee: 500, open: true, endsOn: '2026-06-30', keptFor: ['00000000'], sessions: [{ day: '2026-04-01' }] },
}

describe('a value at the end of a path', () => {
  test('lies in the case, in its parts, in each of its rows, or with the entry that is named', () => {
    assert.equal(valueAt('payFrom', values), '2026-03-01')
    assert.equal(valueAt('employer.businessNumber', values), '00000000')
    assert.deepEqual(valueAt('sessions.day', values), ['2026-03-02', '2026-03-09'])
    assert.equal(valueAt('course.fee', values, linked), 500)
    assert.deepEqual(textsAt('course.sessions.day', values, linked), ['2026-04-01'])
  })

  test('is the entry’s own where the entry is at hand, and what was kept of it where it is not', () => {
    const kept = { ...values, 'course.fee': 400 }
    assert.equal(valueAt('course.fee', kept, linked), 500)
    assert.equal(valueAt('course.fee', kept), 400)
    assert.equal(valueAt('course.fee', values), undefined, 'nobody knows it')
  })
})

describe('a condition', () => {
  test('looks through a link, and asks for nothing where the entry is not known', () => {
    assert.ok(holds({ 'course.open': true, 'course.fee': { atMost: 600 } }, values, linked))
    assert.ok(!holds({ 'course.open': true }, values))
    assert.ok(holds({ 'course.open': { given: false } }, values))
  })

  test('lays two days, two times or two numbers beside each other', () => {
    const lasts = { payTo: { atLeast: { field: 'payFrom' } } }
    assert.ok(holds(lasts, { ...values, payTo: '2026-03-01' }))
    assert.ok(!holds(lasts, { ...values, payTo: '2026-02-28' }))
    assert.ok(!holds(lasts, values), 'nothing is not after anything')
    assert.ok(!holds(lasts, { payTo: '2026-03-02' }))
    assert.ok(holds({ payTo: { atMost: { field: 'course.endsOn' } } }, { ...values, payTo: '2026-06-30' }, linked))
    assert.ok(holds({ paid: { atLeast: { field: 'due' } } }, { paid: 10, due: '9.5' }))
    assert.ok(!holds({ until: { atLeast: { field: 'from' } } }, { until: '09:00', from: '10:30' }))
    assert.ok(
      !holds({ payTo: { atLeast: { field: 'from' } } }, { payTo: '2026-03-01', from: '10:30' }),
      'a day and a time',
    )
  })

  test('tells what is the same, and lists that have nothing in common', () => {
    const apart = { 'course.keptFor': { not: { field: 'employer.businessNumber' } } }
    assert.ok(!holds(apart, values, linked))
    assert.ok(holds(apart, { ...values, employer: { businessNumber: '11111111' } }, linked))
    assert.ok(holds(apart, values), 'two that are not known share nothing')
    assert.ok(holds({ one: { field: 'other' } }, { one: 'x', other: ['y', 'x'] }))
    assert.ok(!holds({ one: { field: 'other' } }, {}))
  })

  test('names everything it reads, and says it in words', () => {
    const fields: Fields = {
      course: entry(t('班別', 'Course'), 'courses'),
      employer: organisation(t('雇主', 'Employer')),
      payFrom: date(t('起日', 'From')),
      payTo: date(t('迄日', 'Until')),
      sessions: many(t('堂次', 'Sessions'), { day: date(t('上課日', 'Day')) }),
    }
    const fieldsOf = () => ({ open: yesNo(t('受理', 'Open')), keptFor: text(t('保留予', 'Kept for')) })
    const condition = {
      'course.open': true,
      payTo: { atLeast: { field: 'payFrom' } },
      'course.keptFor': { not: { field: 'employer.businessNumber' } },
    }
    assert.deepEqual(readsOf(condition), [
      'course.open',
      'payTo',
      'payFrom',
      'course.keptFor',
      'employer.businessNumber',
    ])
    assert.equal(
      conditionInWords(condition, fields, 'zh', fieldsOf),
      '「班別的受理」為是，且「迄日」不早於「起日」，且「班別的保留予」與「雇主的統一編號」不同',
    )
    assert.equal(
      conditionInWords(condition, fields, 'en', fieldsOf),
      'Open of Course is yes, and Until is not before From, and Kept for of Course is not Business number of Employer',
    )
    assert.equal(conditionInWords({ 'sessions.day': { given: true } }, fields, 'zh'), '已填「堂次的上課日」')
  })
})
