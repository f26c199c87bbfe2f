// The list of programmes is the list of folders: the catalogue's families, and in each its programmes. The one place that looks.
import { existsSync, readdirSync } from 'node:fs'
import { loosely, ofSeveral, type Programme, type Stories, type Text } from '#engine'
import { families as names } from '#programmes/families.ts'

const home = new URL('./programmes/', import.meta.url)
const families = readdirSync(home, { withFileTypes: true }).filter((one) => one.isDirectory())
const folders = families
  .flatMap(({ name: family }) => readdirSync(new URL(`${family}/`, home)).map((name) => ({ family, name })))
  .filter(({ family, name }) => existsSync(new URL(`${family}/${name}/programme.ts`, home)))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1))
const load = async <T>(folder: string, file: string): Promise<T | undefined> =>
  existsSync(new URL(`${folder}/${file}`, home))
    ? ((await import(new URL(`${folder}/${file}`, home).href)) as { default: T }).default
    : undefined

export type Family = { id: string; name: Text; place: number }
export type Enrolled = {
  /** The catalogue's family: its folder, e.g. `unions`, what it is called, and which of them it is. */
  family: Family
  /** Below `programmes/`: `unions/union-registration`. */
  folder: string
  programme: Programme
  /** Those told by this programme alone. */
  stories: Stories['stories']
  /** Those in which other programmes take part. */
  chains: Stories['stories']
}

/** Every programme with its stories. */
export const roll: readonly Enrolled[] = await Promise.all(
  folders.map(async ({ family, name }) => {
    const folder = `${family}/${name}`
    const definition = await load<Programme>(folder, 'programme.ts')
    if (!definition) throw new Error(`programmes/${folder}/programme.ts has no default export.`)
    const called = names[family]
    if (!called) throw new Error(`programmes/families.ts does not say what the family ${family} is called.`)
    const told = await load<Stories>(folder, 'stories.ts')
    const all = Object.entries(told?.stories ?? {})
    return {
      family: { id: family, name: called, place: Object.keys(names).indexOf(family) },
      folder,
      programme: loosely(definition),
      stories: Object.fromEntries(all.filter(([, story]) => !ofSeveral(story))),
      chains: Object.fromEntries(all.filter(([, story]) => ofSeveral(story))),
    }
  }),
)
export const programmes: readonly Programme[] = roll.map(({ programme }) => programme)
