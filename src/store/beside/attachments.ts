// A paper as a case names it: found in whatever the case says, and proven to have been handed in.
import type { Attachment } from '#engine'
import type { Context } from '../context.ts'
import { blind } from '../chain/seal.ts'

/** Goes along with a paper until it is part of a case: who has only heard of its hash cannot make it. */
export const proofOf = (context: Context, bureau: string, { hash, name, bytes, type }: Attachment): string =>
  blind(context.keys.access, 'file', JSON.stringify([bureau, hash, name, bytes, type]))
    .toString('hex')
    .slice(0, 32)

/** Every paper in the values of an event, however deep. */
export const papersIn = (value: unknown): Attachment[] =>
  isPaper(value)
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(papersIn)
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(papersIn)
        : []

export const isPaper = (one: unknown): one is Attachment =>
  typeof one === 'object' && one !== null && 'hash' in one && 'name' in one && 'bytes' in one
