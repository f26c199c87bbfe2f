// Payments: put approved grants on a list, give the bank a file, read its answers once, see what is left of the budget.
import { parse } from 'csv-parse/sync'
import { type Problem, type Programme, say, showDay, t, grouped } from '#engine'
import { may } from '#auth/index.ts'
import { enterFigure, figuresOf } from '#reports/index.ts'
import { toCsv } from '#papers/index.ts'
import { DataTable, Empty, ErrorSummary, Field, Form, Notice, Tile } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { formValue } from '#web/body.ts'
import { type Ctx, house, instant, today } from '#web/env.ts'
import { missingPage, refusedPage, show } from './frame.tsx'

/** The programmes that pay: those whose steps put a case on a list and confirm what the bank says. */
const paying = (c: Ctx): Programme[] =>
  house(c).programmes.filter(
    (one) => one.steps.list?.asks?.includes('paymentList') && one.steps.confirmPayment && one.fields.payable,
  )

type Due = {
  id: string
  number: string
  seq: number
  programme: Programme
  amount: number
  holder: string
  bank: string
  account: string
  list?: string
}

async function casesIn(c: Ctx, state: string): Promise<Due[]> {
  const session = deskSession(c)
  const due: Due[] = []
  for (const programme of paying(c)) {
    const { rows } = await house(c).store.worklist(session, {
      view: 'section',
      programme: programme.id,
      state,
      today: today(c),
      limit: 200,
    })
    for (const row of rows) {
      const one = await house(c).store.open(session, row.id, {
        sees: ['open', 'internal', 'personal'],
        purpose: 'payment list',
        at: instant(c),
      })
      const account = (one?.values.account ?? {}) as Record<string, string>
      if (one)
        due.push({
          id: one.id,
          number: one.number,
          seq: one.seq,
          programme,
          amount: Number(one.values.payable ?? 0),
          holder: account.holder ?? '',
          bank: account.bank ?? '',
          account: account.number ?? '',
          ...(one.values.paymentList ? { list: String(one.values.paymentList) } : {}),
        })
    }
  }
  return due
}

export const payments = (c: Ctx) => drawn(c, [], undefined)

