// The definition language: every word a programme is written in, each stated once in a file of its own.
export * from './letter.ts'
export * from './measure.ts'
export * from './programme.ts'
export * from './publication.ts'
