// Loaded into each test file's process: one that waits for ever ends here and fails, rather than holding up all the others.
const limit = 600_000 * Math.max(1, Number(process.env.BAD_INPUTS ?? 0) / 100, Number(process.env.ABANDON ?? 0) / 40)

setTimeout(() => {
  process.stderr.write(`This file was not done after ${limit / 60_000} minutes.\n`)
  process.exit(1)
}, limit).unref()
