// Papers and pictures handed in: by the hash of their content, never the content itself.
import type { Text } from '../text.ts'
import { cleaned } from '../typed-text.ts'
import type { Base, Extras } from './base.ts'
import { absent, fault, none, wrongShape } from './found.ts'
import type { Kind } from './kind.ts'

export type Attachment = {
  hash: string
  name: string
  bytes: number
  type: string
  /** That whoever names the paper has handed it in; no case keeps it. */
  proof?: string
}
export type FileField = Base<'file'> & {
  max: number
  /** Taken without what it says of place, device and author: where nobody may learn who sent it. */
  bare?: true
}

export const files = (label: Text, more: Extras & { max?: number; bare?: true } = {}): FileField => ({
  kind: 'file',
  label,
  max: 10,
  sensitivity: 'personal',
  ...more,
})

export const fileKind: Kind<FileField> = {
  read(field, name, raw) {
    if (absent(raw)) return none
    const given = (Array.isArray(raw) ? raw : [raw]).filter((one) => !absent(one))
    const read = given.map((one) => (typeof one === 'string' && one.startsWith('{') ? fromText(one) : one))
    if (!read.every(isAttachment)) return wrongShape(field, name)
    // The same content twice is one paper.
    const files = [...new Map(read.map((one) => [one.hash, attachment(one)])).values()]
    if (files.length > field.max)
      return fault(
        name,
        `「${field.label.zh}」最多 ${field.max} 個檔案。`,
        `“${field.label.en}” takes ${field.max} files at most.`,
      )
    return files.length === 0 ? none : { value: files, problems: [] }
  },
  longest: () => 2000,
  wants: 'attach',
  schema: ({ max }) => ({ type: 'array', maxItems: max, items: { $ref: '#/components/schemas/Attachment' } }),
  adds: false,
  once: 'nothing',
  splits: () => 'no',
  typedFreely: () => false,
  published: 'never',
  again: false,
  vanishes: true,
  is: () => true,
}

function fromText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
const attachment = ({ hash, name, bytes, type, proof }: Attachment): Attachment => ({
  hash,
  name: cleaned(name)?.slice(0, 300) ?? 'file',
  bytes,
  type,
  ...(typeof proof === 'string' ? { proof } : {}),
})
const isAttachment = (one: unknown): one is Attachment =>
  typeof one === 'object' &&
  one !== null &&
  'hash' in one &&
  typeof one.hash === 'string' &&
  /^[0-9a-f]{64}$/.test(one.hash) &&
  'name' in one &&
  typeof one.name === 'string' &&
  'bytes' in one &&
  typeof one.bytes === 'number' &&
  'type' in one &&
  typeof one.type === 'string'
