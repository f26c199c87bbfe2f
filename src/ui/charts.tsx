// Pictures of numbers, drawn on the server; the numbers themselves stand in a table beside or below.
import { grouped } from '#engine'

export type Series = { label: string; values: number[] }

/** Bars lying down: labels can be long, and it reads on a phone. One stacked bar for each label. */
export function Bars({ title, labels, series }: { title: string; labels: string[]; series: Series[] }) {
  const totals = labels.map((_, at) => series.reduce((sum, one) => sum + (one.values[at] ?? 0), 0))
  const most = Math.max(1, ...totals)
  const [line, left, width] = [34, 132, 640]
  const scale = (n: number) => (n / most) * (width - left - 64)
  return (
    <figure class="stack tight">
      <svg
        class="chart"
        viewBox={`0 0 ${width} ${labels.length * line + 6}`}
        role="img"
        aria-label={`${title}：${labels.map((label, at) => `${label} ${totals[at]}`).join('、')}`}
      >
        {labels.map((label, at) => {
          let x = left
          return (
            <g>
              <text x={left - 10} y={at * line + 22} text-anchor="end">
                {label}
              </text>
              {series.map((one, nth) => {
                const w = scale(one.values[at] ?? 0)
                const bar = (
                  <rect
                    class={`b${nth % 4}`}
                    x={x}
                    y={at * line + 7}
                    width={Math.max(0, w - (w > 2 ? 1 : 0))}
                    height={22}
                    rx="2"
                  />
                )
                x += w
                return bar
              })}
              <text class="value" x={x + 8} y={at * line + 22}>
                {grouped(totals[at] ?? 0)}
              </text>
            </g>
          )
        })}
      </svg>
      {series.length > 1 ? (
        <ul class="legend">
          {series.map((one, nth) => (
            <li class={`l${nth % 4}`}>{one.label}</li>
          ))}
        </ul>
      ) : null}
    </figure>
  )
}
