// The address people knock at: taken before anything else is opened, so that a port in use leaves nothing behind, and given up last.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { isDemonstration } from './bureau.ts'

type Env = Record<string, string | undefined>
type Answer = (request: Request, env: HttpBindings) => Response | Promise<Response>
export type FrontDoor = {
  port: number
  /** From now on the house answers; until then everybody is asked to come back in a moment. */
  open(answer: Answer): void
  /** Lets nobody new in, waits for those who are being answered, and at last shows out who stays. */
  close(patience?: number): Promise<void>
}

/** @throws a sentence for the operator, where the address cannot be had */
export async function takeFrontDoor(env: Env): Promise<FrontDoor> {
  const port = portIn(env)
  let answer: Answer = notYet
  const answering = { fetch: (request: Request, bindings: unknown) => answer(request, bindings as HttpBindings) }
  const servers: Server[] = []
  const close = async (patience = 0) => void (await Promise.all(servers.map((server) => closed(server, patience))))
  try {
    for (const [nth, host] of hostsIn(env).entries()) {
      const server = createAdaptorServer(answering) as Server
      // The second address of this machine goes with the first; a machine without IPv6 does without.
      const taken = await listening(server, host, servers[0] ? portOf(servers[0]) : port, nth > 0)
      if (taken) servers.push(server)
    }
  } catch (error) {
    await close()
    throw new Error(sentence(error as NodeJS.ErrnoException, port, env), { cause: error })
  }
  return { port: servers[0] ? portOf(servers[0]) : port, open: (by) => void (answer = by), close }
}

/** A demonstration is for whoever sits here; a bureau's own house is for its network. */
const hostsIn = (env: Env): string[] =>
  env.HOST ? [env.HOST] : isDemonstration(env) && env.DEMO !== 'open' ? ['127.0.0.1', '::1'] : ['0.0.0.0']

function portIn({ PORT: said = '3000' }: Env): number {
  const port = Number(said)
  if (said.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(
      `PORT 是「${said}」，不是 0 到 65535 的整數。PORT is “${said}”, which is no whole number from 0 to 65535.`,
    )
  return port
}

const portOf = (server: Server) => (server.address() as AddressInfo).port

function listening(server: Server, host: string, port: number, optional: boolean): Promise<boolean> {
  return new Promise((done, refused) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      optional && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code ?? '') ? done(false) : refused(error),
    )
    server.listen(port, host, () => done(true))
  })
}

function sentence({ code, message }: NodeJS.ErrnoException, port: number, env: Env): string {
  if (code === 'EADDRINUSE')
    return (
      `連接埠 ${port} 已有其他程式使用。請先結束那個程式，或換一個埠啟動，例如 PORT=${port + 1} npm start。\n` +
      `Port ${port} is in use by another program. End that program, or start on another port, such as PORT=${port + 1} npm start.`
    )
  if (code === 'EACCES')
    return (
      `沒有使用連接埠 ${port} 的權限，請換 1024 以上的埠，例如 PORT=3000 npm start。\n` +
      `This user may not use port ${port}. Take one from 1024 up, such as PORT=3000 npm start.`
    )
  return (
    `無法在 ${env.HOST ?? 'localhost'}:${port} 提供服務（${message}），請檢查 HOST 與 PORT。\n` +
    `The address ${env.HOST ?? 'localhost'}:${port} cannot be used (${message}). Check HOST and PORT.`
  )
}

function closed(server: Server, patience: number): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(late)
      done()
    })
    server.closeIdleConnections()
  })
}

const notYet: Answer = (request) =>
  new URL(request.url).pathname === '/livez'
    ? Response.json({ ok: true })
    : new Response(
        '系統正在啟動，請稍候幾秒再重新整理。\nThe system is starting. Please try again in a few seconds.\n',
        {
          status: 503,
          headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2', 'cache-control': 'no-store' },
        },
      )
