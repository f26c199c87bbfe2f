// A value as a reader sees it.
import type { VNode } from 'preact'
import { drawnAs } from './kinds/index.ts'
import type { Answer } from './kinds/kind.ts'

export function FieldValue(answer: Answer): VNode {
  const { field, value, lang, entries = [], masked = false } = answer
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return <span class="soft">－</span>
  const cell = (part: Answer['field'], words: unknown) => (
    <FieldValue field={part} value={words} lang={lang} entries={entries} masked={masked} />
  )
  return <>{drawnAs(field).show(answer, cell)}</>
}
