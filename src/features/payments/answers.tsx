// The bank's answer: kept, shown row by row before anything is written, booked by a second cashier, taken back as a whole.
import { type Lang, say, showDay, t, taipeiDay, type Text } from '#engine'
import { may, namesOf } from '#auth/index.ts'
import { book, look, type Looked, receive } from './bank/answers.ts'
import { GOOD, type Verdict } from './bank/verdict.ts'
import { undoAnswers } from '#store/payments/answers.ts'
import { DataTable, ErrorSummary, Facts, Field, Form, Notice, Pager, Tabs, Tag, type Tone } from '#ui/index.ts'
import { formValue } from '#web/body.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { missingPage, refusedPage, show } from '#web/frames/desk.tsx'
import { keeping } from '#web/typed.ts'
import { cashier } from './acts.ts'
import { drawn } from './page.tsx'
import { money, Told, type Telling } from './words.tsx'

const PAGE = 100
const LARGEST = 5_000_000

export async function receiveAnswers(c: Ctx) {
  const allowed = may(c.get('person'), 'pay')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const file = (await c.req.parseBody()).answers
  const says = t('請選擇 5 MB 以內的回覆檔。', 'Choose the bank’s file, up to 5 MB.')
  if (typeof file === 'string' || file === undefined || file.size === 0 || file.size > LARGEST)
    return drawn(c, { problems: [{ field: 'answers', says }] })
  const content = new Uint8Array(await file.arrayBuffer())
  const kept = await receive(house(c).context, cashier(c), { name: file.name, content }, instant(c))
  if ('problem' in kept) return drawn(c, { problems: [{ field: 'answers', says: kept.problem }] })
  return c.redirect(`/desk/payments/answers/${kept.id}${kept.known ? '?known=1' : ''}`, 303)
}

export async function answerPage(c: Ctx) {
  const told: Telling | undefined = c.req.query('known')
    ? {
        title: say(t('這個檔案先前已經匯入', 'This file was read before'), c.get('lang')),
        lines: [
          say(
            t('沒有另存一份，也不會重複登錄。', 'It was not kept again, and nothing is recorded twice.'),
            c.get('lang'),
          ),
        ],
        tone: 'warn',
      }
    : undefined
  return drawnAnswer(c, c.req.param('id') ?? '', told ? { told } : {})
}

export async function bookAnswer(c: Ctx) {
  const allowed = may(c.get('person'), 'pay')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const id = c.req.param('id') ?? ''
  const done = await book(house(c).context, cashier(c), id, { at: instant(c), today: today(c) })
  if (!done) return missingPage(c)
  const lang = c.get('lang')
  if ('refused' in done) return drawnAnswer(c, id, { problems: done.refused.map(({ says }) => ({ field: '', says })) })
  const refusals = [...done.refusals].map(([row, why]) =>
    say(
      t(
        `第 ${row} 列：${why.map((one) => one.says.zh).join('')}`,
        `Row ${row}: ${why.map((one) => one.says.en).join(' ')}`,
      ),
      lang,
    ),
  )
  const title = t(`已登錄 ${done.booked} 筆`, `${done.booked} rows recorded`)
  return drawnAnswer(c, id, {
    told: { title: say(title, lang), lines: refusals, tone: refusals.length > 0 ? 'warn' : 'good' },
  })
}

export async function undoAnswer(c: Ctx) {
  const allowed = may(c.get('person'), 'pay')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const id = c.req.param('id') ?? ''
  const reason = ((await formValue(c, 'reason')) ?? '').trim()
  const needed = t('請說明撤銷理由。', 'Say why it is taken back.')
  if (!reason) return drawnAnswer(c, id, { problems: [{ field: 'reason', says: needed }] })
  const undone = await undoAnswers(house(c).context, cashier(c), id, reason.slice(0, 500), instant(c))
  if ('refused' in undone)
    return drawnAnswer(c, id, {
      reason,
      problems: undone.refused.slice(0, 20).map(({ says }) => ({ field: 'reason', says })),
    })
  const title = t(`已撤銷 ${undone.undone} 筆`, `${undone.undone} rows taken back`)
  return drawnAnswer(c, id, { told: { title: say(title, c.get('lang')), lines: [], tone: 'good' } })
}

