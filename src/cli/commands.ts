// Every command with its words. Data goes to standard output, what is merely told goes to standard error.
import { parseArgs } from 'node:util'
import { existsSync, writeFileSync } from 'node:fs'
import { period, taipeiDay } from '#engine'
import { roll } from '#roll'
import { demoActor, keepAdministrator } from '#auth/index.ts'
import { readDataset } from '#demo/dataset.ts'
import { eachMinute } from '#demo/each-minute.ts'
import { fillFigures, fillGround, demoSession, type Filling } from '#demo/fill.ts'
import { enterBudgets } from '#demo/start.ts'
import {
  checkKept,
  compareWith,
  comparisonsOf,
  figuresOf,
  printedMeasures,
  numbersOf,
  reportJson,
  reportOf,
  reportPaper,
  reportRows,
  seriesOf,
  tablesIn,
} from '#reports/index.ts'
import { toCsv, toHtml, toOdt, toPdf, useStylesheet } from '#papers/index.ts'
import { isBehind } from '#store/fold/caught-up.ts'
import { forgetFigures } from '#store/fold/touched.ts'
import { verifyAlone, type Verified } from '#store/verify/index.ts'
import { createPool, openDatabase } from '#store/postgres/index.ts'
import { migrate } from '#store'
import { openHouse, type OpenHouse } from '../open-house.ts'
import { backup, restore } from './backup.ts'
import { catalogueIds, coverage, type Covering, coveredBySeries } from './coverage.ts'
import { headsIn } from './heads.ts'
import { law } from './law.ts'
import { rotateKeyCommand } from './rotate-key.ts'

export type Command = { does: string; usage: string; run(args: string[]): Promise<number> }
type Given<N extends string> = { values: { json?: boolean } & { [K in N]?: string }; positionals: string[] }
function options<const N extends string>(args: string[], names: readonly N[]): Given<N> {
  const wanted = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  return parseArgs({ args, options: { ...wanted, json: { type: 'boolean' } }, allowPositionals: true }) as Given<N>
}
const print = (value: unknown) => console.log(JSON.stringify(value, null, 1))

async function inHouse<T>(work: (house: OpenHouse) => Promise<T>): Promise<T> {
  const house = await openHouse(process.env)
  try {
    return await work(house)
  } finally {
    await house.close()
  }
}
const fillingOf = (house: OpenHouse): Filling => ({
  store: house.store,
  db: house.db,
  roll,
  calendar: house.calendar(),
  today: taipeiDay(house.now()),
  bureau: house.bureau.id,
  staff: demoActor,
  told: eachMinute((line) => console.error(line)),
})
function days(values: { from?: string | undefined; to?: string | undefined }): { from: string; to: string } {
  const found = period(`${values.from ?? ''}..${values.to ?? ''}`)
  if (!found)
    throw Object.assign(new Error('Give --from and --to as days, for example --from 2025-01-01 --to 2025-06-30.'), {
      code: 'ERR_PARSE_ARGS',
    })
  return found
}

/** A connection of the owner's, past row-level security: for what concerns the whole database. */
async function withPool<T>(work: (pool: ReturnType<typeof createPool>) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataDir: process.env.DATA_DIR ?? 'data', env: process.env })
  const pool = createPool(database.connection, { max: 2 })
  try {
    return await work(pool)
  } finally {
    await pool.end()
    await database.stop()
  }
}

const BEHIND =
  'The house was not started since it was last updated, so what is worked out of the events may still stand in the old way: start it, or run ' +
  '`npx taitsi rebuild`, and verify again. What is told of events, seals and logs holds already.'

