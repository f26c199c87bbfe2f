// Papers named in an act: each was handed in by whoever acts, or stands in that field of the case already. To know a hash is not to have the paper.
import { type Attachment, type Field, type Move, type Programme, type Refusal, t } from '#engine'
import type { Act } from '../context.ts'
import { gone, isPaper, isProven, paperOf } from '../beside/attachments.ts'
import { asSystem } from '../session.ts'

type Values = Record<string, unknown>

/**
 * The move without its proofs, or which papers must be attached again. Without a proof it never looks whether the content is known: that
 * would tell. What is proven is there, and is held until the transaction ends.
 */
export async function proven(
  act: Act,
  programme: Programme,
  move: Move,
  before: Values = {},
): Promise<{ move: Move } | { refused: Refusal[] }> {
  if (!move.values) return { move }
  const refused: Refusal[] = []
  const handedIn: { field: string; one: Attachment }[] = []
  const values = within(programme.fields, move.values, before, (file, field, known) => {
    const { proof: _, ...one } = file
    if (known.some((other) => same(other, one))) return one
    if (isProven(act, act.bureau, file, act.at)) handedIn.push({ field, one })
    else refused.push(again(field, one))
    return one
  })
  if (handedIn.length > 0) {
    const hashes = [...new Set(handedIn.map(({ one }) => one.hash))]
    const lost = await asSystem(act.tx, () => gone(act.tx, act.bureau, hashes))
    refused.push(...handedIn.flatMap(({ field, one }) => (lost.has(one.hash) ? [again(field, one)] : [])))
  }
  return refused.length > 0 ? { refused } : { move: { ...move, values } }
}

const again = (field: string, { name }: Attachment): Refusal => ({
  field,
  says: t(
    `「${String(name).slice(0, 120)}」沒有附上，請再附一次。`,
    `“${String(name).slice(0, 120)}” is not attached. Please attach it again.`,
  ),
})

type Check = (file: Attachment, field: string, known: readonly Attachment[]) => Attachment

function within(fields: Record<string, Field>, values: Values, before: Values, check: Check, prefix = ''): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields[name]
      if (field?.kind === 'file') {
        const known = attachmentsIn(before[name])
        const given = Array.isArray(value) ? value : [value]
        const papers = given.map(paperOf)
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
