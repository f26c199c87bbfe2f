// Two surveys of the demonstration: one whose results are told, and one that is out. Everybody is invented.
import { addDays } from '#engine'
import type { Seeding } from '../../seeding.ts'

const QUESTIONS = [
  { code: 'served', zh: '過去一年使用過就業服務嗎？', en: 'Have you used employment services in the past year?', kind: 'yesNo' },
  { code: 'needs', zh: '最需要什麼協助？', en: 'What help do you need most?', kind: 'choice', options: '職業訓練｜Training\n交通協助｜Transport\n輔具｜Aids\n法律諮詢｜Legal advice' },
  { code: 'overall', zh: '整體而言，您滿意嗎？（5 分最滿意）', en: 'On the whole, how was it? (5 is best)', kind: 'scale', spared: true },
]
/** What each of those asked says; nothing where somebody is silent. */
const SAID = [['true', 'o2', '4'], ['true', 'o1', '5'], ['false', 'o2', '3'], ['true', 'o3', '4'], undefined, ['false', 'o2', '2']] as const

const seeding: Seeding = {
  *present({ today, workday, staff, newId }) {
    const on = (after: number) => workday(addDays(today, after))
    const [officer, other, head] = [staff('officer'), staff('officer', 1), staff('head')]
    const clock = { id: 'clock', role: 'clock' }
    const personOf = (nth: number) => ({ name: `示範受訪者${nth}`, phone: `09000003${String(nth).padStart(2, '0')}`, email: `asked-${nth}@example.test` })
    const people = (from: number) => SAID.map((_, nth) => ({ who: personOf(from + nth) }))
    const draft = (name: string, from: number, dueOn: string) => ({ name, about: '了解視障勞工與按摩師的工作情形與需要，作為明年服務規劃的依據。', whom: 'person', questions: QUESTIONS, people: people(from), dueOn })

    const [told, sentOn, dueOn, remindOn] = [newId(), on(-55), on(-25), on(-40)]
    yield {
      programme: 'survey-rounds', id: told,
      lines: [
        { on: on(-56), by: officer, step: 'draft', values: draft('示範視障者就業服務需求調查', 1, dueOn) },
        { on: sentOn, by: head, step: 'send', values: { dueOn } },
        { on: on(-24), by: officer, step: 'close', values: { sentCount: 6, answeredCount: 5 } },
        { on: on(-10), by: other, step: 'tell', values: { answeredCount: 5, lateCount: 0, findings: '最多人需要的是交通協助，其次是職業訓練與輔具。明年起上課與面試提供復康巴士代訂，並增辦盲用電腦課程。' } },
      ],
    }
    for (const [nth, said] of SAID.entries()) {
      const invite = { on: sentOn, by: clock, step: 'invite', values: { round: told, kind: 'person', person: personOf(1 + nth), dueOn, remindOn } }
      const [served, needs, overall] = said ?? []
      yield {
        programme: 'survey-answers',
        lines: said
          ? [invite, { on: on(-45 + nth), by: officer, step: 'ask', values: { channel: nth % 2 ? 'phone' : 'interview', sheet: { served, needs, overall } } }]
          : [invite, { on: remindOn, by: clock, step: 'remind' }, { on: on(-24), by: clock, step: 'miss' }, { on: on(-10), by: clock, step: 'shut' }],
      }
    }

    const [out, until] = [newId(), on(20)]
    yield {
      programme: 'survey-rounds', id: out,
      lines: [
        { on: on(-6), by: officer, step: 'draft', values: draft('示範按摩師電話關懷調查', 21, until) },
        { on: on(-5), by: head, step: 'send', values: { dueOn: until } },
      ],
    }
    for (const [nth] of SAID.entries()) {
      const values = { round: out, kind: 'person', person: personOf(21 + nth), dueOn: until, remindOn: on(7) }
      const answer = { on: on(-2), by: officer, step: 'ask', values: { channel: 'phone', sheet: { served: 'true', needs: 'o1', overall: '4' } } }
      yield { programme: 'survey-answers', lines: [{ on: on(-5), by: clock, step: 'invite', values }, ...(nth === 0 ? [answer] : [])] }
    }
  },
}
export default seeding
