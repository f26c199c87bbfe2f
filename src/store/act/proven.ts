// Papers named in an act: each was handed in by whoever acts, or stands in that field of the case already. To know a hash is not to have the paper.
import { type Attachment, type Field, type Move, type Programme, type Refusal, t } from '#engine'
import type { Context } from '../context.ts'
import { isPaper, proofOf } from '../beside/attachments.ts'

type Values = Record<string, unknown>

/** The move without its proofs, or which papers must be attached again. It never looks whether the content is known: that would tell. */
export function proven(
  context: Context,
  bureau: string,
  programme: Programme,
  move: Move,
  before: Values = {},
): { move: Move } | { refused: Refusal[] } {
  if (!move.values) return { move }
  const refused: Refusal[] = []
  const values = within(programme.fields, move.values, before, (file, field, known) => {
    const { proof, ...one } = file
    if (proof === proofOf(context, bureau, one) || known.some((other) => same(other, one))) return one
    refused.push({
      field,
      says: t(
        `「${String(one.name).slice(0, 120)}」沒有附上，請再附一次。`,
        `“${String(one.name).slice(0, 120)}” is not attached. Please attach it again.`,
      ),
    })
    return one
  })
  return refused.length > 0 ? { refused } : { move: { ...move, values } }
}

type Check = (file: Attachment, field: string, known: readonly Attachment[]) => Attachment

function within(fields: Record<string, Field>, values: Values, before: Values, check: Check, prefix = ''): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields[name]
      if (field?.kind === 'file') {
        const known = attachmentsIn(before[name])
        const given = Array.isArray(value) ? value : [value]
        const papers = given.map(opened)
        return [name, papers.map((one) => (isPaper(one) ? check(one, prefix + name, known) : one))]
      }
      if (field?.kind !== 'many' || !Array.isArray(value)) return [name, value]
      // Rows may have moved: a paper is known in whichever of them it stood.
      const rows = (Array.isArray(before[name]) ? before[name] : []) as Values[]
      const known = Object.fromEntries(
        Object.keys(field.of).map((part) => [part, rows.flatMap((row) => attachmentsIn(row[part]))]),
      )
      return [
        name,
        value.map((row: unknown, at) =>
          typeof row === 'object' && row !== null
            ? within(field.of, row as Values, known, check, `${prefix}${name}.${at}.`)
            : row,
        ),
      ]
    }),
  )
}

const attachmentsIn = (value: unknown): Attachment[] => (Array.isArray(value) ? value.filter(isPaper) : [])
const same = (a: Attachment, b: Attachment) => a.hash === b.hash && a.name === b.name && a.type === b.type
/** As a form sends it. */
function opened(one: unknown): unknown {
  if (typeof one !== 'string' || !one.startsWith('{')) return one
  try {
    return JSON.parse(one)
  } catch {
    return one
  }
}
