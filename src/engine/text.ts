// Words a person reads, in every language the bureau speaks, side by side where they are used.

export const LANGS = ['zh', 'en', 'vi', 'id', 'th', 'fil'] as const
export type Lang = (typeof LANGS)[number]

/** Traditional Chinese and English always; the migrant workers' languages where they come. */
export type Text = { zh: string; en: string } & { [L in Exclude<Lang, 'zh' | 'en'>]?: string }

/**
 * Both languages beside each other, more where they are needed.
 * @example t('受理件數', 'Cases received')
 */
export function t(zh: string, en: string, more: Omit<Text, 'zh' | 'en'> = {}): Text {
  return { zh, en, ...more }
}

/** The text in a reader's language; English where a translation is missing, since Chinese would not be read. */
export function say(text: Text, lang: Lang): string {
  return text[lang] ?? text.en
}

/** What stands between a name and what is said of it: the full-width sign is one of Chinese only. */
export const colon = (lang: Lang): string => (lang === 'zh' ? '：' : ': ')

/** Puts values into `{name}` places of a text, in every language. */
export function fill(text: Text, values: Record<string, string | number | Text>): Text {
  const filled = Object.entries(text).map(([lang, words]) => [lang, replace(words, lang as Lang, values)])
  return Object.fromEntries(filled) as Text
}

function replace(words: string, lang: Lang, values: Record<string, string | number | Text>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return typeof value === 'object' ? say(value, lang) : String(value)
  })
}

/** A text cut at its `{places}`: what stands between them, and their names. @example pieces('共 {cases} 件') */
export function pieces(words: string): ({ text: string } | { place: string })[] {
  return words
    .split(/\{([\w.-]+)\}/)
    .map((part, at) => (at % 2 === 0 ? { text: part } : { place: part }))
    .filter((one) => 'place' in one || one.text !== '')
}
