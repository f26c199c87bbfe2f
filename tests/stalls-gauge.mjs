// Loaded into a server under measurement, before anything of its own: says on request how long its thread was held at most since the last
// time, by the clock on the wall and by the processor's own count.
import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
/** Milliseconds this thread has computed. What other programs took meanwhile is not in it: the same on a busy machine. */
const computed = process.threadCpuUsage
  ? () => {
      const { user, system } = process.threadCpuUsage()
      return (user + system) / 1000
    }
  : () => Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
let last = computed()
let longest = 0
// A timer comes round once in each turn of the loop: between two of them lies one piece of work that let nobody else in.
setInterval(() => {
  const now = computed()
  longest = Math.max(longest, now - last)
  last = now
}, 1)
/** A fixed piece of work of the usual kind: how fast this machine is today. */
function piece() {
  const rows = Array.from({ length: 20_000 }, (_, n) => ({ n, words: `案件 ${n}`, on: '2026-03-02' }))
  const before = computed()
  for (let nth = 0; nth < 3; nth++) JSON.parse(JSON.stringify(rows).normalize('NFC'))
  return computed() - before
}
process.on('message', (word) => {
  if (word === 'piece') process.send?.({ piece: Math.min(...Array.from({ length: 7 }, piece)) })
  if (word === 'begin') {
    delay.reset()
    longest = 0
    last = computed()
    process.send?.({ begun: true })
  }
  // Told from a later turn, so that what came with the last one is in it.
  if (word === 'end') setTimeout(() => process.send?.({ wall: delay.max / 1e6, computed: longest }), 20)
})
