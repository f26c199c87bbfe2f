// The payroll check over HTTP, the same behind two doors: the portal's, where the address is the key, and the desk's, where it is the person's own.
import type { ComponentChildren } from 'preact'
import { Hono } from 'hono'
import { say, t, type Text } from '#engine'
import { toCsv } from '#papers/index.ts'
import { odsOf, type Value, type Written, xlsxOf } from '#sheets/write.ts'
import { Notice } from '#ui/index.ts'
import { type Ctx, type Env, house, today } from '#web/env.ts'
import { type TableName, TABLES, tableOf } from './export.ts'
import { askedIn, fresh, type Typed } from './form.ts'
import { Person } from './person.tsx'
import { Progress, Result } from './result.tsx'
import { begin, forget, isOver, type Run, runOf } from './runs.ts'
import { asTables, sampleEmployees } from './sample.ts'
import { Start } from './start.tsx'
import { TITLE } from './words.ts'
import type { Done } from './work.ts'

export type Door = {
  base: string
  show(
    c: Ctx,
    shown: { title: Text; body: ComponentChildren; status?: 200 | 404 | 422; within?: boolean },
  ): Response | Promise<Response>
  missing(c: Ctx): Response | Promise<Response>
  owner(c: Ctx): string | undefined
  /** What the door adds below a result. */
  beside?(c: Ctx, run: Run): ComponentChildren
}
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export function payrollRoutes(door: Door): Hono<Env> {
  const routes = new Hono<Env>()
  const { base } = door
  const found = (c: Ctx) => runOf(c.req.param('run') ?? '', door.owner(c), house(c).now())
  const done = async (c: Ctx): Promise<{ run: Run; done: Done } | undefined> => {
    const run = await found(c)
    return run && 'finished' in run.stage ? { run, done: run.stage.finished } : undefined
  }
  const start = (c: Ctx, typed: Typed, problems: Parameters<typeof Start>[0]['problems'], status: 200 | 422 = 200) =>
    door.show(c, {
      title: TITLE,
      status,
      body: <Start base={base} typed={typed} problems={problems} csrf={c.get('csrf')} lang={c.get('lang')} />,
    })
  const gone = (c: Ctx) =>
    door.show(c, {
      title: t('結果已刪除', 'The result is gone'),
      status: 404,
      within: true,
      body: (
        <div class="stack">
          <h1>{say(t('結果已刪除或逾時', 'The result was removed, or its time is over'), c.get('lang'))}</h1>
          <p>
            {say(
              t(
                '檢查結果只保留 30 分鐘，請重新上傳。',
                'Results are kept for 30 minutes only. Please send the files again.',
              ),
              c.get('lang'),
            )}
          </p>
          <p>
            <a class="button" href={base}>
              {say(t('重新檢查', 'Check again'), c.get('lang'))}
            </a>
          </p>
        </div>
      ),
    })

  routes.get('/', (c) => start(c, fresh(), []))
  routes.post('/', async (c) => {
    const { sent, options, typed, problems } = await askedIn(c)
    if (problems.length > 0) return start(c, typed, problems, 422)
    const run = begin({ sent, options }, door.owner(c), house(c).now())
    if (!run)
      return start(
        c,
        typed,
        [
          {
            field: '',
            says: t(
              '目前檢查的人太多，請幾分鐘後再試。',
              'Too many checks are under way. Please try again in a few minutes.',
            ),
          },
        ],
        422,
      )
    return c.redirect(`${base}/run/${run.id}`, 303)
  })

  routes.get('/run/:run', async (c) => {
    const run = await found(c)
    if (!run) return gone(c)
    const lang = c.get('lang')
    const here = `${base}/run/${run.id}`
    if (!isOver(run)) await Promise.race([new Promise((wake) => setTimeout(wake, 400)), settled(run)])
    if ('refused' in run.stage) {
      const { refused } = run.stage
      const options = Object.fromEntries(
        Object.entries(run.options).map(([name, value]) => [
          name,
          typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value),
        ]),
      )
      return start(c, options, [{ field: 'files', says: refused }], 422)
    }
    if (!('finished' in run.stage))
      return door.show(c, {
        title: t('檢查進行中', 'Under way'),
        within: true,
        body: <Progress run={run} here={here} lang={lang} />,
      })
    const page = Math.max(0, Math.min(Number.parseInt(c.req.query('page') ?? '0', 10) || 0, 10_000))
    return door.show(c, {
      title: t('檢查結果', 'Result of the check'),
      within: true,
      body: (
        <Result
          run={run}
          done={run.stage.finished}
          base={base}
          page={page}
          all={c.req.query('all') === '1'}
          csrf={c.get('csrf')}
          lang={lang}
          beside={door.beside?.(c, run)}
        />
      ),
    })
  })
  routes.get('/run/:run/people/:nth{[0-9]{1,5}}', async (c) => {
    const of = await done(c)
    if (!of) return gone(c)
    const { people, options } = of.done.result
    const one = people[Number(c.req.param('nth'))]
    if (!one) return door.missing(c)
    return door.show(c, {
      title: t(one.id, one.id),
      within: true,
      body: (
        <Person one={one} options={options} back={`${base}/run/${of.run.id}`} today={today(c)} lang={c.get('lang')} />
      ),
    })
  })
  routes.post('/run/:run/forget', async (c) => {
    const run = await found(c)
    if (run) await forget(run)
    const lang = c.get('lang')
    return door.show(c, {
      title: t('結果已刪除', 'The result was removed'),
      within: true,
      body: (
        <div class="stack">
          <h1>{say(t('結果已刪除', 'The result was removed'), lang)}</h1>
          <Notice tone="good">
            <p>{say(t('我們沒有保留您上傳的檔案或結果。', 'Neither your files nor the result are kept.'), lang)}</p>
          </Notice>
          <p>
            <a href={base}>{say(t('再檢查一份', 'Check another'), lang)}</a>
          </p>
        </div>
      ),
    })
  })
  routes.get('/run/:run/:file{[a-z]+\\.(csv|ods)}', async (c) => {
    const of = await done(c)
    if (!of) return gone(c)
    const lang = c.get('lang')
    const [name = '', form = ''] = c.req.param('file').split('.')
    if (form === 'csv' && TABLES.includes(name as TableName))
      return csv(c, `taitsi-${name}.csv`, tableOf(name as TableName, of.done, lang))
    if (form === 'ods' && name === 'all')
      return file(c, 'taitsi-payroll.ods', 'ods', await odsOf(TABLES.map((each) => tableOf(each, of.done, lang))))
    return door.missing(c)
  })

  routes.get('/files/:file{[a-z]+\\.(csv|ods|xlsx)}', async (c) => {
    const name = c.req.param('file')
    const tables = asTables(
      name === 'demo.ods'
        ? sampleEmployees(25, '2026-03-01', '2026-03-31')
        : sampleEmployees(2, '2026-03-02', '2026-03-08', 0),
    )
    if (name === 'template.ods' || name === 'demo.ods') return file(c, `taitsi-${name}`, 'ods', await odsOf(tables))
    if (name === 'template.xlsx') return file(c, 'taitsi-template.xlsx', 'xlsx', await xlsxOf(tables))
    if (name === 'attendance.csv') return csv(c, 'taitsi-attendance.csv', tables[0])
    if (name === 'wages.csv') return csv(c, 'taitsi-wages.csv', tables[1])
    return door.missing(c)
  })
  return routes
}

const disposition = (name: string) => ({ 'content-disposition': `attachment; filename="${name}"` })
const file = (c: Ctx, name: string, form: keyof typeof TYPES, bytes: Uint8Array) =>
  c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'content-type': TYPES[form], ...disposition(name) })

/** A long table goes out piece by piece. */
function csv(c: Ctx, name: string, { head, rows }: Written) {
  const iterator = rows[Symbol.iterator]()
  const encoder = new TextEncoder()
  let first = true
  const stream = new ReadableStream<Uint8Array>({
    pull(out) {
      const batch: (readonly Value[])[] = first ? [head] : []
      let next = iterator.next()
      for (; !next.done; next = iterator.next()) {
        batch.push(next.value)
        if (batch.length >= 1000) break
      }
      if (batch.length > 0) out.enqueue(encoder.encode(toCsv(batch, { bom: first })))
      first = false
      if (next.done) out.close()
    },
  })
  return c.body(stream, 200, { 'content-type': TYPES.csv, ...disposition(name) })
}

/** Most checks are over before a person would look again. */
async function settled(run: Run): Promise<void> {
  while (!isOver(run)) await new Promise((wake) => setTimeout(wake, 40))
}