async function drawn(c: Ctx, problems: readonly Problem[], told: { title: string; lines: string[] } | undefined) {
  const person = c.get('person')
  if (may(person, 'pay') !== true && may(person, 'enter-figure') !== true)
    return refusedPage(c, t('這一頁供出納與會計使用。', 'This page is for the cashier and the accountant.'))
  const lang = c.get('lang')
  const [approved, listed] = await Promise.all([casesIn(c, 'approved'), casesIn(c, 'listed')])
  const lists = [...new Set(listed.flatMap((one) => one.list ?? []))]
  const year = { from: `${today(c).slice(0, 4)}-01-01`, to: `${today(c).slice(0, 4)}-12-31` }
  const figures = await figuresOf(house(c).db, deskSession(c), paying(c), year)
  const budget = figures.find((one) =>
    house(c).programmes.some((programme) => programme.measures[one.measure]?.entered),
  )
  const paid = figures
    .filter((one) => one.unit === 'TWD' && one.measure !== budget?.measure && Object.keys(one.dimensions).length === 0)
    .reduce((sum, one) => sum + (one.value ?? 0), 0)
  const committed = [...approved, ...listed].reduce((sum, one) => sum + one.amount, 0)
  const money = (n: number) => (lang === 'zh' ? `${grouped(n)} 元` : `NT$${grouped(n)}`)
  return show(c, {
    title: t('付款與預算', 'Payments and budget'),
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(t('付款與預算', 'Payments and budget'), lang)}</h1>
        <ErrorSummary problems={problems} lang={lang} />
        {told ? (
          <Notice tone="good" title={told.title}>
            <ul>
              {told.lines.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <div class="tiles">
          <Tile
            label={say(t('本年度預算', 'Budget of the year'), lang)}
            value={budget?.value === null || budget === undefined ? '－' : money(budget.value)}
          />
          <Tile label={say(t('已撥付', 'Paid'), lang)} value={money(paid)} />
          <Tile label={say(t('已核定待付', 'Approved, not yet paid'), lang)} value={money(committed)} />
          <Tile
            label={say(t('剩餘', 'Left'), lang)}
            value={budget?.value ? money(budget.value - paid - committed) : '－'}
            bad={budget?.value ? budget.value - paid - committed < 0 : false}
          />
        </div>
        <section class="stack">
          <h2>{say(t('待列清冊', 'To be put on a list'), lang)}</h2>
          {approved.length === 0 ? (
            <Empty title={say(t('沒有待付款的案件', 'Nothing is waiting to be paid'), lang)} />
          ) : (
            <Form action="/desk/payments/list" csrf={c.get('csrf')}>
              <DataTable
                hiddenCaption
                caption={say(t('待列清冊', 'To be put on a list'), lang)}
                columns={[
                  { label: say(t('案號', 'Case'), lang) },
                  { label: say(t('受款人', 'Payee'), lang) },
                  { label: say(t('帳號', 'Account'), lang) },
                  { label: say(t('金額', 'Amount'), lang), number: true },
                ]}
                rows={approved.map((one) => [
                  <label>
                    <input type="checkbox" name="case" value={one.id} checked /> {one.number}
                  </label>,
                  one.holder,
                  `${one.bank}-${one.account}`,
                  money(one.amount),
                ])}
              />
              <div>
                <button>{say(t('列入付款清冊', 'Put on a payment list'), lang)}</button>
              </div>
            </Form>
          )}
        </section>
        <section class="stack">
          <h2>{say(t('付款清冊', 'Payment lists'), lang)}</h2>
          {lists.length === 0 ? (
            <Empty title={say(t('沒有待回覆的清冊', 'No list is waiting for an answer'), lang)} />
          ) : (
            <DataTable
              hiddenCaption
              caption={say(t('付款清冊', 'Payment lists'), lang)}
              columns={[
                { label: say(t('清冊', 'List'), lang) },
                { label: say(t('件數', 'Cases'), lang), number: true },
                { label: say(t('金額', 'Amount'), lang), number: true },
                { label: say(t('媒體檔', 'File for the bank'), lang) },
              ]}
              rows={lists.map((list) => {
                const cases = listed.filter((one) => one.list === list)
                return [
                  list,
                  String(cases.length),
                  money(cases.reduce((sum, one) => sum + one.amount, 0)),
                  <a href={`/desk/payments/${encodeURIComponent(list)}/file`}>
                    {say(t('下載', 'Download'), lang)}
                    <span class="unseen"> {list}</span>
                  </a>,
                ]
              })}
            />
          )}
          <form method="post" action="/desk/payments/answers" encType="multipart/form-data" class="panel">
            <input type="hidden" name="_csrf" value={c.get('csrf')} />
            <Field
              name="answers"
              label={say(t('匯入銀行回覆檔', 'Read the bank’s answer'), lang)}
              lang={lang}
              hint={say(
                t(
                  '欄位：案號、金額、結果（成功或原因）、入帳日期。同一檔案重複匯入不會重複入帳。',
                  'Columns: case number, amount, result (成功 or the reason), day. Reading the same file twice pays nothing twice.',
                ),
                lang,
              )}
            >
              {(of) => <input {...of} type="file" accept=".csv,.txt" />}
            </Field>
            <div>
              <button class="quiet">{say(t('匯入', 'Read'), lang)}</button>
            </div>
          </form>
        </section>
        {may(person, 'enter-figure') === true ? (
          <section class="panel">
            <h2>{say(t('登錄年度預算', 'Enter the yearly budget'), lang)}</h2>
            <Form action="/desk/payments/budget" csrf={c.get('csrf')}>
              <Field name="value" label={say(t('金額（元）', 'Amount (NT$)'), lang)} lang={lang}>
                {(of) => <input {...of} class="short" type="text" inputmode="numeric" />}
              </Field>
              <Field name="source" label={say(t('依據', 'Source'), lang)} lang={lang}>
                {(of) => <input {...of} type="text" maxlength={200} />}
              </Field>
              <div>
                <button class="quiet">{say(t('登錄', 'Enter'), lang)}</button>
              </div>
            </Form>
          </section>
        ) : null}
      </div>
    ),
  })
}

export async function listPayments(c: Ctx) {
  const allowed = may(c.get('person'), 'pay')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const body = await c.req.parseBody({ all: true })
  const chosen = new Set([body.case].flat().map(String))
  const list = `P${instant(c).replace(/[-:T]/g, '').slice(2, 14)}`
  const lines: string[] = []
  for (const one of (await casesIn(c, 'approved')).filter((each) => chosen.has(each.id))) {
    const session = deskSession(c)
    const acted = await house(c).store.take(
      { ...session, actor: { ...session.actor, role: 'accountant' } },
      one.id,
      one.seq,
      { step: 'list', values: { paymentList: list } },
      { at: instant(c), key: `${list}/${one.id}` },
    )
    lines.push(
      'done' in acted
        ? `${one.number}　${grouped(one.amount)}`
        : `${one.number}　${'refused' in acted ? acted.refused.map((each) => say(each.says, c.get('lang'))).join(' ') : say(t('剛有其他人辦理', 'somebody else has just acted'), c.get('lang'))}`,
    )
  }
  return drawn(
    c,
    lines.length === 0 ? [{ field: '', says: t('請勾選案件。', 'Tick the cases.') }] : [],
    lines.length > 0 ? { title: say(t(`付款清冊 ${list}`, `Payment list ${list}`), c.get('lang')), lines } : undefined,
  )
}

export async function paymentFile(c: Ctx) {
  const allowed = may(c.get('person'), 'pay')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const list = c.req.param('list') ?? ''
  const cases = (await casesIn(c, 'listed')).filter((one) => one.list === list)
  if (cases.length === 0) return missingPage(c)
  const csv = toCsv([
    ['清冊', '案號', '金融機構', '帳號', '戶名', '金額'],
    ...cases.map((one) => [list, one.number, one.bank, one.account, one.holder, one.amount]),
  ])
  return c.body(csv, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${list.replace(/[^\w-]/g, '')}.csv"`,
  })
}

