// What fields of a form depend on in the entries it names: what a series says its classes are asked.
import { type Programme, readsOf, seenIn } from '#engine'
import type { Session } from '#store/types.ts'
import { type Ctx, house } from './env.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** By path, `series.asks`; nothing of an entry that is not chosen yet. */
export async function answersOf(
  c: Ctx,
  { fields }: Programme,
  names: readonly string[],
  values: Record<string, unknown>,
  session: Session,
): Promise<Record<string, unknown>> {
  const paths = names.flatMap((name) => readsOf(fields[name]?.when)).filter((one) => one.includes('.'))
  const linked: Record<string, Record<string, unknown>> = {}
  for (const entry of new Set(paths.map((one) => one.split('.')[0] ?? ''))) {
    const [field, id] = [fields[entry], values[entry]]
    if (field?.kind !== 'entry' || typeof id !== 'string' || !UUID.test(id)) continue
    const [found] = await house(c).store.register(session, field.of, 'any', [id])
    if (found) linked[entry] = found.values
  }
  return seenIn(fields, names, linked)
}
