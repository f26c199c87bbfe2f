// What is known, as pairs of a label and a value; with links, a list to check before sending.
import type { ComponentChildren } from 'preact'

export type Fact = { label: string; value: ComponentChildren; change?: ComponentChildren }
export function Facts({ items, close = false }: { items: Fact[]; close?: boolean }) {
  return (
    <dl class={close ? 'facts close' : 'facts'}>
      {items.map((item) => (
        <div>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
          {item.change ? <dd>{item.change}</dd> : null}
        </div>
      ))}
    </dl>
  )
}
