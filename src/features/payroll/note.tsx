// What a payroll check found, put into a case: by number, with a purpose, as a note without names.
import { createHash } from 'node:crypto'
import { cited, grouped, type Problem, say, t } from '#engine'
import { may } from '#auth/index.ts'
import { KIND_NAMES, KINDS } from '#law/payroll/findings.ts'
import { tableOf } from './export.ts'
import { type Run, runOf } from './runs.ts'
import { TITLE } from './words.ts'
import type { Done } from './work.ts'
import { toCsv } from '#papers/index.ts'
import { ErrorSummary, Form, TextInput } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { missingPage, show } from '#web/frames/desk.tsx'
import { keeping } from '#web/typed.ts'

export const BASE = '/desk/payroll'
type Typed = { number: string; purpose: string }

export function Attach({ c, run, typed, problems }: { c: Ctx; run: Run; typed: Typed; problems: readonly Problem[] }) {
  const lang = c.get('lang')
  const problemOf = (field: string) => {
    const found = problems.find((one) => one.field === field)
    return found && say(found.says, lang)
  }
  return (
    <section class="stack screen-only">
      <h2>{say(t('記入案件', 'Put it into a case'), lang)}</h2>
      <p>
        {say(
          t(
            '把摘要、條件與結果檔的雜湊值記入案件註記，不含員工姓名；結果檔請另行下載保存。',
            'The summary, the options and the hash of the result go into a note of the case, without names. Download the result itself and keep it with the file.',
          ),
          lang,
        )}
      </p>
      <Form
        action={`${BASE}/run/${run.id}/attach`}
        csrf={c.get('csrf')}
        draft={keeping(c, `payroll/${run.id}`, `${BASE}/run/${run.id}`)}
      >
        <TextInput
          name="number"
          label={say(t('案號', 'Case number'), lang)}
          lang={lang}
          value={typed.number}
          max={40}
          short
          problem={problemOf('number')}
        />
        <TextInput
          name="purpose"
          label={say(t('使用目的', 'Purpose'), lang)}
          lang={lang}
          value={typed.purpose}
          problem={problemOf('purpose')}
        />
        <div>
          <button class="quiet">{say(t('記入案件', 'Put it into the case'), lang)}</button>
        </div>
      </Form>
    </section>
  )
}

export async function attach(c: Ctx) {
  const run = await runOf(c.req.param('run') ?? '', c.get('person').id, house(c).now())
  if (!run || !('finished' in run.stage)) return missingPage(c)
  const body = await c.req.parseBody()
  const text = (name: string) =>
    typeof body[name] === 'string'
      ? body[name]
          .replace(/\p{Cc}/gu, ' ')
          .trim()
          .slice(0, 200)
      : ''
  const typed = { number: text('number'), purpose: text('purpose') }
  const session = deskSession(c)
  const id = typed.number ? await house(c).store.caseIdOf(session, typed.number) : undefined
  const one = id
    ? await house(c).store.open(session, id, { only: [], purpose: typed.purpose || 'payroll check', at: instant(c) })
    : undefined
  const problems: Problem[] = []
  if (!typed.purpose) problems.push({ field: 'purpose', says: t('請寫明使用目的。', 'Say for what purpose.') })
  if (!one)
    problems.push({
      field: 'number',
      says: t('您的業務範圍裡沒有這個案號。', 'There is no such case in your field of work.'),
    })
  else if (may(c.get('person'), 'note', one.programme) !== true)
    problems.push({
      field: 'number',
      says: t('您的職務不能在這個案件加註。', 'Your role cannot add a note to this case.'),
    })
  const acted =
    one && problems.length === 0
      ? await house(c).store.note(session, one.id, noteOf(run.stage.finished, typed.purpose), {
          at: instant(c),
          key: `payroll-${run.id}-${one.id}`,
        })
      : undefined
  if (one && acted && 'done' in acted) return c.redirect(`/desk/cases/${one.id}?done=note`, 303)
  if (acted && 'refused' in acted) problems.push(...acted.refused.map(({ says }) => ({ field: '', says })))
  return show(c, {
    title: TITLE,
    status: 422,
    body: (
      <div class="stack">
        <h1>{say(TITLE, c.get('lang'))}</h1>
        <ErrorSummary problems={problems} lang={c.get('lang')} />
        <Attach c={c} run={run} typed={typed} problems={problems} />
        <p>
          <a href={`${BASE}/run/${run.id}`}>{say(t('回檢查結果', 'Back to the result'), c.get('lang'))}</a>
        </p>
      </div>
    ),
  })
}

/** Numbers and articles, no names: the file it speaks of is known by its hash. */
export function noteOf(done: Done, purpose: string): string {
  const { summary, options } = done.result
  const { head, rows } = tableOf('findings', done, 'zh')
  const hash = createHash('sha256')
    .update(toCsv([head, ...rows]))
    .digest('hex')
  return [
    `出勤與工資檢查（目的：${purpose}）`,
    `${summary.from} 至 ${summary.to}，${grouped(summary.people)} 人、${grouped(summary.days)} 人日；有問題 ${grouped(summary.withFindings)} 人；加班費短付 ${grouped(summary.overtimeShort.rounded)} 元；低於最低工資 ${grouped(summary.minimumShort.rounded)} 元；違法工時 ${grouped(summary.illegalDays)} 人日。`,
    ...KIND_NAMES.filter((kind) => summary.kinds[kind].findings > 0).map(
      (kind) =>
        `${KINDS[kind].name.zh}（${cited(KINDS[kind].cites).zh}）：${grouped(summary.kinds[kind].people)} 人、${grouped(summary.kinds[kind].findings)} 次`,
    ),
    `讀不懂而未檢查 ${grouped(done.read.bad)} 列。檔案：${done.files.map(({ name, form }) => `${name}（${form}）`).join('、')}`,
    `條件：${JSON.stringify(options)}`,
    `「問題」CSV（中文）SHA-256：${hash}`,
  ].join('\n')
}
