// A word: what people call it.

/**
 * What people type who mean this, in their own words and languages, beside its name: the search finds it by each. An article of law
 * it is asked for by (`勞基法第24條`) is one of them.
 */
export type EverydayWords = readonly string[]
