// Measures → figures → tables → reports.
export * from './compare.ts'
export * from './figures.ts'
export * from './freeze.ts'
export * from './half-year.ts'
export * from './history.ts'
export * from './tables.ts'
export type { Span } from './measure-sql.ts'
