// Every page of every programme, or of those that are named: what `npm test` walks through only by kinds. For the night.
// npm run every-page -- [programme ...]
process.env.EVERY_PAGE = process.argv.slice(2).join(',') || 'all'
process.argv.splice(2, Infinity, 'every-page')
await import('./test.mjs')
