// A region that scrolls sideways when the screen is narrow.
import type { ComponentChildren } from 'preact'

type Props = {
  label: string
  children: ComponentChildren
  slips?: boolean
  /** Too many columns for a page upright: printed across. */
  broad?: boolean
  id?: string
  /** One of many of its kind: named, but no landmark of the page. */
  small?: boolean
}
export function Scroll({ label, children, slips = false, broad = false, id, small = false }: Props) {
  return (
    <div class={`scroll${slips ? ' slips' : ''}${broad ? ' broad' : ''}`} id={id} {...reachable(label, small)}>
      {children}
    </div>
  )
}

/** What scrolls must be reachable by keyboard and say what it is (WCAG 2.1.1), which a plain div does not by itself. */
const reachable = (label: string, small: boolean) => ({
  tabindex: 0,
  role: small ? ('group' as const) : ('region' as const),
  'aria-label': label,
})
