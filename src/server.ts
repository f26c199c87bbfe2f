// Where a server begins: one process as it stands, or, with WORKERS=n, one that keeps n others.
import cluster from 'node:cluster'

const workers = workersIn(process.env.WORKERS)
if (workers === undefined) {
  console.error(
    `WORKERS 是「${process.env.WORKERS}」，不是 1 到 64 的整數。WORKERS is “${process.env.WORKERS}”, which is no whole number from 1 to 64.`,
  )
  process.exit(1)
}
if (workers > 1 && cluster.isPrimary) await (await import('./primary.ts')).keepWorkers(workers)
else await import('./serve.ts')

function workersIn(said = '1'): number | undefined {
  return /^[1-9]\d?$/.test(said.trim()) && Number(said) <= 64 ? Number(said) : undefined
}
