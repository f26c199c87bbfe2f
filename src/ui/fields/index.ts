// A definition's fields: as boxes to fill, and as values to read.
export * from './field-inputs.tsx'
export * from './field-value.tsx'
export { rowsOf } from './given.ts'
