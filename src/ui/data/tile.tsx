// A number one looks at first, and a door to the cases it counts.
import type { ComponentChildren } from 'preact'
import { Spark } from '../chart/spark.tsx'

type Props = {
  label: string
  value: ComponentChildren
  hint?: string
  href?: string
  bad?: boolean
  /** How it came here, as a small line. */
  trend?: readonly number[]
}
export function Tile({ label, value, hint, href, bad = false, trend }: Props) {
  const inside = (
    <>
      <span>{label}</span>
      <b>{value}</b>
      {trend ? <Spark values={trend} /> : null}
      {hint ? <span class="soft small">{hint}</span> : null}
    </>
  )
  const kind = bad ? 'tile bad' : 'tile'
  return href ? (
    <a class={kind} href={href}>
      {inside}
    </a>
  ) : (
    <div class={kind}>{inside}</div>
  )
}
