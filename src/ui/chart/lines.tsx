// How numbers moved: lines that differ in dash as well as colour, with the numbers in a table below.
import { grouped, type Lang, say, t } from '#engine'
import { picture } from '../picture.ts'
import { DataTable } from '../data/data-table.tsx'
import { Legend, type Series } from './bars.tsx'
import { points } from './spark.tsx'

type Props = { title: string; labels: string[]; series: Series[]; lang: Lang }
export function Lines({ title, labels, series, lang }: Props) {
  const top = roundUp(Math.max(1, ...series.flatMap((one) => one.values)))
  return (
    <figure class="chart lines">
      <figcaption>{title}</figcaption>
      <Plot title={title} labels={labels} series={series} top={top} />
      {series.length > 1 ? <Legend series={series} /> : null}
      <details>
        <summary>{say(t('看數字', 'The numbers'), lang)}</summary>
        <DataTable
          hiddenCaption
          caption={title}
          columns={[
            { label: say(t('期間', 'Period'), lang) },
            ...series.map((one) => ({ label: one.label, number: true })),
          ]}
          rows={labels.map((label, at) => [label, ...series.map((one) => grouped(one.values[at] ?? 0))])}
        />
      </details>
    </figure>
  )
}

function Plot({ title, labels, series, top }: Omit<Props, 'lang'> & { top: number }) {
  const x = (at: number) => `${labels.length > 1 ? (at / (labels.length - 1)) * 100 : 0}%`
  const y = (value: number) => `${100 - (value / top) * 100}%`
  const every = Math.ceil(labels.length / 7)
  return (
    <svg class="plot" {...picture(title)}>
      {[0, top / 2, top].map((value) => (
        <>
          <line class="grid" x1="0" x2="100%" y1={y(value)} y2={y(value)} />
          <text x="0" dx="-8" dy="4" y={y(value)} text-anchor="end">
            {grouped(Math.round(value))}
          </text>
        </>
      ))}
      {labels.map((label, at) =>
        at % every === 0 ? (
          <text x={x(at)} y="100%" dy="22" text-anchor="middle">
            {label}
          </text>
        ) : null,
      )}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" overflow="visible">
        {series.map((one, nth) => (
          <polyline class={`b${nth % 5}`} points={points(one.values, 0, top, 100)} />
        ))}
      </svg>
      {series.map((one, nth) => (
        <>
          <circle class={`b${nth % 5}`} cx="100%" cy={y(one.values.at(-1) ?? 0)} r="5" />
          <text class="value" x="100%" dx="10" dy="4" y={y(one.values.at(-1) ?? 0)}>
            {grouped(one.values.at(-1) ?? 0)}
          </text>
        </>
      ))}
    </svg>
  )
}

/** 1,789 → 2,000: the next number one can read off an axis. */
function roundUp(n: number): number {
  const unit = 10 ** Math.floor(Math.log10(n))
  const steps = [1, 2, 4, 5, 8, 10]
  return (steps.find((step) => step * unit >= n) ?? 10) * unit
}
