// Loaded into each test file's process: one that waits for ever ends here and fails, rather than holding up all the others.
const { BAD_INPUTS = 0, ABANDON = 0, EVERY_PAGE } = process.env
const longer = Math.max(1, Number(BAD_INPUTS) / 100, Number(ABANDON) / 40, EVERY_PAGE === 'all' ? 12 : 1)
const limit = 600_000 * longer

setTimeout(() => {
  process.stderr.write(`This file was not done after ${limit / 60_000} minutes.\n`)
  process.exit(1)
}, limit).unref()
