// Everyday words are there to be found by: some, none empty, and none twice, however it is spelt.
import { wordKey } from '../names/index.ts'
import type { EverydayWords, Programme } from '../words/index.ts'

export function faultsOfWords({ portal, publishes }: Programme): string[] {
  return [
    ...faultsIn('the portal', portal?.words),
    ...Object.entries(publishes ?? {}).flatMap(([name, list]) => faultsIn(`the list ${name}`, list.words)),
  ]
}

function faultsIn(where: string, words: EverydayWords | undefined): string[] {
  if (!words) return []
  const keys = words.map(wordKey)
  return [
    ...(words.length === 0 ? [`${where} has an empty list of everyday words.`] : []),
    ...(keys.includes('') ? [`${where} has an everyday word of no characters.`] : []),
    ...words.flatMap((word, at) =>
      keys[at] !== '' && keys.indexOf(keys[at] ?? '') < at ? [`${where} has the everyday word “${word}” twice.`] : [],
    ),
  ]
}
