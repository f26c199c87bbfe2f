// A browser as far as HTTP knows one: keeps its cookies, sends the token of its session with every form.
import type { openApp } from '../src/app.ts'

let places = 0
/** 127.0.1.0 and on: all of 127.0.0.0/8 is this machine. */
const aPlace = () => `127.${(++places >> 14) & 63}.${(places >> 6) & 255}.${(places & 63) + 1}`

export class Visitor {
  readonly #app: Pick<ReturnType<typeof openApp>, 'request'>
  /** Everybody comes from a place of their own on this machine, or they would wait for each other. */
  readonly #socket: { incoming: { socket: { remoteAddress: string } } }
  readonly #jar = new Map<string, string>()
  constructor(app: Pick<ReturnType<typeof openApp>, 'request'>, address = aPlace()) {
    this.#app = app
    this.#socket = { incoming: { socket: { remoteAddress: address } } }
  }

  cookie = (name: string): string => this.#jar.get(name) ?? ''
  keep = (name: string, value: string): void => void this.#jar.set(name, value)
  cookies = (): string => [...this.#jar].map((one) => one.join('=')).join('; ')

  async get(path: string): Promise<Response> {
    return this.#remember(await this.#app.request(path, { headers: { cookie: this.cookies() } }, this.#socket))
  }

  /** Sends the form and goes where a mistake leads: the page that says it. */
  async sent(...form: Parameters<Visitor['post']>): Promise<Response> {
    const answer = await this.post(...form)
    const to = answer.headers.get('location') ?? ''
    return /[?&]wrong=/.test(to) ? this.get(to) : answer
  }

  /** Sends the form as the page would, with files where there are any; a `_csrf` of one's own replaces the page's. */
  async post(
    path: string,
    form: Record<string, string | File | (string | File)[]>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const given = Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
    if (form._csrf === undefined) given.unshift(['_csrf', await this.#token()])
    if (given.some(([, one]) => typeof one !== 'string')) return this.#attach(path, given, headers)
    const body = new URLSearchParams(given as [string, string][])
    return this.#remember(
      await this.#app.request(
        path,
        {
          method: 'POST',
          headers: {
            'sec-fetch-site': 'same-origin',
            'content-type': 'application/x-www-form-urlencoded',
            cookie: this.cookies(),
            ...headers,
          },
          body: body.toString(),
        },
        this.#socket,
      ),
    )
  }

  async #attach(
    path: string,
    given: readonly (readonly [string, string | File])[],
    headers: Record<string, string>,
  ): Promise<Response> {
    const body = new FormData()
    for (const [name, one] of given) body.append(name, one)
    const own = { 'sec-fetch-site': 'same-origin', cookie: this.cookies() }
    return this.#remember(
      await this.#app.request(path, { method: 'POST', headers: { ...own, ...headers }, body }, this.#socket),
    )
  }

  /** Every page with a form carries it; the entrance by number and code is open to anybody. */
  async #token(): Promise<string> {
    const page = await (
      await this.#app.request('/status', { headers: { cookie: this.cookies() } }, this.#socket)
    ).text()
    return /name="_csrf" value="([^"]*)"/.exec(page)?.[1] ?? ''
  }

  #remember(answer: Response): Response {
    for (const one of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (one.split(';')[0] ?? '').split(/=(.*)/s)
      if (/max-age=0/i.test(one) || value === '') this.#jar.delete(name)
      else this.#jar.set(name, value)
    }
    return answer
  }
}
