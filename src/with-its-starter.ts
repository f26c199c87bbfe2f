// Ends with whoever started it. npm hands a signal to its shell only (npm/npm#8162), so the server looks for itself whether they are gone.

const EVERY = 250

/** Only where a launcher waits for us: a server put into the background by hand may outlive the shell it was typed in. */
export function endWithStarter(env: Record<string, string | undefined>, end: () => void): void {
  const launched = env.TAITSI_LAUNCHED !== undefined || ['start', 'dev', 'npx'].includes(env.npm_lifecycle_event ?? '')
  if (!launched || process.platform === 'win32') return
  const starter = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === starter) return
    clearInterval(watch)
    end()
  }, EVERY)
  watch.unref()
}
