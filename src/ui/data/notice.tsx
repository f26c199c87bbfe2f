// Something the reader should not miss, and the place where there is nothing to read.
import type { ComponentChildren } from 'preact'

type Props = { title?: string; children: ComponentChildren; tone?: 'good' | 'warn' | 'bad' }
export function Notice({ title, children, tone }: Props) {
  return (
    <div class={tone ? `notice ${tone}` : 'notice'} role={tone === 'bad' ? 'alert' : undefined}>
      {title ? <h2>{title}</h2> : null}
      {children}
    </div>
  )
}

export const Empty = ({ title, children }: { title: string; children?: ComponentChildren }) => (
  <div class="empty">
    <strong>{title}</strong>
    {children}
  </div>
)

export const Details = ({
  summary,
  children,
  open,
}: {
  summary: string
  children: ComponentChildren
  open?: boolean
}) => (
  <details class="panel" open={open}>
    <summary>{summary}</summary>
    {children}
  </details>
)
