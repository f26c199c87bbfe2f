// Where this bureau's data lie: plans with indicators, and what was published before.

/** One JSON file a plan, as `Plan` of the reports reads it. */
export const scorecards = new URL('./scorecards/', import.meta.url)
/** One JSON file a document of published figures, by its code. */
export const published = new URL('./published/', import.meta.url)
