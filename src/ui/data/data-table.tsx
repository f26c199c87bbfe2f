// A table: headings with a scope, a caption that names it, figures to the right, totals ruled off.
import type { ComponentChildren } from 'preact'
import { Scroll } from './scroll.tsx'

export type Column = {
  label: ComponentChildren
  number?: boolean
  /** Columns beside each other under one heading, such as 件數 and 金額 of a grade. */
  group?: string
  /** Long words: the column may break them. */
  wraps?: boolean
  /** Where a click on the heading leads, and how the rows stand now. */
  sort?: { href: string; now?: 'ascending' | 'descending' }
}
type Props = {
  caption: string
  columns: Column[]
  rows: ComponentChildren[][]
  hiddenCaption?: boolean
  /** A list one works through: j and k walk it, and on a phone each row becomes a slip. */
  walk?: boolean
  /** Each row becomes a slip on a phone, without being a list one works through. */
  slips?: boolean
  /** Which rows are totals. */
  totals?: number[]
}

export function DataTable({
  caption,
  columns,
  rows,
  hiddenCaption = false,
  walk = false,
  slips = walk,
  totals = [],
}: Props) {
  const grouped = columns.some((column) => column.group)
  return (
    <Scroll label={caption} slips={slips} broad={columns.length > 12}>
      <table data-walk={walk ? '' : undefined}>
        <caption class={hiddenCaption ? 'unseen' : undefined}>{caption}</caption>
        <thead>
          {grouped ? <Groups columns={columns} /> : null}
          <tr>
            {columns.map((column) =>
              grouped && !column.group ? null : (
                <th scope="col" class={classOf(column)} aria-sort={column.sort?.now}>
                  {column.sort ? <a href={column.sort.href}>{column.label}</a> : column.label}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            <tr class={totals.includes(at) ? 'total' : undefined}>
              {cells.map((cell, nth) => (
                <Cell cell={cell} column={columns[nth]} first={nth === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** The upper row of headings: one over each group, and those of no group reaching down beside them. */
function Groups({ columns }: { columns: Column[] }) {
  return (
    <tr>
      {columns.map((column, at) =>
        !column.group ? (
          <th scope="col" rowspan={2} class={classOf(column)}>
            {column.label}
          </th>
        ) : column.group === columns[at - 1]?.group ? null : (
          <th scope="colgroup" class="group" colspan={columns.filter((one) => one.group === column.group).length}>
            {column.group}
          </th>
        ),
      )}
    </tr>
  )
}

function Cell({ cell, column, first }: { cell: ComponentChildren; column: Column | undefined; first: boolean }) {
  if (first) return <th scope="row">{cell}</th>
  const label = typeof column?.label === 'string' ? [column.group, column.label].filter(Boolean).join(' ') : undefined
  return (
    <td class={column && classOf(column)} data-label={label}>
      {cell}
    </td>
  )
}

const classOf = ({ number, wraps }: Column): string | undefined =>
  [number ? 'n' : '', wraps ? 'wraps' : ''].filter(Boolean).join(' ') || undefined
