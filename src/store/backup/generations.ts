// A folder of backups: one more each time, and the oldest go when there are more than are kept.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const NAME = /^taitsi-[a-z0-9-]+-\d{8}T\d{6}Z\.jsonl$/

export function nextIn(folder: string, bureau: string, at: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stamp = new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
  return join(folder, `taitsi-${bureau}-${stamp}Z.jsonl`)
}

/** Takes away what is older than the newest so many; says which. Nothing but backups of this bureau is touched. */
export function keepNewest(folder: string, bureau: string, many: number): string[] {
  const old = readdirSync(folder)
    .filter(
      (name) =>
        NAME.test(name) && name.startsWith(`taitsi-${bureau}-`) && name.length === `taitsi-${bureau}-`.length + 22,
    )
    .toSorted()
    .slice(0, -many)
  for (const name of old) rmSync(join(folder, name))
  return old
}
