// Plays a text as the bureau would publish it: written, checked by a second person, published.
import { addDays } from '#engine'
import type { Play, SeedingContext } from '../seeding.ts'

export type Written = { heading: string; headingEn: string; topic: string; body: string; bodyEn: string; refers: { law: string; article: string }[] }

/** @param ago days before today; @param lasts days from today until it is to be looked at again */
export function published(programme: string, text: Written & Record<string, unknown>, { today, workday, staff }: SeedingContext, ago: number, lasts: number): Play {
  const on = workday(addDays(today, -ago))
  return {
    programme,
    owner: staff('officer').id,
    lines: [
      { on, by: staff('officer'), step: 'write', values: text },
      { on, by: staff('head'), step: 'check', values: { reviewBy: addDays(today, lasts) } },
      { on, by: staff('head'), step: 'publish', values: { publishedOn: on } },
    ],
  }
}
