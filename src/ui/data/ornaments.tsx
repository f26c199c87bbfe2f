// Small things: a stamp, a person's initial, how far a long task is.
import { grouped } from '#engine'

/** A received stamp 收文章, for the eye only; what it says must also stand in the text. */
export function Seal({ words, day }: { words: string; day: string }) {
  return (
    <svg class="seal" viewBox="0 0 100 100" aria-hidden="true">
      <g fill="none" stroke="currentColor">
        <circle cx="50" cy="50" r="47" stroke-width="3.5" />
        <path d="M6 38h88M6 62h88" stroke-width="2" />
      </g>
      <g fill="currentColor" text-anchor="middle" font-size="17">
        <text x="50" y="28">
          {[...words].slice(0, 4).join('')}
        </text>
        <text x="50" y="56" font-size="15">
          {day}
        </text>
        <text x="50" y="84">
          勞工局
        </text>
      </g>
    </svg>
  )
}

/** The surname, as Taiwanese lists of people show it; of a demonstration name, its last character. */
export const Initial = ({ name }: { name: string }) => (
  <span class="initial" aria-hidden="true">
    {[...name.replace(/^(示範|測試)/, '')][0] ?? '・'}
  </span>
)

export function Progress({ label, value, max }: { label: string; value: number; max: number }) {
  return (
    <div class="progress">
      <span class="row between">
        <span>{label}</span>
        <span class="number soft">
          {grouped(value)} / {grouped(max)}
        </span>
      </span>
      <progress value={value} max={Math.max(1, max)} aria-label={label} />
    </div>
  )
}
