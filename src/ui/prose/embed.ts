// What may stand inside a text beside words: the room that can draw it says so once, when the house is opened.
import type { VNode } from 'preact'
import type { Lang } from '#engine'

/** @returns nothing where there is no such thing */
export type Embed = (id: string, lang: Lang, how: 'whole' | 'link') => VNode | undefined
const known = new Map<string, Embed>()

export const useEmbed = (kind: string, draw: Embed): void => void known.set(kind, draw)
export const embedded: (kind: string) => Embed | undefined = (kind) => known.get(kind)
