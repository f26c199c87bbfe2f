// Who plays a programme's published figures and its present: the file that stands where its folder stands on the roll.
import { existsSync } from 'node:fs'
import { roll } from '#roll'
import type { Seeding } from './seeding.ts'

const at = (folder: string) => new URL(`./plays/${folder}.ts`, import.meta.url)

/** By the programme's id. A programme without a file plays nothing. */
export const seedings: ReadonlyMap<string, Seeding> = new Map(
  await Promise.all(
    roll
      .filter(({ folder }) => existsSync(at(folder)))
      .map(async ({ folder, programme }) => {
        const { default: seeding } = (await import(at(folder).href)) as { default: Seeding }
        return [programme.id, seeding] as const
      }),
  ),
)
