// Days as the law counts them.
export * from './day.ts'
export * from './roc.ts'
export * from './time-limit.ts'
export * from './period.ts'
export * from './as-read.ts'