/** Each line is one payment's answer. The key is the list and the case, so that a file read twice acts once. */
export async function importAnswers(c: Ctx) {
  const allowed = may(c.get('person'), 'pay')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const file = (await c.req.parseBody()).answers
  if (typeof file === 'string' || file === undefined || file.size === 0 || file.size > 5_000_000)
    return drawn(
      c,
      [{ field: 'answers', says: t('請選擇 5 MB 以內的回覆檔。', 'Choose the bank’s file, up to 5 MB.') }],
      undefined,
    )
  let rows: string[][]
  try {
    rows = parse(await file.text(), { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true })
  } catch {
    return drawn(
      c,
      [{ field: 'answers', says: t('檔案不是可讀的 CSV。', 'The file is not a CSV we can read.') }],
      undefined,
    )
  }
  const listed = new Map((await casesIn(c, 'listed')).map((one) => [one.number, one]))
  const lines: string[] = []
  const lang = c.get('lang')
  for (const [at, row] of rows.entries()) {
    const number = row.find((cell) => /^[A-Z]{2,3}\d{3}-\d{6}$/.test(cell)) ?? ''
    if (!number) continue
    const one = listed.get(number)
    const [amount = '', result = '', day = ''] = row.slice(row.indexOf(number) + 1)
    if (!one)
      lines.push(
        `${at + 1}：${number}　${say(t('不在待回覆清冊中，已略過（可能已入帳）', 'not waiting for an answer, skipped (it may be paid already)'), lang)}`,
      )
    else if (Number(amount.replaceAll(',', '')) !== one.amount)
      lines.push(
        `${at + 1}：${number}　${say(t(`金額 ${amount} 與清冊 ${one.amount} 不符，未入帳`, `amount ${amount} differs from ${one.amount} on the list; not recorded`), lang)}`,
      )
    else {
      const session = deskSession(c)
      const good = /^(成功|OK|0+)$/i.test(result)
      const move = good
        ? { step: 'confirmPayment', values: { paidOn: day || today(c), bankAnswer: result } }
        : { step: 'returnPayment', values: { bankAnswer: result || '退匯' } }
      const acted = await house(c).store.take(
        { ...session, actor: { ...session.actor, role: 'accountant' } },
        one.id,
        one.seq,
        move,
        { at: instant(c), key: `${one.list}/${one.number}/answer` },
      )
      lines.push(
        `${number}　${'done' in acted ? (good ? say(t('已入帳', 'paid'), lang) : say(t('退匯', 'returned'), lang)) : 'refused' in acted ? acted.refused.map((each) => say(each.says, lang)).join(' ') : say(t('剛有其他人辦理', 'somebody else has just acted'), lang)}`,
      )
    }
  }
  return drawn(c, [], {
    title: say(t(`已讀 ${lines.length} 筆（${showDay(today(c), 'zh')}）`, `${lines.length} lines read`), lang),
    lines,
  })
}

export async function enterBudget(c: Ctx) {
  const allowed = may(c.get('person'), 'enter-figure')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const value = Number(((await formValue(c, 'value')) ?? '').replace(/[,\s元]/g, ''))
  const source = (await formValue(c, 'source')) ?? ''
  if (!Number.isSafeInteger(value) || value < 0)
    return drawn(c, [{ field: 'value', says: t('請填整數金額。', 'Enter a whole amount.') }], undefined)
  if (!source.trim())
    return drawn(
      c,
      [
        {
          field: 'source',
          says: t('請填依據，例如預算書頁次。', 'Say where it comes from, for example the page of the budget.'),
        },
      ],
      undefined,
    )
  const measure = paying(c)
    .flatMap((one) => Object.entries(one.measures))
    .find(([, one]) => one.entered)?.[0]
  if (measure)
    await enterFigure(
      house(c).db,
      deskSession(c),
      { measure, from: `${today(c).slice(0, 4)}-01-01`, to: `${today(c).slice(0, 4)}-12-31`, value, source },
      instant(c),
    )
  return c.redirect('/desk/payments', 303)
}
