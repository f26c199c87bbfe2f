// Several units beside each other: what presses and what comes in, a line each, which opens to the programmes of the unit.
import { grouped, type Period, type Programme, say, t, type Text } from '#engine'
import type { Pressing } from '#store/types.ts'
import { DataTable } from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { unitFor } from '#web/unit.ts'
import { monthColumn } from './month.tsx'

export type UnitLine = { id: string; name: Text; programmes: string[] }

/** In the order in which the bureau names its units. */
export function unitsOf(c: Ctx, programmes: readonly Programme[]): UnitLine[] {
  const within = Map.groupBy(programmes, ({ unit }): string => unit)
  return Object.keys(house(c).bureau.units).flatMap((id) => {
    const [first, ...others] = within.get(id) ?? []
    return first ? [{ id, name: unitFor(c, first).name, programmes: [first, ...others].map((one) => one.id) }] : []
  })
}

type Props = {
  c: Ctx
  units: readonly UnitLine[]
  months: readonly Period[]
  begun: (programmes: readonly string[], month: string) => number
  pressing: (programmes: readonly string[]) => Omit<Pressing, 'programme'>
}
export function Units({ c, units, months, begun, pressing }: Props) {
  const lang = c.get('lang')
  const caption = t('各單位：待辦與每月新收件數', 'By unit: what is open, and new cases by month')
  const listOf = (unit: string, view: string, value: number) =>
    value === 0 ? '0' : <a href={`/desk?view=${view}&unit=${unit}`}>{grouped(value)}</a>
  return (
    <DataTable
      caption={say(caption, lang)}
      columns={[
        { label: say(t('單位', 'Unit'), lang), wraps: true },
        { label: say(t('逾期', 'Overdue'), lang), number: true },
        { label: say(t('未分派', 'Unassigned'), lang), number: true },
        { label: say(t('辦理中', 'Open'), lang), number: true },
        ...months.map((month) => monthColumn(month, lang)),
      ]}
      rows={units.map(({ id, name, programmes }) => {
        const { overdue, unassigned, open } = pressing(programmes)
        return [
          <>
            <a href={`/desk/dashboard?unit=${id}`}>{say(name, lang)}</a>{' '}
            <span class="soft small">
              {say(t(`${programmes.length} 項業務`, `${programmes.length} programmes`), lang)}
            </span>
          </>,
          listOf(id, 'overdue', overdue),
          listOf(id, 'unassigned', unassigned),
          listOf(id, 'section', open),
          ...months.map(({ from }) => grouped(begun(programmes, from.slice(0, 7)))),
        ]
      })}
    />
  )
}
