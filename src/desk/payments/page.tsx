// Payments on screen: what waits to be listed in pages, the lists that wait for the bank, and what is left of the budget.
import { grouped, type Problem, say, t } from '#engine'
import { may } from '#auth/index.ts'
import { type DueTotals, dueTotals, figuresOf } from '#reports/index.ts'
import { DataTable, Empty, ErrorSummary, Field, Form, Notice, Pager, Tile } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { refusedPage, show } from '../frame.tsx'
import { payeesOf, paying, type Payees } from './payees.ts'

const PAGE = 50
export type Shown = {
  problems?: readonly Problem[]
  told?: { title: string; lines: string[] }
  /** Cases ticked on other pages. */
  chosen?: readonly string[]
  after?: string
  typed?: { value?: string; source?: string }
}

export const payments = (c: Ctx) => {
  const after = c.req.query('after')
  return drawn(c, after ? { after } : {})
}

/** The next page of what waits, with what was ticked on this one kept. */
export async function choosePayments(c: Ctx) {
  const body = await c.req.parseBody({ all: true })
  const after = [body.after].flat().map(String).at(-1)
  return drawn(c, { chosen: [body.case ?? []].flat().map(String), ...(after ? { after } : {}) })
}

export async function drawn(c: Ctx, { problems = [], told, chosen = [], after, typed = {} }: Shown = {}) {
  const person = c.get('person')
  if (may(person, 'pay') !== true && may(person, 'enter-figure') !== true)
    return refusedPage(c, t('這一頁供出納與會計使用。', 'This page is for the cashier and the accountant.'))
  const lang = c.get('lang')
  const [approved, totals] = await Promise.all([
    payeesOf(c, { state: 'approved', ...(after ? { after } : {}), limit: PAGE }),
    dueTotals(house(c).db, deskSession(c), paying(c)),
  ])
  const year = { from: `${today(c).slice(0, 4)}-01-01`, to: `${today(c).slice(0, 4)}-12-31` }
  const figures = await figuresOf(house(c).db, deskSession(c), paying(c), year)
  const budget = figures.find((one) =>
    house(c).programmes.some((programme) => programme.measures[one.measure]?.entered),
  )
  const paid = figures
    .filter((one) => one.unit === 'TWD' && one.measure !== budget?.measure && Object.keys(one.dimensions).length === 0)
    .reduce((sum, one) => sum + (one.value ?? 0), 0)
  const committed = totals.approved.amount + totals.listed.amount
  const problemOf = (field: string) => {
    const found = problems.find((one) => one.field === field)
    return found && say(found.says, lang)
  }
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
          {totals.approved.cases === 0 ? (
            <Empty title={say(t('沒有待付款的案件', 'Nothing is waiting to be paid'), lang)} />
          ) : (
            <Approved c={c} page={approved} totals={totals} chosen={chosen} money={money} />
          )}
        </section>
        <section class="stack">
          <h2>{say(t('付款清冊', 'Payment lists'), lang)}</h2>
          {totals.lists.length === 0 ? (
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
              rows={totals.lists.map(({ list, cases, amount }) => [
                list,
                grouped(cases),
                money(amount),
                <a href={`/desk/payments/${encodeURIComponent(list)}/file`}>
                  {say(t('下載', 'Download'), lang)}
                  <span class="unseen"> {list}</span>
                </a>,
              ])}
            />
          )}
          <form method="post" action="/desk/payments/answers" encType="multipart/form-data" class="panel">
            <input type="hidden" name="_csrf" value={c.get('csrf')} />
            <Field
              name="answers"
              label={say(t('匯入銀行回覆檔', 'Read the bank’s answer'), lang)}
              lang={lang}
              problem={problemOf('answers')}
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
              <Field
                name="value"
                label={say(t('金額（元）', 'Amount (NT$)'), lang)}
                lang={lang}
                problem={problemOf('value')}
              >
                {(of) => <input {...of} class="short" type="text" inputmode="numeric" value={typed.value ?? ''} />}
              </Field>
              <Field name="source" label={say(t('依據', 'Source'), lang)} lang={lang} problem={problemOf('source')}>
                {(of) => <input {...of} type="text" maxlength={200} value={typed.source ?? ''} />}
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

type Waiting = { c: Ctx; page: Payees; totals: DueTotals; chosen: readonly string[]; money: (n: number) => string }
function Approved({ c, page, totals, chosen, money }: Waiting) {
  const lang = c.get('lang')
  const elsewhere = chosen.filter((id) => !page.rows.some((one) => one.id === id))
  const many = totals.approved.cases > page.rows.length
  return (
    <Form action="/desk/payments/list" csrf={c.get('csrf')}>
      <p>
        {say(
          t(
            `共 ${grouped(totals.approved.cases)} 件，${money(totals.approved.amount)}。`,
            `${grouped(totals.approved.cases)} cases, ${money(totals.approved.amount)} in all.`,
          ),
          lang,
        )}
        {elsewhere.length > 0
          ? say(t(`其他頁已勾選 ${elsewhere.length} 件。`, ` ${elsewhere.length} are ticked on other pages.`), lang)
          : ''}
      </p>
      {elsewhere.map((id) => (
        <input type="hidden" name="case" value={id} />
      ))}
      <DataTable
        slips
        hiddenCaption
        caption={say(t('待列清冊', 'To be put on a list'), lang)}
        columns={[
          { label: say(t('案號', 'Case'), lang) },
          { label: say(t('受款人', 'Payee'), lang) },
          { label: say(t('帳號', 'Account'), lang) },
          { label: say(t('金額', 'Amount'), lang), number: true },
        ]}
        rows={page.rows.map((one) => [
          <label>
            <input type="checkbox" name="case" value={one.id} checked /> {one.number}
          </label>,
          one.holder,
          `${one.bank}-${one.account}`,
          money(one.amount),
        ])}
      />
      {many ? (
        <label>
          <input type="checkbox" name="all" value="yes" />{' '}
          {say(
            t(
              `全部 ${grouped(totals.approved.cases)} 件，含其他頁`,
              `All ${grouped(totals.approved.cases)}, other pages too`,
            ),
            lang,
          )}
        </label>
      ) : null}
      <div class="row">
        <button>{say(t('列入付款清冊', 'Put on a payment list'), lang)}</button>
        {page.next ? (
          <button class="quiet" formaction="/desk/payments/choose" name="after" value={page.next}>
            {say(t('下一頁，保留勾選', 'Next page, keeping the ticks'), lang)}
          </button>
        ) : null}
      </div>
      <Pager lang={lang} first={c.req.query('after') || elsewhere.length > 0 ? '/desk/payments' : undefined} />
    </Form>
  )
}
