// Runs one of PostgreSQL's programs to its end as the server's user, and says what it printed.
import { spawn } from 'node:child_process'
import type { User } from './run-as.ts'

export type Outcome = { code: number | null; output: string }

export function run(program: string, args: string[], user: User, options: { quiet?: boolean } = {}): Promise<Outcome> {
  // A server started by pg_ctl keeps what it was given open for ever, so a quiet command is given nothing to hold.
  const output = options.quiet ? 'ignore' : 'pipe'
  const child = spawn(program, args, {
    cwd: '/',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'Asia/Taipei' },
    stdio: ['ignore', output, output],
    ...(user.drop ? { uid: user.uid, gid: user.gid } : {}),
  })
  let printed = ''
  child.stdout?.on('data', (part: Buffer) => (printed += part.toString()))
  child.stderr?.on('data', (part: Buffer) => (printed += part.toString()))
  return new Promise((done) => {
    child.on('error', (error) => done({ code: null, output: error.message }))
    child.on('close', (code) => done({ code, output: printed }))
  })
}
