// What the Union Act asks of unions, against slow oracles: members counted one by one, days walked one by one. Seeded.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#engine'
import { maxDirectors } from '#law/union-act/founding.ts'
import { assemblyVote } from '#law/union-act/meetings.ts'
import { atEnd } from './union-membership-return/rule.ts'
import { applyBy, boardsFit, enoughFounders, mostDirectors } from './union-registration/rule.ts'
import { latestNotice, quorum } from './union-statutory-meetings/rule.ts'

fc.configureGlobal({ seed: 20261127, numRuns: 300 })
const day = fc.integer({ min: 0, max: 6500 }).map((n) => addDays('2012-01-01', n))
const people = (max: number) => fc.integer({ min: 0, max })
const walked = (start: string, days: number) => {
  let at = start
  for (let n = 0; n < Math.abs(days); n++) at = addDays(at, Math.sign(days))
  return at
}

describe('founding a union', () => {
  test('thirty workers sign, and one fewer are not enough (§11 I); a federation is founded by unions', () => {
    const enough = (unionType: 'enterprise' | 'industrial' | 'occupational' | 'federation', initiators: number) =>
      enoughFounders.of({ unionType, initiators }).value === true
    for (const kind of ['enterprise', 'industrial', 'occupational'] as const) {
      assert.deepEqual([enough(kind, 29), enough(kind, 30)], [false, true])
      fc.assert(fc.property(people(2_000), (n) => enough(kind, n) === Array.from({ length: n }).length > 29))
    }
    fc.assert(fc.property(people(100), (n) => enough('federation', n)))
  })

  test('the certificate is asked for on the thirtieth day after the meeting at the latest (§11 II)', () =>
    fc.assert(fc.property(day, (foundingOn) => applyBy.of({ foundingOn }).value === walked(foundingOn, 30))))

  /** Members come in one by one; the first of every five hundred begun beyond the first brings two seats, up to twenty-seven. */
  const seats = (members: number) => {
    let all = 9
    for (let nth = 501; nth <= members && all < 27; nth++) if ((nth - 1) % 500 === 0) all += 2
    return all
  }
  test('directors are nine at most, two more for each five hundred members begun, never more than twenty-seven (§17 I)', () => {
    assert.deepEqual(
      [1, 500, 501, 1000, 1001, 4500, 4501, 5000, 5001, 1_000_000].map(maxDirectors),
      [9, 9, 11, 11, 13, 25, 27, 27, 27, 27],
    )
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8_000 }),
        (members) => mostDirectors.of({ members }).value === seats(members),
      ),
    )
    fc.assert(fc.property(people(9_000), people(9_000), (a, b) => a > b || maxDirectors(a) <= maxDirectors(b)))
  })

  test('boards are within the Act from five directors to the most, with a third of them as supervisors (§17 I, rules §15 III)', () => {
    const fits = (members: number, directors: number, supervisors: number) =>
      boardsFit.of({ members, directors, supervisors }).value
    for (const members of [1, 500, 501, 5001]) {
      const most = seats(members)
      assert.deepEqual(
        [fits(members, 4, 1), fits(members, 5, 1), fits(members, most, 1), fits(members, most + 1, 1)],
        [false, true, true, false],
      )
      assert.deepEqual([fits(members, 9, 3), fits(members, 9, 4), fits(members, 8, 3)], [true, false, false])
    }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8_000 }), people(40), people(15), (members, directors, supervisors) => {
        const thirds = Array.from({ length: directors }).filter((_, n) => n % 3 === 2).length
        return (
          fits(members, directors, supervisors) ===
          (directors > 4 && directors <= seats(members) && supervisors <= thirds)
        )
      }),
    )
  })
})

describe('a meeting', () => {
  const NOTICE = [
    ['members-assembly', 'regular', 15],
    ['members-assembly', 'extraordinary', 3],
    ['members-assembly', 'urgent', 1],
    ['directors', 'regular', 7],
    ['directors', 'extraordinary', 1],
    ['supervisors', 'regular', 7],
    ['supervisors', 'extraordinary', 1],
  ] as const
  test('is called so many days ahead, by its kind (§23, §24)', () =>
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...NOTICE),
        (meetingOn, [meetingType, session, days]) =>
          latestNotice.of({ meetingType, session, meetingOn }).value === walked(meetingOn, -days),
      ),
    ))

  test('can decide when more than half are there, of whom proxies are a third of those in person at most (§27)', () => {
    const can = (entitled: number, present: number, proxies: number) => quorum.of({ entitled, present, proxies }).value
    assert.deepEqual([can(100, 50, 0), can(100, 51, 0), can(101, 50, 0), can(101, 51, 0)], [false, true, false, true])
    assert.deepEqual(
      [can(100, 45, 15), can(100, 45, 16), can(100, 38, 12), can(100, 38, 13)],
      [true, false, false, false],
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), people(3_000), people(1_000), (entitled, present, proxies) => {
        const absent = entitled - present - proxies
        const inThirds = Array.from({ length: present }).filter((_, n) => n % 3 === 2).length
        return can(entitled, present, proxies) === (present + proxies > absent && proxies <= inThirds)
      }),
    )
    fc.assert(
      fc.property(
        people(500),
        people(500),
        people(150),
        (entitled, present, proxies) => !can(entitled + 1, present, proxies) || can(entitled + 1, present + 1, proxies),
      ),
    )
  })

  test('that passes a special matter would pass an ordinary one, and one more in favour never undoes it (§26, §27)', () => {
    const passes = (matter: 'ordinary' | 'special', [members, presentInPerson, proxies, agree]: readonly number[]) =>
      assemblyVote.of({
        matter,
        members: members ?? 0,
        presentInPerson: presentInPerson ?? 0,
        proxies: proxies ?? 0,
        agree: agree ?? 0,
      }).value.passed === true
    assert.deepEqual(
      [65, 66, 67].map((agree) => passes('special', [150, 100, 0, agree])),
      [false, false, true],
    )
    assert.deepEqual(
      [50, 51].map((agree) => passes('ordinary', [150, 100, 0, agree])),
      [false, true],
    )
    const votes = fc
      .tuple(fc.integer({ min: 1, max: 400 }), people(400), people(120), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(
        ([members, present, proxies, share]) =>
          [members, present, proxies, Math.floor((present + proxies) * share)] as const,
      )
    fc.assert(fc.property(votes, (vote) => !passes('special', vote) || vote[3] === 0 || passes('ordinary', vote)))
    fc.assert(
      fc.property(votes, fc.constantFrom('ordinary' as const, 'special' as const), (vote, matter) => {
        const [members, present, proxies, agree] = vote
        return !passes(matter, vote) || passes(matter, [members, present, proxies, agree + 1])
      }),
    )
  })
})

test('who is there at the end of a quarter and who left are who was there and who came', () =>
  fc.assert(
    fc.property(people(10_000), people(10_000), people(10_000), (atStart, joined, left) => {
      const found = atEnd.of({ atStart, joined, left }).value
      return found + left === atStart + joined
    }),
  ))
