// The time at which the parties of a case are to come, as the definition says where it lies.
import type { Case } from './case.ts'
import { isThrough, textsAt } from './path.ts'
import type { Programme } from './words/index.ts'

export type Meeting = {
  day: string
  from: string
  to: string
  /** The field that says where. */
  at?: string
  /** Whether it still holds: a time that was given up is told to a calendar that has it. */
  holds: boolean
}

/** Nothing where no time was given yet, or where the time is that of a register entry. */
export function meetingOf(
  { meets, fields }: Pick<Programme, 'meets' | 'fields'>,
  one: Pick<Case, 'state' | 'values'>,
): Meeting | undefined {
  if (!meets || isThrough(fields, meets.on)) return undefined
  const word = (path: string) => textsAt(path, one.values)[0]
  const day = word(meets.on)
  const [from, to] =
    'part' in meets.hours
      ? (meets.hours.of[word(meets.hours.part) ?? ''] ?? [])
      : [word(meets.hours[0]), word(meets.hours[1])]
  if (!day || !from || !to) return undefined
  return { day, from, to, holds: meets.in.includes(one.state), ...(meets.at ? { at: meets.at } : {}) }
}
