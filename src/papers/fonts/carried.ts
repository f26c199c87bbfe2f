// The fonts that come with the product, so that a name is set alike on every machine; a bureau may add a folder of its own.
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Coverage, coverageOf, covers } from './coverage.ts'
import { familyOf } from './family.ts'

export type Font = { family: string; folders: string[]; regular: string }

const REGULAR = '400Regular'
const font = (family: string, name: string): Font => {
  const home = dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${name}/package.json`)))
  return {
    family,
    folders: [join(home, REGULAR), join(home, '700Bold')],
    regular: join(home, REGULAR, `${family.replaceAll(' ', '')}_${REGULAR}.ttf`),
  }
}

/** Enough for nearly every paper: 15,383 characters of the first block, 1,707 beyond the first plane, Vietnamese. */
export const USUAL: readonly Font[] = [font('Noto Sans TC', 'noto-sans-tc')]

/** In the order in which they are asked: the whole first block and extension A, 353 rare ones such as 𠮷, then the scripts of those who live and work here. */
const MORE: readonly Font[] = [
  font('Noto Sans SC', 'noto-sans-sc'),
  font('Noto Sans JP', 'noto-sans-jp'),
  font('Noto Sans', 'noto-sans'),
  font('Noto Sans Thai', 'noto-sans-thai'),
  font('Noto Sans Myanmar', 'noto-sans-myanmar'),
  font('Noto Sans Khmer', 'noto-sans-khmer'),
  font('Noto Sans Lao', 'noto-sans-lao'),
  font('Noto Serif Tibetan', 'noto-serif-tibetan'),
]
let own: readonly Font[] = []
let ownFolder: string | undefined
/** The folder they were read from, for whoever has to read them again. */
export const ownFonts = (): string | undefined => ownFolder

/** A bureau's own fonts: its 造字, or a font with the rarest characters. Asked after those that are carried. */
export function useFonts(folder: string): void {
  const files = readdirSync(folder).filter((name) => /\.(ttf|otf)$/i.test(name))
  own = files.toSorted().map((name) => {
    const regular = join(folder, name)
    return { family: familyOf(readFileSync(regular)), folders: [folder], regular }
  })
  ownFolder = folder
  all = undefined
}

export const everyFont = (): readonly Font[] => [...USUAL, ...MORE, ...own]

let usual: Promise<Coverage[]> | undefined
let all: Promise<Coverage[]> | undefined
const read = (fonts: readonly Font[]) =>
  Promise.all(fonts.map(async ({ regular }) => coverageOf(await readFile(regular))))

/** Which of these characters no font has, and whether the usual font was enough. Fonts are read when they are first needed. */
export async function missing(points: Iterable<number>): Promise<{ without: Set<number>; plain: boolean }> {
  usual ??= read(USUAL)
  const among = async (fonts: Promise<Coverage[]>, those: Iterable<number>) => {
    const coverages = await fonts
    return new Set([...those].filter((point) => !coverages.some((one) => covers(one, point))))
  }
  const rare = await among(usual, points)
  if (rare.size === 0) return { without: rare, plain: true }
  all ??= read(everyFont())
  return { without: await among(all, rare), plain: false }
}
