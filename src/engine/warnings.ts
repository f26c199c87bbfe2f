// What is not wrong but seldom right: a hearing on a Sunday, at three in the morning, after the day by which the law wants it.
import type { Case } from './case.ts'
import { cited } from './citation.ts'
import { districtOf } from './clocks.ts'
import { type Calendar, CalendarUnknown, dayText } from './days/index.ts'
import type { Field, Fields } from './field.ts'
import { listed, type Programme } from './words/index.ts'
import type { Problem } from './read.ts'
import { t, type Text } from './text.ts'

/** @param given what the step was given; what the case holds already was looked at when it was given */
export function warnings(
  programme: Programme,
  before: Case | undefined,
  given: Record<string, unknown>,
  calendar: Calendar,
): Problem[] {
  const district = districtOf(programme, { ...before?.values, ...given })
  const found: Problem[] = []
  look(programme.fields, given, '')
  return found

  function look(fields: Fields, values: Record<string, unknown>, prefix: string) {
    for (const [name, field] of Object.entries(fields)) {
      const value = values[name]
      if (field.kind === 'many' && Array.isArray(value))
        value.forEach((row, at) => look(field.of, row as Record<string, unknown>, `${prefix}${name}.${at}.`))
      else if (typeof value === 'string')
        found.push(
          ...[
            onDayOff(field, value, calendar, district),
            outsideHours(field, value),
            pastClock(programme, before, field, value),
          ]
            .filter((one) => one !== undefined)
            .map((one) => ({ field: prefix + name, warns: true as const, ...one })),
        )
    }
  }
}

type Said = { says: Text; cites?: Problem['cites'] } | undefined

function onDayOff(field: Field, day: string, calendar: Calendar, district: string | undefined): Said {
  if (field.kind !== 'date' || !field.workingDay) return undefined
  const { off, why } = closed(day, calendar, district)
  const reason = why ?? t('休息日', 'a day off')
  return off
    ? {
        says: t(
          `「${field.label.zh}」${dayText(day).zh}是${reason.zh}，機關不上班。`,
          `“${field.label.en}”, ${dayText(day).en}, is ${reason.en}: offices are closed.`,
        ),
      }
    : undefined
}

/** A year that is not announced yet is nobody's day off. */
function closed(day: string, calendar: Calendar, district: string | undefined): { off: boolean; why?: Text } {
  try {
    return calendar.isDayOff(day, district)
  } catch (error) {
    if (error instanceof CalendarUnknown) return { off: false }
    throw error
  }
}

function outsideHours(field: Field, time: string): Said {
  if (field.kind !== 'time' || !field.hours) return undefined
  const [from, to] = field.hours
  return time < from || time > to
    ? {
        says: t(
          `「${field.label.zh}」${time} 不在 ${from} 至 ${to} 之間，請確認沒有打錯。`,
          `“${field.label.en}”, ${time}, is not between ${from} and ${to}. Check that it is not a slip.`,
        ),
      }
    : undefined
}

function pastClock(programme: Programme, before: Case | undefined, field: Field, day: string): Said {
  if (field.kind !== 'date' || !field.insideClock) return undefined
  const inside = listed(field.insideClock)
  const running = before?.clocks.findLast((one) => inside.includes(one.clock) && !one.stoppedOn && day > one.due)
  const clock = running && programme.clocks[running.clock]
  if (!clock) return undefined
  return {
    says: t(
      `「${field.label.zh}」${dayText(day).zh}已過${cited(clock.cites).zh}的期限：應於${dayText(running.due).zh}前「${clock.name.zh}」。`,
      `“${field.label.en}”, ${dayText(day).en}, is past the time limit of ${cited(clock.cites).en}: “${clock.name.en}” is due by ${dayText(running.due).en}.`,
    ),
    cites: clock.cites,
  }
}
