// Statements that go to the database in one message: it does them in order, stops at the first that fails, and answers once.
import type pg from 'pg'
import type { Named } from './named.ts'

/** `values`: of its parameters, in their order. */
export type Statement = { text: string; values: readonly unknown[] }
export type Answer = { command: string; count: number; rows: Record<string, unknown>[] }

type Wire = pg.Connection & { sync(): void }
type Fields = { name: string; dataTypeID: number; format: 'text' | 'binary' }[]
type Column = { name: string; parse(text: string): unknown }

/**
 * Handed to `client.query`, as the driver wants it. Without a transaction around it the statements are one.
 * @example
 * const [, counted] = await sent(client, [{ text: 'begin', values: [] }, { text: 'select 1 as n', values: [] }])
 */
export class Message {
  readonly statements: readonly Statement[]
  /** The driver puts its own here where nobody has. */
  callback = () => {}
  readonly #named: Named
  readonly #types: pg.CustomTypesConfig
  readonly #done: (answers: Answer[]) => void
  readonly #failed: (error: Error, at: number) => void
  readonly answers: Answer[] = []
  #rows: Answer['rows'] = []
  #columns: Column[] = []
  #unread: Error | undefined

  /** @throws where a value is of no kind that a parameter can be: before anything is sent */
  constructor(
    statements: readonly Statement[],
    named: Named,
    types: pg.CustomTypesConfig,
    done: (answers: Answer[]) => void,
    /** `at`: which of the statements it was; those before it were done, and are undone with their transaction. */
    failed: (error: Error, at: number) => void,
  ) {
    this.statements = statements.map(({ text, values }) => ({ text, values: values.map(asParameter) }))
    this.#named = named
    this.#types = types
    this.#done = done
    this.#failed = failed
  }

  submit(connection: pg.Connection): null {
    const wire = connection as Wire
    wire.stream.cork()
    try {
      for (const { text, values } of this.statements) {
        const { name, parse, close } = this.#named.of(text)
        if (close) wire.close({ type: 'S', name }, true)
        if (parse) wire.parse({ name, text, types: [] }, true)
        wire.bind({ portal: '', statement: name, binary: '', values: values as never }, true)
        wire.describe({ type: 'P', name: '' }, true)
        wire.execute({ portal: '', rows: '' }, true)
      }
      wire.sync()
    } finally {
      wire.stream.uncork()
    }
    return null
  }

  handleRowDescription({ fields }: { fields: Fields }): void {
    this.#columns = fields.map(({ name, dataTypeID, format }) => ({
      name,
      parse: this.#types.getTypeParser(dataTypeID, format),
    }))
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const row: Record<string, unknown> = {}
    try {
      for (const [at, { name, parse }] of this.#columns.entries()) {
        const value = fields[at] ?? null
        row[name] = value === null ? null : parse(value)
      }
    } catch (error) {
      this.#unread ??= error as Error
    }
    this.#rows.push(row)
  }

  handleCommandComplete({ text }: { text: string }): void {
    const [command = '', ...counts] = text.split(' ')
    this.answers.push({ command, count: Number(counts.at(-1) ?? 0), rows: this.#rows })
    this.#rows = []
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' })
  }

  handleError(error: Error): void {
    this.#named.answered(error)
    this.#failed(error, this.answers.length)
  }

  handleReadyForQuery(): void {
    this.#named.answered()
    if (this.#unread) this.#failed(this.#unread, this.answers.length - 1)
    else this.#done(this.answers)
  }

  handlePortalSuspended(): void {}
  handleCopyInResponse(connection: { sendCopyFail(why: string): void }): void {
    connection.sendCopyFail('Nothing is copied this way.')
  }
  handleCopyData(): void {}
}

/** PostgreSQL holds no NUL in any text, so that one found in a search or a password is nothing rather than a fault. */
export function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '') : value
  return Array.isArray(value) ? value.map(withoutNul) : value
}
/** As the database takes it: text, bytes, a list in braces, and anything else as JSON. */
function asParameter(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return withoutNul(value) as string
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  if (Array.isArray(value)) return asList(value)
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function asList(values: readonly unknown[]): string {
  const items = values.map((value) => {
    if (Array.isArray(value)) return asList(value)
    const text = asParameter(value)
    if (text === null) return 'NULL'
    return `"${(typeof text === 'string' ? text : `\\x${text.toString('hex')}`).replaceAll(/[\\"]/g, '\\$&')}"`
  })
  return `{${items.join()}}`
}