type Shown = { told?: Telling; problems?: readonly { field: string; says: Text }[]; reason?: string }
async function drawnAnswer(c: Ctx, id: string, { told, problems = [], reason = '' }: Shown) {
  const allowed = may(c.get('person'), 'pay')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const looked = await look(house(c).context, cashier(c), id, today(c))
  if (!looked) return missingPage(c)
  const lang = c.get('lang')
  const { file, rows, booked } = looked
  const names = await namesOf(house(c).db, house(c).bureau.id, [
    file.read_by,
    file.booked_by ?? '',
    file.undone_by ?? '',
  ])
  const kind = c.req.query('kind')
  const shown = rows.filter((one) => !kind || kindOf(one, booked) === kind)
  const from = Math.max(0, Number(c.req.query('from') ?? 0) || 0)
  const at = (more: Record<string, string>) =>
    `/desk/payments/answers/${id}?${new URLSearchParams({ ...(kind ? { kind } : {}), ...more })}`
  const title = t('銀行回覆檔', 'The bank’s answer')
  return show(c, {
    title,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <p class="screen-only">
          <a href="/desk/payments">{say(t('回付款與預算', 'Back to payments'), lang)}</a>
        </p>
        <h1>{say(title, lang)}</h1>
        <ErrorSummary problems={problems} lang={lang} />
        <Told told={told} />
        <Facts items={factsOf(looked, names, lang)} />
        {file.undone_at ? null : <Next c={c} looked={looked} reason={reason} problems={problems} />}
        <Tabs label={say(t('依處理結果', 'By what becomes of it'), lang)} items={tabsOf(looked, id, kind, lang)} />
        <DataTable
          slips
          hiddenCaption
          caption={say(t('逐列說明', 'Row by row'), lang)}
          columns={[
            { label: say(t('列', 'Row'), lang), number: true },
            { label: say(t('清冊', 'List'), lang) },
            { label: say(t('行號', 'Line'), lang), number: true },
            { label: say(t('案號', 'Case'), lang) },
            { label: say(t('金額', 'Amount'), lang), number: true },
            { label: say(t('結果', 'Result'), lang) },
            { label: say(t('處理', 'What becomes of it'), lang), wraps: true },
          ]}
          rows={shown.slice(from, from + PAGE).map((one) => rowOf(one, booked, lang))}
        />
        <Pager
          lang={lang}
          first={from > 0 ? at({}) : undefined}
          next={from + PAGE < shown.length ? at({ from: String(from + PAGE) }) : undefined}
        />
      </div>
    ),
  })
}

/** What the person before the screen can do with it now. */
function Next({
  c,
  looked,
  reason,
  problems,
}: {
  c: Ctx
  looked: Looked
  reason: string
  problems: NonNullable<Shown['problems']>
}) {
  const lang = c.get('lang')
  const { file, rows, booked } = looked
  const open = rows.filter((one) => one.books).length
  const action = `/desk/payments/answers/${file.id}`
  const undoing = keeping(c, `answer/${file.id}/undo`, action)
  const problem = problems.find((one) => one.field === 'reason')
  return (
    <section class="stack screen-only">
      {open === 0 ? (
        booked.size === 0 ? (
          <p>{say(t('沒有可登錄的列。', 'There is nothing to record.'), lang)}</p>
        ) : null
      ) : file.read_by === c.get('person').id ? (
        <Notice title={say(t('請另一位出納登錄', 'Another cashier records it'), lang)}>
          <p>
            {say(
              t(
                `這是試算，尚未寫入。共 ${open} 筆可登錄；匯入檔案的人不能自己登錄。`,
                `This is a trial: nothing is written. ${open} rows can be recorded, not by whoever read the file.`,
              ),
              lang,
            )}
          </p>
        </Notice>
      ) : (
        <Form action={`${action}/book`} csrf={c.get('csrf')}>
          <p>
            {say(
              t(
                `這是試算，尚未寫入。核對後登錄 ${open} 筆；其餘各列不變。`,
                `This is a trial: nothing is written. Check it, then record ${open} rows; the others stay as they are.`,
              ),
              lang,
            )}
          </p>
          <div>
            <button>{say(t(`登錄 ${open} 筆`, `Record ${open} rows`), lang)}</button>
          </div>
        </Form>
      )}
      {booked.size > 0 ? (
        <details class="panel" open={undoing.kept?.was !== undefined || problem !== undefined}>
          <summary>{say(t('整檔撤銷', 'Take the whole file back'), lang)}</summary>
          <Form action={`${action}/undo`} csrf={c.get('csrf')} draft={undoing}>
            <Field
              name="reason"
              label={say(t('理由', 'Reason'), lang)}
              lang={lang}
              problem={problem && say(problem.says, lang)}
              hint={say(
                t(
                  '已登錄的各筆回到登錄前；其中有案件已辦到下一步時不能撤銷。',
                  'What was recorded goes back to where it stood; not when a case has gone on since.',
                ),
                lang,
              )}
            >
              {(of) => <input {...of} type="text" maxlength={500} value={reason} />}
            </Field>
            <div>
              <button class="quiet">{say(t('撤銷', 'Take back'), lang)}</button>
            </div>
          </Form>
        </details>
      ) : null}
    </section>
  )
}

