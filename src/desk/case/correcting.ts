// What of a correction form is a correction: only what differs, and also what was emptied.
import { holds, isUnseen, kindOf, type Programme, readCorrection, type Reader, readFields, saysNothing } from '#engine'
import type { OpenCase } from '#store/types.ts'

type Corrected = { one: OpenCase; programme: Programme }

/** What a correction may touch: what was once given, is within one's rights, and is not worked out by a rule. */
export const correctable = ({ one, programme }: Corrected): string[] =>
  Object.keys(programme.fields).filter(
    (name) => one.given[name] !== undefined && !one.withheld.includes(name) && !(name in one.receipts),
  )

/** What was sent for the fields that may be corrected. Of a list, boxes or files that are all gone a browser sends nothing. */
export function sentFor(found: Corrected, raw: Record<string, unknown>, today: string): Record<string, unknown> {
  const { fields } = found.programme
  const names = correctable(found)
  const { values } = readFields(fields, Object.keys(raw), raw, reading(today), raw)
  const gone = names.filter((name) => {
    const field = fields[name]
    return (
      field &&
      kindOf(field).vanishes &&
      raw[name] === undefined &&
      (isUnseen(field.when, found.one.values) || holds(field.when, { ...found.one.values, ...values }))
    )
  })
  return {
    ...Object.fromEntries(names.filter((name) => name in raw).map((name) => [name, raw[name]])),
    ...Object.fromEntries(gone.map((name) => [name, []])),
  }
}

/** A form sent back unchanged corrects nothing. */
export function differing({ one, programme }: Corrected, sent: Record<string, unknown>, today: string) {
  const { values, problems } = readCorrection(programme.fields, sent, reading(today), one.values)
  const differs = (name: string) => {
    const field = programme.fields[name]
    const stands = JSON.stringify(one.values[name] ?? [])
    if (field && saysNothing(field, name, sent[name], reading(today))) return stands !== '[]'
    if (name in values) return stands !== JSON.stringify(values[name])
    return problems.some((each) => each.field.split('.')[0] === name)
  }
  return Object.fromEntries(Object.entries(sent).filter(([name]) => differs(name)))
}

const reading = (today: string): Reader => ({ today, strict: false })
