// Measures → figures → tables → reports.
export * from './compare.ts'
export * from './figures.ts'
export * from './tables.ts'
export type { Span } from './measure-sql.ts'
