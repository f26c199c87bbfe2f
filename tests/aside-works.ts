// What a thread of the pool is asked for in the tests: to say something back, to wait, and to go down in every way a thread can.
export type Order =
  | { say: string }
  | { until: Int32Array }
  | { throws: string }
  | { ends: true }
  | { fills: true }
  | { turns: true }

export function work(order: Order): string {
  if ('throws' in order) throw new RangeError(order.throws)
  if ('until' in order) {
    Atomics.add(order.until, 1, 1)
    Atomics.wait(order.until, 0, 0)
  }
  if ('ends' in order) process.exit(3)
  if ('turns' in order) for (;;);
  if ('fills' in order)
    for (const kept: string[][] = []; ;) kept.push(Array.from({ length: 100_000 }, (_, n) => `${n}${kept.length}`))
  return 'say' in order ? order.say : 'done'
}
