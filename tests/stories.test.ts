// Every story of every programme, told through the engine: where it ends, which clocks were late, what the measures say.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { count, folded, say, spanOfStory, tell } from '#engine'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { roll } from '#roll'
import { withoutPersons } from './without-persons.ts'

const calendar = officeCalendar()

for (const { programme, stories } of roll)
  describe(programme.name.en, () => {
    for (const [title, story] of Object.entries(stories))
      test(`a case that ${title}`, () => {
        const told = tell(programme, story, calendar)
        if (story.refused) {
          assert.equal(told.refused?.line, story.lines.length - 1, 'it should be refused at its last line')
          assert.ok(
            told.refused?.because.some((one) => say(one.says, 'zh').includes(story.refused ?? '')),
            `refused, but: ${told.refused?.because.map((one) => one.says.zh).join()}`,
          )
        } else assert.deepEqual(told.refused?.because ?? [], [])
        assert.ok(told.case)
        assert.equal(told.case.state, story.ends)
        assert.deepEqual(
          told.case.clocks
            .filter((run) => run.stopped === 'late')
            .map((run) => run.clock)
            .toSorted(),
          [...(story.late ?? [])].toSorted(),
        )
        const period = spanOfStory(told)
        for (const [measure, value] of Object.entries(story.measures ?? {}))
          assert.equal(count(programme, measure, [told.case], period), value, measure)
        const known = { id: told.case.id, number: told.case.number }
        const again = folded(programme, told.events, calendar, known)
        assert.deepEqual(again, told.case, 'folding the events again gives the same case')
        const destroyed = folded(programme, withoutPersons(programme, told.events), calendar, known)
        for (const what of ['state', 'entries', 'clocks', 'done', 'published'] as const)
          assert.deepEqual(destroyed?.[what], told.case[what], `destroying who it was about changes nothing of ${what}`)
      })
  })
