// Bars lying down, so that labels can be long and a phone can show them. The chart is a table; only one column is drawn.
import { grouped } from '#engine'

export type Series = { label: string; values: number[] }
type Props = {
  title: string
  labels: string[]
  series: Series[]
  /** Shown above; else only read aloud. */ titled?: boolean
}

/** One bar for each label; of several series, one bar in parts. */
export function Bars({ title, labels, series, titled = false }: Props) {
  const totals = labels.map((_, at) => series.reduce((sum, one) => sum + (one.values[at] ?? 0), 0))
  const most = Math.max(1, ...totals)
  return (
    <figure class="chart">
      <table>
        <caption class={titled ? undefined : 'unseen'}>{title}</caption>
        <tbody>
          {labels.map((label, at) => (
            <tr>
              <th scope="row" class={[...label].length > 14 ? 'long' : undefined}>
                {label}
              </th>
              <td class="bar">
                <Bar values={series.map((one) => one.values[at] ?? 0)} most={most} />
                {series.length > 1 ? (
                  <span class="unseen">
                    {series.map((one) => `${one.label} ${grouped(one.values[at] ?? 0)}`).join('、')}
                  </span>
                ) : null}
              </td>
              <td class="n">{grouped(totals[at] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {series.length > 1 ? <Legend series={series} /> : null}
    </figure>
  )
}

function Bar({ values, most }: { values: number[]; most: number }) {
  let from = 0
  return (
    <svg aria-hidden="true">
      {values.map((value, nth) => {
        const x = from
        from += value
        return <rect class={`b${nth % 5}`} x={share(x, most)} width={share(value, most)} height="100%" />
      })}
    </svg>
  )
}

export function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul class="legend">
      {series.map((one, nth) => (
        <li>
          <i class={`b${nth % 5}`} />
          {one.label}
        </li>
      ))}
    </ul>
  )
}

const share = (part: number, whole: number) => `${Math.round((Math.max(0, part) / whole) * 10_000) / 100}%`
