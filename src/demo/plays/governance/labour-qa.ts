// Answers of the demonstration bureau; the oldest is past its day of review, as happens.
import type { Seeding } from '../../seeding.ts'
import { published } from '../published.ts'
import { answers } from './answers.ts'

const seeding: Seeding = {
  *present(context) {
    for (const [at, answer] of answers.entries())
      yield published('labour-qa', answer, context, 29 - at, at === 0 ? -3 : 200 + at)
  },
}
export default seeding
