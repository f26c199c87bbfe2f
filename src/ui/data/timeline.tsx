// What has happened, newest first or as given; what was done within the house stands back.
import type { ComponentChildren } from 'preact'

export type Happening = {
  on: string
  iso: string
  title: ComponentChildren
  who?: string
  aside?: boolean
  body?: ComponentChildren
}
export function Timeline({ items }: { items: Happening[] }) {
  return (
    <ol class="timeline">
      {items.map((item) => (
        <li class={item.aside ? 'aside' : undefined}>
          <div>
            <strong>{item.title}</strong>
          </div>
          <div class="when">
            <time datetime={item.iso}>{item.on}</time>
            {item.who ? <span>{item.who}</span> : null}
          </div>
          {item.body ? <div>{item.body}</div> : null}
        </li>
      ))}
    </ol>
  )
}
