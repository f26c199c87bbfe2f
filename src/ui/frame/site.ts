// What every frame is told: whose site it is, in which language, which page.
import type { ComponentChildren } from 'preact'
import type { Lang, Text } from '#engine'

export type Site = {
  name: Text
  address: Text
  phone: string
  hours: Text
  updated: string
  districts?: readonly string[]
}
export type Framed = {
  lang: Lang
  title: string
  site: Site
  path: string
  /** What the address asks after its `?`: a page in another language is still the same page. */
  asked?: string | undefined
  /** What the reader chose, from a cookie; without it the device decides. */
  theme?: string | undefined
  /** Says on every page that this is a demonstration. */
  demo?: ComponentChildren
  /** What a page says of itself to whoever shares it, and the feed that tells of its changes. */
  about?: About | undefined
  /** A page that can be put on the telephone: its manifest and the script it works with. */
  app?: { manifest: string; script: string } | undefined
  children: ComponentChildren
}
export type About = { description: string; address?: string; article?: boolean; feed?: { href: string; title: string } }

/** The same page in another language. */
export function inLanguage({ path, asked }: Pick<Framed, 'path' | 'asked'>, lang: Lang): string {
  const all = new URLSearchParams(asked)
  all.set('lang', lang)
  return `${path}?${all}`
}

export const HTML_LANG: Record<Lang, string> = { zh: 'zh-Hant-TW', en: 'en', vi: 'vi', id: 'id', th: 'th', fil: 'fil' }
export const LANG_NAMES: Record<Lang, string> = {
  zh: '中文',
  en: 'English',
  vi: 'Tiếng Việt',
  id: 'Bahasa Indonesia',
  th: 'ไทย',
  fil: 'Filipino',
}
