// Every rule of law by topic and kind: what the calculators list, what `taitsi law` and `POST /api/law/{topic}` answer. The list of
// topics is the list of files in `topics/`, and the kinds of a topic are the rules its file gives on. The one place that looks.
import { readdirSync } from 'node:fs'
import type { Text } from '#engine'
import type { AnyRule } from './rule.ts'

export type Topic = { name: Text; kinds: Record<string, AnyRule> }

const home = new URL('./topics/', import.meta.url)
const load = async (file: string): Promise<[string, Topic]> => {
  const { name, ...kinds } = (await import(new URL(file, home).href)) as { name: Text } & Record<string, AnyRule>
  return [file.replace(/\.ts$/, ''), { name, kinds }]
}

export const topics: Record<string, Topic> = Object.fromEntries(
  await Promise.all(readdirSync(home).toSorted().map(load)),
)