const KINDS: Record<Verdict['kind'] | 'booked', { name: Text; tone?: Tone }> = {
  paid: { name: t('可登錄入帳', 'To be recorded as paid'), tone: 'good' },
  returned: { name: t('可登錄退匯', 'To be recorded as returned'), tone: 'waiting' },
  late: { name: t('入帳後退匯', 'Returned after it was paid'), tone: 'waiting' },
  booked: { name: t('本檔已登錄', 'Recorded from this file'), tone: 'good' },
  already: { name: t('先前已登錄', 'Recorded before') },
  other: { name: t('不是這一行', 'Another line'), tone: 'bad' },
  differs: { name: t('金額不符', 'Amount differs'), tone: 'bad' },
  unknown: { name: t('結果不明', 'Result not known'), tone: 'bad' },
  contradicts: { name: t('前後矛盾', 'Contradicts'), tone: 'bad' },
  unreadable: { name: t('無法讀取', 'Unreadable'), tone: 'bad' },
  stuck: { name: t('案件已續辦', 'The case has gone on'), tone: 'bad' },
}
const kindOf = ({ row, kind }: Verdict, booked: Looked['booked']) => (booked.has(row.row) ? 'booked' : kind)

function tabsOf({ file, rows, booked }: Looked, id: string, kind: string | undefined, lang: Lang) {
  const many = (name: string) => rows.filter((one) => kindOf(one, booked) === name).length
  const href = `/desk/payments/answers/${id}`
  return [
    { href, label: say(t('全部', 'All'), lang), count: file.rows, current: !kind },
    ...Object.entries(KINDS).flatMap(([name, { name: label }]) => {
      const count = many(name)
      return count > 0 ? [{ href: `${href}?kind=${name}`, label: say(label, lang), count, current: kind === name }] : []
    }),
  ]
}

function rowOf(one: Verdict, booked: Looked['booked'], lang: Lang) {
  const kind = kindOf(one, booked)
  const { row, says } = one
  return [
    String(row.row),
    row.list || '－',
    row.line === undefined ? '－' : String(row.line),
    row.number || '－',
    row.amount === undefined ? '－' : money(row.amount, lang),
    row.result || '－',
    <>
      <Tag tone={KINDS[kind].tone}>{say(KINDS[kind].name, lang)}</Tag>
      {kind === 'booked' || (kind !== one.kind && !GOOD.includes(one.kind)) ? null : <span> {say(says, lang)}</span>}
    </>,
  ]
}

function factsOf({ file }: Looked, names: ReadonlyMap<string, string>, lang: Lang) {
  const by = (id: string | null, at: string | null) =>
    id && at ? `${names.get(id) ?? id}　${showDay(taipeiDay(at), lang)}` : '－'
  return [
    { label: say(t('檔案', 'File'), lang), value: `${file.name}（${file.form}）` },
    { label: say(t('摘要', 'Digest'), lang), value: <code>{file.hash.slice(0, 16)}</code> },
    { label: say(t('匯入', 'Read by'), lang), value: by(file.read_by, file.read_at) },
    { label: say(t('登錄', 'Recorded by'), lang), value: by(file.booked_by, file.booked_at) },
    ...(file.undone_at
      ? [
          {
            label: say(t('撤銷', 'Taken back by'), lang),
            value: `${by(file.undone_by, file.undone_at)}　${file.undo_reason ?? ''}`,
          },
        ]
      : []),
  ]
}
