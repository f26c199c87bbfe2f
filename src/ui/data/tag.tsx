// A state in a word. The mark before it differs in shape, so that it does not speak by colour alone.
import type { ComponentChildren } from 'preact'

export type Tone = 'good' | 'bad' | 'waiting' | 'over' | 'soon' | 'overdue' | 'paused'
export const Tag = ({ children, tone }: { children: ComponentChildren; tone?: Tone | undefined }) => (
  <span class={tone ? `tag ${tone}` : 'tag'}>{children}</span>
)
