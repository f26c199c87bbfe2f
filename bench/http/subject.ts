// What is measured beside another: a server that takes a case, moves it, shows it and lists it.
import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { type Ask, ask } from './drive.ts'

export const OPERATIONS = ['list', 'read', 'filing', 'step'] as const
export type Operation = (typeof OPERATIONS)[number]
export type Subject = {
  name: string
  url: string
  child: ChildProcess
  /** Cases stand there until so many do, and of those so many open. */
  grow(cases: number, open: number): Promise<void>
  /** Reads and lists are asked any number of times; a step only once of each case that was filed. */
  next(operation: Operation): Ask | undefined
  /** What a filing answered. */
  filed(text: string): void
  /** Into its database. */
  pool: pg.Pool
}

/** A server as a process of its own, of which only its faults are heard. */
export function started(
  args: readonly string[],
  env: Record<string, string | undefined>,
  cwd: string,
  log?: string,
): ChildProcess {
  const child = spawn(process.execPath, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  process.once('exit', () => child.kill('SIGKILL'))
  const kept: string[] = []
  const heard = (part: Buffer) => (kept.push(part.toString()), kept.splice(0, kept.length - 20))
  child.stdout?.on('data', heard)
  child.stderr?.on('data', heard)
  if (log) for (const stream of [child.stdout, child.stderr]) stream?.pipe(createWriteStream(log, { flags: 'a' }))
  child.once('exit', (code) => code && console.error(`${args.join(' ')} ended with ${code}:\n${kept.join('')}`))
  return child
}

export async function answers(child: ChildProcess, url: string, path: string, seconds = 240): Promise<void> {
  for (const until = Date.now() + seconds * 1000; Date.now() < until && child.exitCode === null; await pause(100))
    if (
      await ask(url, { method: 'GET', path }).then(
        () => true,
        () => false,
      )
    )
      return
  child.kill('SIGKILL')
  throw new Error(`${url}${path} does not answer.`)
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGCONT')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(late)
}

/** One of the list, each in turn, spread over it. */
export function inTurn<T>(list: readonly T[]): () => T | undefined {
  let nth = 0
  return () => list[(nth++ * 7919) % Math.max(1, list.length)]
}
