// Where this bureau’s data lie: what was published before.

/** One JSON file a document of published figures, by its code. */
export const published = new URL('./published/', import.meta.url)
