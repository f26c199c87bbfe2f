// A case's events as the fold finds them after a lawful destruction: what may be counted is there, who it was is not.
import { type CaseEvent, isSealed, type Programme } from '#engine'

export const withoutPersons = (programme: Programme, events: readonly CaseEvent[]): CaseEvent[] =>
  events.map((event) => {
    if (event.kind === 'note') return { ...event, words: '' }
    if (event.kind === 'code') return event
    if (event.kind === 'assign') return { ...event, reason: '' }
    const values = plain(programme, event.values)
    if (event.kind === 'correct') return { ...event, values, reason: '' }
    const { note: _, computed = {}, ...rest } = event
    const receipts = Object.entries(computed).map(([name, receipt]) => {
      const inputs = plain(programme, receipt.inputs)
      const whole = Object.keys(inputs).length === Object.keys(receipt.inputs).length
      const { [name]: value } = plain(programme, { [name]: receipt.value })
      return [name, { ...receipt, inputs, value, because: whole ? receipt.because : [] }]
    })
    return { ...rest, values, ...(receipts.length > 0 ? { computed: Object.fromEntries(receipts) } : {}) }
  })

const plain = (programme: Programme, values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => {
      const field = programme.fields[name]
      return !field || !isSealed(field)
    }),
  )
