// The choices of fields that name a register's entry: mediators with their workload, hearing rooms with their district.
import { type Programme, showDay } from '#engine'
import type { Session } from '#store/types.ts'
import { type Ctx, house } from './env.ts'

export type Entries = Record<string, { value: string; label: string; hint?: string }[]>

export async function entriesFor(
  c: Ctx,
  programme: Programme,
  fields: readonly string[],
  session: Session,
): Promise<Entries> {
  const entries: Entries = {}
  for (const name of fields) {
    const field = programme.fields[name]
    if (field?.kind !== 'entry') continue
    const found = await house(c).store.register({ ...session, reach: 'system' }, field.of, field.in)
    const shown = field.shows ?? ['name']
    const theirs = house(c).programmes.find((one) => one.id === field.of)?.fields ?? {}
    const words = (name: string, value: unknown) =>
      typeof value !== 'string' ? undefined : theirs[name]?.kind === 'date' ? showDay(value, c.get('lang')) : value
    entries[name] = found.map(({ id, number, values, workload }) => ({
      value: id,
      label:
        shown
          .map((one) => words(one, values[one]))
          .filter((one) => one !== undefined)
          .join('・') || number,
      ...(workload > 0 && session.reach === 'desk'
        ? { hint: c.get('lang') === 'zh' ? `辦理中 ${workload} 件` : `${workload} open` }
        : {}),
    }))
  }
  return entries
}
