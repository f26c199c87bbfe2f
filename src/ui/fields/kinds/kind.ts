// How a kind of field looks: as boxes to fill, and as a value to read. Each kind says both in a file of its own.
import type { ComponentChildren, VNode } from 'preact'
import type { Field, Fields, Lang, Problem } from '#engine'
import type { Asking, Finding, Option } from '../../form/index.ts'

/** What a question is drawn from. */
export type Question<F = Field> = {
  field: F
  asking: Asking
  value: unknown
  problems: readonly Problem[]
  /** Of a field that names an entry of a register. */
  options: Option[]
  /** Where the register is too long to list. */
  finding: Finding | undefined
  /** Officers are not held to a citizen's full set of parts. */
  loose: boolean
  /** A correction may take an optional answer back, which a browser's radio buttons cannot. */
  corrects: boolean
  /** What a paper says of its sender is to be taken out. */
  takesOut: boolean
}
/** What an answer is drawn from. */
export type Answer<F = Field> = {
  field: F
  value: unknown
  lang: Lang
  entries?: Option[]
  /** Hides the middle of identity numbers. */
  masked?: boolean
  fileHref?: (hash: string) => string
}
/** Rows hold fields again, of every kind: how those are drawn is given. */
export type Row = (fields: Fields, values: Record<string, unknown>, prefix: string) => VNode
export type Cell = (field: Field, value: unknown) => VNode

export type Drawn<F> = {
  ask(question: Question<F>, row: Row): VNode
  /** Only where there is something to show. */
  show(answer: Answer<F>, cell: Cell): ComponentChildren
  /** Stands at the right in a column of such. */
  number?: true
}
