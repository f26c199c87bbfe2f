// What is remembered outside the house: as it was given, or the files this house keeps its checkpoints in.
import { existsSync, readFileSync } from 'node:fs'
import { type RememberedHead, readHeads } from '#store/verify/index.ts'
import { filesOf } from '../evidence.ts'

/** @param head a file, or NUMBER:ROOT; the files of this house where nothing is given */
export function headsIn(
  env: Record<string, string | undefined>,
  bureau: string,
  head?: string,
): readonly RememberedHead[] {
  const texts =
    head === undefined
      ? filesOf(env, bureau).map((file) => readFileSync(file, 'utf8'))
      : [existsSync(head) ? readFileSync(head, 'utf8') : head]
  return texts.flatMap((text) => readHeads(text, bureau))
}
