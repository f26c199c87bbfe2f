// The frames of every page: the portal's, the desk's, and a plain one for signing in and for errors.
export * from './desk-page.tsx'
export * from './plain-page.tsx'
export * from './public-page.tsx'
export { HTML_LANG, LANG_NAMES } from './site.ts'
export type { About, Framed, Site } from './site.ts'
