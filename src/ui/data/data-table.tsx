// A table: headings with a scope, a caption that names it, figures to the right, totals ruled off.
import type { ComponentChildren } from 'preact'
import { Scroll } from './scroll.tsx'

export type Column = {
  label: ComponentChildren
  number?: boolean
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
  /** Which rows are totals. */
  totals?: number[]
}

export function DataTable({ caption, columns, rows, hiddenCaption = false, walk = false, totals = [] }: Props) {
  return (
    <Scroll label={caption} slips={walk}>
      <table data-walk={walk ? '' : undefined}>
        <caption class={hiddenCaption ? 'unseen' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={classOf(column)} aria-sort={column.sort?.now}>
                {column.sort ? <a href={column.sort.href}>{column.label}</a> : column.label}
              </th>
            ))}
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

function Cell({ cell, column, first }: { cell: ComponentChildren; column: Column | undefined; first: boolean }) {
  if (first) return <th scope="row">{cell}</th>
  const label = typeof column?.label === 'string' ? column.label : undefined
  return (
    <td class={column && classOf(column)} data-label={label}>
      {cell}
    </td>
  )
}

const classOf = ({ number, wraps }: Column): string | undefined =>
  [number ? 'n' : '', wraps ? 'wraps' : ''].filter(Boolean).join(' ') || undefined
