// Every path of a penalty, walked with the engine itself: none decides with an open gate, none publishes what is annulled.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { advance, type Case, listed, loosely, publishedAfter, stepsFor } from '#engine'
import { officeCalendar } from '#law/office-calendar/index.ts'
import definition from './programme.ts'

const programme = loosely(definition)
const calendar = officeCalendar()
const ACTORS = [
  { id: 'officer', role: 'officer' },
  { id: 'head', role: 'head' },
  { id: 'both', role: 'officer' },
  { id: 'both', role: 'head' },
  { id: 'cashier', role: 'accountant' },
  { id: 'respondent', role: 'respondent' },
  { id: 'clock', role: 'clock' },
]
const TODAY = '2026-03-02'
/** What somebody might give, lawful and not: each combination of what the gates look at. */
const choices: Record<string, readonly unknown[]> = {
  competent: ['yes', 'no'],
  opinion: ['exempt', 'heard'],
  exemptGround: ['clear', undefined],
  violatedOn: ['2025-12-01', '2022-12-01'],
  amount: [20_000, 5_000, 2_000_000],
  payment: [20_000, 5_000],
  law: ['lsa'],
  graver: [false],
}
const fixed: Record<string, unknown> = {
  respondent: { name: '示範有限公司' },

  owner: '示範負責人',
  contact: { name: '示範', phone: '0900-000-000' },
  article: 'art-24',
  provision: '24',
  facts: '示範',
  grounds: '示範',
  opinionBy: '2026-03-20',
  opinionWords: '示範',
  reason: '示範',
  decidedOn: TODAY,
  documentNo: '示範第1號',
  payBy: '2026-04-01',
  servedOn: TODAY,
  servedBy: 'post',
  paidOn: TODAY,
  nextDue: '2026-04-01',
  instalments: 2,
  instalmentPlan: [
    { due: '2026-04-01', amount: 10_000 },
    { due: '2026-05-01', amount: 10_000 },
  ],
  referredOn: TODAY,
  appealedOn: TODAY,
  appealWords: '示範',
  appealResult: '示範',
  annulReason: '示範',
  refundedOn: TODAY,
}

function* givings(asks: readonly string[]): Generator<Record<string, unknown>> {
  const [name, ...rest] = asks
  if (name === undefined) return yield {}
  for (const more of givings(rest))
    for (const value of choices[name] ?? [fixed[name]]) yield value === undefined ? more : { ...more, [name]: value }
}

/** What tells two cases apart for whatever may still happen. */
const seen = (one: Case, lists: unknown): string =>
  JSON.stringify([
    one.state,
    ...['competent', 'opinion', 'exemptGround', 'violatedOn', 'amount', 'paid', 'owed', 'within', 'inTime'].map(
      (name) => one.values[name] ?? null,
    ),
    one.done.draft?.by ?? null,
    lists,
  ])

test('no path imposes a penalty with an open gate, and none leaves an annulled one in the open list', () => {
  const known = new Set<string>()
  const queue: (Case | undefined)[] = [undefined]
  let decided = 0
  let annulled = 0
  while (queue.length > 0) {
    const before = queue.pop()
    for (const by of ACTORS)
      for (const step of stepsFor(programme, before, by))
        for (const values of givings(listed(programme.steps[step]?.asks))) {
          const tried = advance(
            programme,
            before,
            { step, values },
            {
              at: `${TODAY}T01:00:00.000Z`,
              today: TODAY,
              by,
              calendar,
              born: { id: 'case', number: 'PN115-000001' },
              told: { earlier: 0 },
            },
          )
          if ('refused' in tried) continue
          const published = publishedAfter(programme, before, tried.after, tried.event)
          const after: Case = { ...tried.after, ...(published ? { published } : {}) }
          if (step === 'decide') {
            decided++
            const { competent, opinion, exemptGround, violatedOn, amount } = after.values
            assert.equal(competent, 'yes')
            assert.ok(
              opinion === 'heard' || opinion === 'waived' || (opinion === 'exempt' && exemptGround !== undefined),
              String(opinion),
            )
            assert.equal(violatedOn, '2025-12-01', 'in time')
            assert.equal(amount, 20_000, 'within the range')
            assert.notEqual(after.done.draft?.by, by.id, 'two persons')
          }
          const stands = published?.violators?.facts !== undefined
          if (['annulled', 'refunding', 'noPenalty', 'transferred'].includes(after.state)) {
            annulled++
            assert.equal(stands, false, after.state)
          }
          if (['proposed', 'inviting', 'opined', 'drafted', 'decided'].includes(after.state))
            assert.equal(stands, false, 'not before it is served')
          const key = seen(after, published?.violators?.facts !== undefined)
          if (known.has(key)) continue
          known.add(key)
          queue.push(after)
        }
  }
  assert.ok(decided > 5 && annulled > 10 && known.size > 50, `${decided} ${annulled} ${known.size}`)
})
