// Work that would hold up everybody else, done in a thread beside the server's: few threads, a short queue, and a refusal where it is full.
import { Worker } from 'node:worker_threads'
import { NotDone } from './not-done.ts'

export type Limits = {
  threads: number
  /** How much may wait for a thread; what comes then is refused at once. */
  waiting: number
  /** Seconds that something may wait for a thread, and that it may then take. */
  patience: number
  seconds: number
  memoryMb: number
}
type Answer = { done: unknown } | { error: unknown }
type Job = { module: string; order: unknown; end: (answer: Answer) => void }

export class Pool {
  readonly #limits: Limits
  readonly #idle: Worker[] = []
  readonly #waiting: Job[] = []
  #threads = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** What `work(order)` of this module gives. @throws NotDone where nobody has time for it, or its thread went down with it */
  do<Order, Done>(module: URL, order: Order): Promise<Done> {
    return new Promise((done, refuse) => {
      const job: Job = {
        module: module.href,
        order,
        end: (answer) => {
          clearTimeout(late)
          if ('done' in answer) done(answer.done as Done)
          else refuse(answer.error)
        },
      }
      const late = setTimeout(() => {
        const at = this.#waiting.indexOf(job)
        if (at >= 0) this.#waiting.splice(at, 1)[0]?.end({ error: new NotDone('full') })
      }, this.#limits.patience * 1000)
      const free = this.#idle.pop() ?? this.#another()
      if (free) this.#give(free, job)
      else if (this.#waiting.length < this.#limits.waiting) this.#waiting.push(job)
      else job.end({ error: new NotDone('full') })
    })
  }

  #another(): Worker | undefined {
    if (this.#threads >= this.#limits.threads) return undefined
    this.#threads++
    const worker = new Worker(new URL('thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryMb },
    })
    // Whatever brought it down is said to whoever waited for it.
    worker.on('error', () => undefined)
    worker.once('exit', () => {
      this.#threads--
      const at = this.#idle.indexOf(worker)
      if (at >= 0) this.#idle.splice(at, 1)
      const next = this.#waiting.shift()
      const fresh = next && this.#another()
      if (next && fresh) this.#give(fresh, next)
    })
    return worker
  }

  #give(worker: Worker, job: Job): void {
    const finish = (answer: Answer) => {
      clearTimeout(late)
      worker.off('message', answered)
      worker.off('exit', gone)
      job.end(answer)
    }
    const gone = () => finish({ error: new NotDone('gone') })
    const answered = (answer: Answer) => {
      finish(answer)
      const next = this.#waiting.shift()
      if (next) return this.#give(worker, next)
      this.#idle.push(worker)
      // Whoever has nothing else to do does not stay for a thread that waits.
      worker.unref()
    }
    const late = setTimeout(() => {
      finish({ error: new NotDone('late') })
      void worker.terminate()
    }, this.#limits.seconds * 1000)
    worker.on('message', answered)
    worker.once('exit', gone)
    worker.ref()
    worker.postMessage({ module: job.module, order: job.order }, [])
  }
}