export const commands: Record<string, Command> = {
  serve: {
    does: 'Serves the platform (as npm start).',
    usage: '',
    async run() {
      await import('../server.ts')
      return new Promise<number>(() => {})
    },
  },
  administrator: {
    does: 'Makes the first administrator, or lets one back in, with a one-time password.',
    usage: '--account NAME --name 姓名',
    run: (args) =>
      inHouse(async (house) => {
        const { values } = options(args, ['account', 'name'])
        const id = (values.account ?? '').toLowerCase()
        if (!/^[a-z][a-z0-9.-]{2,39}$/.test(id) || !values.name)
          throw Object.assign(new Error('Give --account (letters, digits, dots, hyphens) and --name.'), {
            code: 'ERR_PARSE_ARGS',
          })
        const made = await keepAdministrator(house.db, house.bureau.id, { id, name: values.name }, house.now())
        if (values.json) print({ account: id, ...made })
        else console.log(`${id}: ${made.password}\nGood for three days; it must be changed at the first sign-in.`)
        return 0
      }),
  },
  migrate: {
    does: 'Brings the tables up to date.',
    usage: '',
    async run() {
      const database = await openDatabase({ dataDir: process.env.DATA_DIR ?? 'data', env: process.env })
      const pool = createPool(database.connection)
      const done = await migrate(pool)
      await pool.end()
      await database.stop()
      console.log(done.length > 0 ? `Done: ${done.join(', ')}` : 'The tables are up to date.')
      return 0
    },
  },
  figures: {
    does: 'Prints every figure of a period, counted from cases.',
    usage: '--from 2025-01-01 --to 2025-06-30 [--json]',
    run: (args) =>
      inHouse(async (house) => {
        const { values } = options(args, ['from', 'to'])
        const figures = await figuresOf(house.db, demoSession(house.bureau.id), house.programmes, days(values), {
          cases: true,
          bureau: true,
        })
        const numbers = await numbersOf(house.db, demoSession(house.bureau.id), [
          ...new Set(figures.flatMap((one) => one.cases)),
        ])
        const told = figures.map(({ measure, dimensions, value, unit, cases }) => ({
          measure,
          dimensions,
          value,
          unit,
          cases: cases.map((id) => numbers.get(id) ?? id),
        }))
        if (values.json) print(told)
        else
          for (const one of told)
            console.log(
              `${one.measure} ${Object.entries(one.dimensions)
                .map(([name, value]) => `${name}=${value}`)
                .join(' ')}: ${one.value ?? '-'} ${one.unit} (${one.cases.length} cases)`,
            )
        return 0
      }),
  },
  demo: {
    does: 'Fills a bureau with synthetic cases that add up to a dataset of published figures.',
    usage: '--figures FILE',
    run: (args) =>
      inHouse(async (house) => {
        const { values } = options(args, ['figures'])
        if (!values.figures) throw Object.assign(new Error('Give --figures FILE.'), { code: 'ERR_PARSE_ARGS' })
        const dataset = readDataset(values.figures)
        const filling = fillingOf(house)
        if (await house.store.isEmpty(house.bureau.id))
          await fillGround(filling, groundDay(dataset.document.periodStart))
        const played = await fillFigures(filling, dataset)
        await enterBudgets(house, dataset, new Date(house.now()).toISOString())
        await house.store.checkpoint(house.bureau.id, new Date(house.now()).toISOString())
        for (const line of played.refused) console.error(`refused: ${line}`)
        if (values.json) print(played)
        else console.log(`${played.cases} cases, ${played.events} events played; ${played.refused.length} refused.`)
        return played.refused.length > 0 ? 1 : 0
      }),
  },
  compare: {
    does: 'Holds computed figures against a dataset of published ones.',
    usage: '--figures FILE [--json]',
    run: (args) =>
      inHouse(async (house) => {
        const { values } = options(args, ['figures'])
        if (!values.figures) throw Object.assign(new Error('Give --figures FILE.'), { code: 'ERR_PARSE_ARGS' })
        const dataset = readDataset(values.figures)
        const session = demoSession(house.bureau.id)
        const result = await compareWith(
          dataset,
          house.programmes,
          (span) => figuresOf(house.db, session, house.programmes, span, { bureau: true }),
          await seriesOf(house.db, session, house.programmes),
        )
        if (values.json) print(result)
        else {
          for (const one of result.compared)
            console.log(
              `${one.equal ? 'equal' : 'DIFFERS'}  ${one.where}  ${one.measure} ${Object.values(one.dimensions).join('/')}  published ${one.published}, computed ${one.computed ?? '-'}`,
            )
          for (const one of result.inconsistent)
            console.log(
              `known published inconsistency${one.known ? ` ${one.known}` : ''}  ${one.where}  ${one.measure} ${Object.values(one.dimensions).join('/')}  published ${one.published} here and ${one.otherwise} elsewhere, computed ${one.computed ?? '-'}`,
            )
          console.log(
            `${result.document}: ${result.equal} equal, ${result.different} different, ${result.inconsistent.length} published inconsistently, ${result.notCounted.length} not counted yet.`,
          )
        }
        return result.different > 0 ? 1 : 0
      }),
  },
  report: {
    does: 'Writes the half-year report.',
    usage: 'half-year --period 2025H1 --format odt|pdf|html|csv|json [--years 3] [--out FILE]',
    run: (args) =>
      inHouse(async (house) => {
        const { values, positionals } = options(args, ['period', 'format', 'out', 'years'])
        const span = period(values.period ?? '')
        if (positionals[0] !== 'half-year' || !span)
          throw Object.assign(new Error('Say: taitsi report half-year --period 2025H1 --format pdf.'), {
            code: 'ERR_PARSE_ARGS',
          })
        useStylesheet('')
        const session = demoSession(house.bureau.id)
        const report = reportOf(
          house.programmes,
          await figuresOf(house.db, session, house.programmes, span, {
            measures: printedMeasures(house.programmes, span),
          }),
          span,
        )
        const years = await comparisonsOf(
          house.db,
          session,
          house.programmes,
          span,
          Number(values.years ?? 1) || 1,
          tablesIn(report),
        )
        const paper = () => reportPaper(report, house.bureau.name, taipeiDay(house.now()), years)
        const made =
          values.format === 'odt'
            ? await toOdt(paper())
            : values.format === 'pdf'
              ? await toPdf(paper(), house.now())
              : values.format === 'html'
                ? toHtml(paper())
                : values.format === 'csv'
                  ? toCsv(reportRows(report, years))
                  : JSON.stringify(reportJson(report, years), null, 1)
        if (values.out) writeFileSync(values.out, made)
        else process.stdout.write(made)
        return 0
      }),
  },
  law,
  verify: {
    does: 'Reads everything independently and says what was edited, removed, inserted or cut off, and what cannot be proven.',
    usage: '[--head FILE|NUMBER:ROOT] [--json]',
    run: (args) =>
      inHouse(async (house) => {
        const { values } = options(args, ['head'])
        const heads = headsIn(process.env, house.bureau.id, values.head)
        const figures = checkKept(house.db, house.programmes)
        const result = await withPool((pool) =>
          verifyAlone(pool, house.bureau.id, { ...house.context, heads, figures }),
        )
        if (values.json) print(result)
        else tellVerified(result)
        if (result.faults.length > 0 && (await isBehind(house.context, house.bureau.id))) console.error(BEHIND)
        return result.faults.length > 0 ? 1 : 0
      }),
  },
  backup,
  restore,
  'rotate-key': rotateKeyCommand,
  rebuild: {
    does: 'Throws away every derived row and makes it again from the events.',
    usage: '',
    run: () =>
      inHouse(async (house) => {
        const made = await house.store.rebuild(house.bureau.id, (done, of) => console.error(`${done} of ${of}`))
        console.log(`${made.cases} cases from ${made.events} events.`)
        return 0
      }),
  },
  recount: {
    does: 'Forgets what is kept of figures: each is counted again when it is next asked for.',
    usage: '',
    run: () =>
      inHouse(async (house) => {
        console.log(`${await forgetFigures(house.context, house.bureau.id)} figures were kept; they are counted again.`)
        return 0
      }),
  },
  coverage: {
    does: 'Counts which systems of the catalogue the programmes cover.',
    usage: '--catalogue DIR [--json]',
    async run(args) {
      const { values } = options(args, ['catalogue'])
      if (!values.catalogue) throw Object.assign(new Error('Give --catalogue DIR.'), { code: 'ERR_PARSE_ARGS' })
      const result = coverage(catalogueIds(values.catalogue), await coveredByDesk())
      if (values.json) print(result)
      else
        console.log(
          `${result.covered.length} covered, ${result.missing.length} missing.\n${result.covered.map((one) => `${one.id}  by ${one.by}, ${one.stories} stories`).join('\n')}`,
        )
      return 0
    },
  },
}

function tellVerified({ faults, unproven, events, cases, checkpoints, figures = 0 }: Verified): void {
  for (const { where, says } of faults) console.log(`${where} ${says}`)
  for (const sentence of unproven) console.log(`Not proven: ${sentence}`)
  console.log(
    `${events} events of ${cases} cases, ${checkpoints} checkpoints, ${figures} kept figures: ${faults.length === 0 ? 'everything fits.' : `${faults.length} faults.`}`,
  )
}

const groundDay = (start: string) => `${Math.max(2019, Number(start.slice(0, 4)) - 1)}-12-02`

/** What series of the bureau's own house cover, which the desk has opened; without a house there are none. */
async function coveredByDesk(): Promise<Covering[]> {
  if (!process.env.DATABASE_URL && !existsSync(process.env.DATA_DIR ?? 'data')) return []
  return inHouse(async ({ db, bureau, programmes }) =>
    coveredBySeries(await seriesOf(db, demoSession(bureau.id), programmes)),
  )
}
