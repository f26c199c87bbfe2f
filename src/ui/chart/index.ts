// Pictures of numbers, drawn on the server.
export * from './bars.tsx'
export * from './lines.tsx'
export * from './spark.tsx'
