// Every text a person may read is there in both languages, and the Chinese really is Chinese.
import type { Programme } from '../words/index.ts'

export function faultsOfTexts(programme: Programme): string[] {
  const faults: string[] = []
  visit(programme, programme.id, (path, zh, en) => {
    if (!zh.trim()) faults.push(`${path} has no Chinese text.`)
    if (!en.trim()) faults.push(`${path} has no English text.`)
    if (/\p{Script=Han}/u.test(en)) faults.push(`${path} has Chinese in its English text: ${en}`)
    if (en.trim() === zh.trim() && /[a-z]{3}/i.test(en)) faults.push(`${path} is not translated: ${en}`)
    const names = (words: string) =>
      [...words.matchAll(/\{([\w.-]+)\}/g)]
        .map((m) => m[1])
        .toSorted()
        .join()
    if (names(zh) !== names(en)) faults.push(`${path} fills different places in Chinese and English.`)
  })
  return faults
}

function visit(
  thing: unknown,
  path: string,
  tell: (path: string, zh: string, en: string) => void,
  seen = new Set<unknown>(),
): void {
  if (typeof thing !== 'object' || thing === null || seen.has(thing)) return
  seen.add(thing)
  const { zh, en } = thing as { zh?: unknown; en?: unknown }
  if (typeof zh === 'string') return tell(path, zh, typeof en === 'string' ? en : '')
  for (const [name, value] of Object.entries(thing)) if (name !== 'earlier') visit(value, `${path}.${name}`, tell, seen)
}
