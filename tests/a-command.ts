// A command as an operator runs it: a process of its own, with no more in its environment than it is told.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

export type Run = { code: number | null; out: string; err: string }

/** @param kill at which of the lines that tell how far it is */
export function taitsi(args: readonly string[], env: Record<string, string>, kill?: number): Promise<Run> {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const child = spawn(process.execPath, ['--import', './src/hook.mjs', 'src/cli.ts', ...args], {
    cwd: join(import.meta.dirname, '..'),
    // What is compiled for one is there for the next.
    env: { PATH, ...(NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE } : {}), DEMO: 'empty', ...env },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (part: Buffer) => {
    out += part.toString()
    // A server says where it is once it listens, and is then told to stop.
    if (out.includes('http://localhost:')) child.kill('SIGTERM')
  })
  child.stderr.on('data', (part: Buffer) => {
    err += part.toString()
    if (kill !== undefined && err.split('\n').length > kill) child.kill('SIGKILL')
  })
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })))
}
