// One connection as the store speaks over it: what needs no answer of its own waits, and goes before the next statement that does.
import { type CompiledQuery, type DatabaseConnection, PostgresDriver, type QueryResult } from 'kysely'
import type pg from 'pg'
import { type Answer, Message, type Statement } from './message.ts'
import { Named } from './named.ts'

/** `wrong`: what its error is to whoever learns of it. `quiet`: of no use where nothing else is asked. */
type Owed = Statement & { wrong?: ((error: unknown) => unknown) | undefined; quiet?: boolean }
const CHANGES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

export class Line implements DatabaseConnection {
  readonly client: pg.PoolClient
  readonly #named: Named
  #owed: Owed[] = []
  /** Whether the database has heard of the transaction. */
  #begun = false
  /** A setting of the transaction: as the statements that come next want it, and as those before them had it. */
  #setting: { name: string; wanted: string; told: string | undefined } | undefined
  /** The last statement has gone, and the commit with it. */
  #over = false
  broken: Error | undefined

  constructor(client: pg.PoolClient) {
    this.client = client
    this.#named = namedOn(client)
  }

  begin(): void {
    this.#owed = [{ text: 'begin', values: [], quiet: true }]
    this.#begun = false
    this.#over = false
    this.#setting = undefined
  }

  /** Done in its order, with the next message; at the latest with the commit. */
  owe(statement: Owed): void {
    this.#settle()
    this.#owed.push(statement)
  }

  /** From the next statement on `name` is `wanted`, at the cost of no message. `told`: what it is now. */
  keepTo(name: string, wanted: string, told = this.#setting?.told): void {
    this.#setting = { name, wanted, told }
  }

  async sent(): Promise<void> {
    if (this.#owed.length > 0) await this.#send()
  }

  /** Nothing of the transaction is asked after it: the commit goes in the same message. */
  async last(statement: Statement): Promise<Record<string, unknown>[]> {
    this.#settle()
    this.#owed.push(statement)
    const answers = await this.#exchanged([{ text: 'commit', values: [] }])
    this.#over = true
    return answers.at(-2)?.rows ?? []
  }

  async executeQuery<R>({ sql: text, parameters: values }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#over && (text === 'commit' || text === 'rollback')) {
      this.#over = false
      return { rows: [] }
    }
    if (text === 'rollback') return this.#undone()
    if (text === 'commit' && !this.#begun && this.#owed.every((one) => one.quiet)) return { rows: [] }
    if (text.startsWith('rollback to ')) return this.#backTo(text)
    this.#settle()
    // Several statements in one text, as some migrations have them, are no message of the kind that takes parameters.
    if (values.length === 0 && text.includes(';')) {
      await this.sent()
      await this.client.query(text)
      return { rows: [] }
    }
    const { command, count, rows } = await this.#send({ text, values })
    if (command === 'ROLLBACK' || command === 'COMMIT') return { rows: [{ command }] as R[] }
    return { rows: rows as R[], ...(CHANGES.has(command) ? { numAffectedRows: BigInt(count) } : {}) }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Rows are answered all at once here.')
  }

  /** What is owed is not done: nothing of the transaction stays. */
  async #undone(): Promise<{ rows: [] }> {
    this.#owed = []
    if (this.#begun) await this.#send({ text: 'rollback', values: [] })
    return { rows: [] }
  }

  /** All that is owed came after the savepoint; and so may the setting have, which is told again. */
  async #backTo(text: string): Promise<{ rows: [] }> {
    this.#owed = []
    await this.#send({ text, values: [] })
    if (this.#setting) this.#setting.told = undefined
    return { rows: [] }
  }

  #settle(): void {
    const { name, wanted, told } = this.#setting ?? {}
    if (!this.#setting || wanted === told) return
    this.#owed.push({ text: 'select set_config($1, $2, true)', values: [name, wanted], quiet: true })
    this.#setting.told = wanted
  }

  async #send(asked?: Statement): Promise<Answer> {
    const answers = await this.#exchanged(asked ? [asked] : [])
    return answers.at(-1) as Answer
  }

  async #exchanged(asked: readonly Statement[]): Promise<Answer[]> {
    if (this.#over) throw new Error('Something is asked of a transaction after its last statement.')
    const owed = this.#owed
    this.#owed = []
    const statements = [...owed, ...asked]
    if (statements[0]?.text === 'begin') this.#begun = true
    try {
      return await this.#answered(statements)
    } catch (failed) {
      const { error, at } = failed as { error: Error; at: number }
      Error.captureStackTrace(error)
      throw owed[at]?.wrong?.(error) ?? error
    }
  }

  #answered(statements: readonly Statement[]): Promise<Answer[]> {
    return new Promise((done, failed) => {
      const refuse = (error: Error, at: number) => failed({ error, at })
      this.client.query(
        new Message(statements, this.#named, this.client as unknown as pg.CustomTypesConfig, done, refuse),
      )
    })
  }
}

/** What a connection keeps prepared is known of the connection itself, whoever stands before it. */
const named = new WeakMap<object, Named>()
function namedOn(client: pg.PoolClient): Named {
  const { connection } = client as unknown as { connection: object }
  const known = named.get(connection) ?? new Named()
  named.set(connection, known)
  return known
}

/** Of one client always the same, whoever asks for it. */
const lines = new WeakMap<pg.PoolClient, Line>()
export function lineOn(client: pg.PoolClient): Line {
  const line = lines.get(client) ?? new Line(client)
  lines.set(client, line)
  return line
}

/** The driver of the store. */
export class Lines extends PostgresDriver {
  readonly #pool: Pick<pg.Pool, 'connect' | 'end'>
  constructor(pool: Pick<pg.Pool, 'connect' | 'end'>) {
    super({ pool: pool as pg.Pool })
    this.#pool = pool
  }
  override async acquireConnection(): Promise<Line> {
    return lineOn(await this.#pool.connect())
  }
  override async beginTransaction(line: DatabaseConnection): Promise<void> {
    ;(line as Line).begin()
  }
  override async rollbackTransaction(line: unknown): Promise<void> {
    try {
      await (line as Line).executeQuery({ sql: 'rollback', parameters: [] } as unknown as CompiledQuery)
    } catch (error) {
      ;(line as Line).broken = error as Error
      throw error
    }
  }
  override async releaseConnection(line: unknown): Promise<void> {
    const { client, broken } = line as Line
    client.release(broken)
  }
}

/** Speaks over a connection that somebody else has a transaction on: begins none, ends none, lets nothing go. */
export class LentLine extends Lines {
  constructor(client: pg.PoolClient) {
    super({ connect: async () => client, end: async () => {} } as unknown as pg.Pool)
  }
  override async releaseConnection(): Promise<void> {}
}
