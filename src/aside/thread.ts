// A thread of the pool: is told a module and an order, does the module's work, and waits for the next.
import { parentPort } from 'node:worker_threads'

type Module = { work(order: unknown): unknown }

parentPort?.on('message', async ({ module, order }: { module: string; order: unknown }) => {
  try {
    const { work } = (await import(module)) as Module
    parentPort?.postMessage({ done: await work(order) }, [])
  } catch (error) {
    parentPort?.postMessage({ error }, [])
  }
})
