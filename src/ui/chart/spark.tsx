// A line small enough to stand beside a number; an ornament, since the number says it.
export function Spark({ values }: { values: readonly number[] }) {
  return (
    <svg class="spark" viewBox="0 -2 100 34" preserveAspectRatio="none" aria-hidden="true">
      <polyline class="b0" points={points(values, Math.min(...values), Math.max(...values), 30)} />
    </svg>
  )
}

/** Values as points from left to right over a width of 100. */
export function points(values: readonly number[], low: number, high: number, height: number): string {
  const step = values.length > 1 ? 100 / (values.length - 1) : 0
  const y = (value: number) => height - ((value - low) / Math.max(1e-9, high - low)) * height
  return values.map((value, at) => `${round(at * step)},${round(y(value))}`).join(' ')
}

const round = (n: number) => Math.round(n * 100) / 100
