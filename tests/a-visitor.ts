// A browser as far as HTTP knows one: keeps its cookies, sends the token of its session with every form.
import type { openApp } from '../src/app.ts'

export class Visitor {
  readonly #app: Pick<ReturnType<typeof openApp>, 'request'>
  /** Everybody comes from a place of their own, or they would wait for each other. */
  readonly #from = crypto.randomUUID()
  readonly #jar = new Map<string, string>()
  constructor(app: Pick<ReturnType<typeof openApp>, 'request'>) {
    this.#app = app
  }

  cookie = (name: string): string => this.#jar.get(name) ?? ''
  keep = (name: string, value: string): void => void this.#jar.set(name, value)
  cookies = (): string => [...this.#jar].map((one) => one.join('=')).join('; ')

  async get(path: string): Promise<Response> {
    return this.#remember(await this.#app.request(path, { headers: { cookie: this.cookies() } }))
  }

  /** Sends the form as the page would; a `_csrf` of one's own replaces the page's. */
  async post(
    path: string,
    form: Record<string, string | string[]>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const body = new URLSearchParams({ _csrf: form._csrf === undefined ? await this.#token() : String(form._csrf) })
    for (const [name, value] of Object.entries(form))
      if (name !== '_csrf') for (const one of [value].flat()) body.append(name, one)
    return this.#remember(
      await this.#app.request(path, {
        method: 'POST',
        headers: {
          'sec-fetch-site': 'same-origin',
          'x-forwarded-for': this.#from,
          'content-type': 'application/x-www-form-urlencoded',
          cookie: this.cookies(),
          ...headers,
        },
        body: body.toString(),
      }),
    )
  }

  /** Every page with a form carries it; the entrance by number and code is open to anybody. */
  async #token(): Promise<string> {
    const page = await (await this.#app.request('/status', { headers: { cookie: this.cookies() } })).text()
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
