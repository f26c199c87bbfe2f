// Answers: each question as a field of its own, under the heading of the whole; to read, each question with its answer.
import { type AnswersField, fieldsOf, questionsIn, say } from '#engine'
import { Group } from '../../form/index.ts'
import type { Drawn } from './kind.ts'

export const answersDrawn: Drawn<AnswersField> = {
  ask: ({ asking, value }, row) => {
    const asked = questionsIn(value)
    const given = Object.fromEntries(asked.map(({ code, says }) => [code, says]))
    return (
      <Group {...asking}>
        <div class="questions">{row(fieldsOf(asked), given, `${asking.name}.`)}</div>
      </Group>
    )
  },
  show: ({ value, lang }, cell) => {
    const asked = questionsIn(value)
    const fields = fieldsOf(asked)
    const answered = asked.filter(({ says }) => says !== undefined)
    return answered.length === 0 ? (
      <span class="soft">－</span>
    ) : (
      <dl class="answers">
        {answered.map(({ code, says }) => {
          const field = fields[code]
          return field ? (
            <div>
              <dt>{say(field.label, lang)}</dt>
              <dd>{cell(field, says)}</dd>
            </div>
          ) : null
        })}
      </dl>
    )
  },
}
