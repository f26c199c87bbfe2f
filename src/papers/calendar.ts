// A calendar file (RFC 5545) of days with times in Taipei, which has no summer time: written in UTC, so that every phone agrees.
export type CalendarEvent = {
  /** Stays the same when the event changes, so that a calendar moves it and does not double it. */
  uid: string
  day: string
  from: string
  to: string
  title: string
  place?: string
  words?: string
  url?: string
  changedAt: string
  /** Rises with every change, so that a calendar takes the newer one. */
  sequence?: number
  /** It was given up: a calendar that has it strikes it out. */
  cancelled?: boolean
}

export function toCalendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Taitsi//Calendar//ZH-TW',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Taipei',
    ...events.flatMap((one) => [
      'BEGIN:VEVENT',
      `UID:${one.uid}`,
      `DTSTAMP:${stamp(one.changedAt)}`,
      `LAST-MODIFIED:${stamp(one.changedAt)}`,
      `DTSTART:${stamp(`${one.day}T${one.from}:00+08:00`)}`,
      `DTEND:${stamp(`${one.day}T${one.to}:00+08:00`)}`,
      `SUMMARY:${escaped(one.title)}`,
      ...(one.place ? [`LOCATION:${escaped(one.place)}`] : []),
      ...(one.words ? [`DESCRIPTION:${escaped(one.words)}`] : []),
      ...(one.url ? [`URL:${one.url}`] : []),
      ...(one.sequence === undefined ? [] : [`SEQUENCE:${one.sequence}`]),
      ...(one.cancelled ? ['STATUS:CANCELLED'] : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.map(foldedLine).join('\r\n')}\r\n`
}

const stamp = (instant: string) => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '')
const escaped = (words: string) => words.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n')

/** A line holds at most 75 octets; what is longer goes on in the next, after a space, and no character is cut in two. */
function foldedLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > 74) {
      parts.push(part)
      part = ''
      bytes = 1
    }
    part += letter
    bytes += size
  }
  return [...parts, part].join('\r\n ')
}
