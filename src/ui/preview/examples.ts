// What a component folder shows of itself: a title for each state it can be in.
import type { VNode } from 'preact'

export type Examples = Record<string, VNode>
