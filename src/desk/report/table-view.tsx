// A table of the report whose cells are doors, and its picture.
import { type Lang, say, t } from '#engine'
import type { DrawnTable } from '#reports/index.ts'
import { Bars, DataTable } from '#ui/index.ts'
import { door } from '#web/asked-figures.ts'

type Props = { table: DrawnTable; span: { from: string; to: string }; lang: Lang }
export function TableView({ table, span, lang }: Props) {
  const parts = table.rows.filter((row) => !row.total)
  return (
    <div class="stack tight" id={table.id}>
      <DataTable
        caption={say(table.title, lang)}
        columns={[
          { label: say(table.stub, lang) },
          ...table.columns.map((column) => ({
            label: say(column.under?.own ?? column.label, lang),
            ...(column.under ? { group: say(column.under.group, lang) } : {}),
            number: true,
            wraps: true,
          })),
        ]}
        rows={table.rows.map((row) => [
          say(row.label, lang),
          ...row.cells.map((cell) => (
            <>
              {cell.text === '－' ? cell.text : <a href={door(cell.figure, span)}>{cell.text}</a>}
              {cell.share ? <span class="share">{cell.share}</span> : null}
            </>
          )),
        ])}
        totals={table.rows.flatMap((row, at) => (row.total ? [at] : []))}
      />
      {table.remarks.map((remark) => (
        <p class="remark">{say(remark, lang)}</p>
      ))}
      {parts.length > 1 && table.columns.some((column) => Object.keys(column.dimensions).length === 1) ? (
        <details class="screen-only">
          <summary class="small">{say(t('看圖', 'As a picture'), lang)}</summary>
          <Bars
            title={say(table.title, lang)}
            labels={parts.map((row) => say(row.label, lang))}
            series={table.columns.flatMap((column, at) =>
              column.whole || Object.keys(column.dimensions).length !== 1
                ? []
                : [{ label: say(column.label, lang), values: parts.map((row) => row.cells[at]?.figure.value ?? 0) }],
            )}
          />
        </details>
      ) : null}
    </div>
  )
}
