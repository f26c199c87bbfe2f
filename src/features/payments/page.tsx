// Payments on screen: what waits to be listed in pages, lists year by year, the bank's answers, and the budget of each line.
import { grouped, type Problem, rocYear, say, showDay, t, taipeiDay, type Text } from '#engine'
import { may } from '#auth/index.ts'
import {
  budgetsOf,
  type BudgetRow,
  type DueTotals,
  dueTotals,
  linesOf,
  type ListRow,
  listsOf,
  yearsOfLists,
} from '#reports/index.ts'
import { answerFiles, type AnswerFile } from '#store/payments/answers.ts'
import { DataTable, Empty, ErrorSummary, Field, Form, Pager, Tabs, Tag, Tile, type Tone } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { familyOptions } from '#web/families.tsx'
import { refusedPage, show } from '#web/frames/desk.tsx'
import { keeping } from '#web/typed.ts'
import { payeesOf, paying, type Payees } from './payees.ts'
import { linesIn, money, nameOfLine, STATES, Told, type Telling } from './words.tsx'

const PAGE = 50
export type Shown = {
  problems?: readonly Problem[]
  told?: Telling
  /** Cases ticked on other pages. */
  chosen?: readonly string[]
  after?: string
  typed?: { programme?: string; value?: string; source?: string }
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
  const pays = may(person, 'pay') === true
  if (!pays && may(person, 'enter-figure') !== true)
    return refusedPage(c, t('這一頁供出納與會計使用。', 'This page is for the cashier and the accountant.'))
  const lang = c.get('lang')
  const session = deskSession(c)
  const { db, context } = house(c)
  const now = rocYear(today(c))
  const year = Number(c.req.query('year') ?? now) || now
  const lists = { year, ...(c.req.query('before') ? { after: c.req.query('before') ?? '' } : {}), limit: PAGE + 1 }
  const [approved, totals, budgets, listed, years, answers] = await Promise.all([
    pays ? payeesOf(c, { state: 'approved', ...(after ? { after } : {}), limit: PAGE }) : undefined,
    dueTotals(db, session, paying(c)),
    budgetsOf(db, session, paying(c), now),
    pays ? listsOf(db, session, lists) : [],
    pays ? yearsOfLists(db, session) : [],
    pays ? answerFiles(context, session, { limit: 20 }) : [],
  ])
  const paid = budgets.reduce((sum, one) => sum + one.paid, 0)
  const problemOf = (field: string) => {
    const found = problems.find((one) => one.field === field)
    return found && say(found.says, lang)
  }
  const title = t('付款與預算', 'Payments and budget')
  const many = (cases: number) => say(t(`${grouped(cases)} 件`, `${grouped(cases)} cases`), lang)
  return show(c, {
    title,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    body: (
      <div class="stack wide">
        <h1>{say(title, lang)}</h1>
        <ErrorSummary problems={problems} lang={lang} />
        <Told told={told} />
        <div class="tiles">
          <Tile
            label={say(t('待列清冊', 'To be put on a list'), lang)}
            value={money(totals.approved.amount, lang)}
            hint={many(totals.approved.cases)}
          />
          <Tile
            label={say(t('銀行處理中', 'With the bank'), lang)}
            value={money(totals.listed.amount, lang)}
            hint={many(totals.listed.cases)}
          />
          <Tile label={say(t(`${now} 年已撥付`, 'Paid this year'), lang)} value={money(paid, lang)} />
        </div>
        {approved ? (
          <>
            <section class="stack">
              <h2>{say(t('待列清冊', 'To be put on a list'), lang)}</h2>
              {totals.approved.cases === 0 ? (
                <Empty title={say(t('沒有待付款的案件', 'Nothing is waiting to be paid'), lang)} />
              ) : (
                <Approved c={c} page={approved} totals={totals} chosen={chosen} />
              )}
            </section>
            <Lists c={c} rows={listed} year={year} years={years} />
            <section class="stack">
              <h2>{say(t('銀行回覆', 'The bank’s answers'), lang)}</h2>
              <form
                method="post"
                action="/desk/payments/answers"
                encType="multipart/form-data"
                class="panel screen-only"
              >
                <input type="hidden" name="_csrf" value={c.get('csrf')} />
                <Field
                  name="answers"
                  label={say(t('匯入銀行回覆檔', 'Read the bank’s answer'), lang)}
                  lang={lang}
                  problem={problemOf('answers')}
                  hint={say(
                    t(
                      '欄位：清冊、行號、案號、金額、結果、入帳日期；CSV（UTF-8 或 Big5）、XLSX、ODS 均可。先試算逐列說明，由另一位出納登錄。',
                      'Columns: list, line, case number, amount, result, day; CSV (UTF-8 or Big5), XLSX or ODS. First a trial that explains each row; another cashier records it.',
                    ),
                    lang,
                  )}
                >
                  {(of) => <input {...of} type="file" accept=".csv,.txt,.xlsx,.ods" />}
                </Field>
                <div>
                  <button class="quiet">{say(t('試算', 'Try it'), lang)}</button>
                </div>
              </form>
              <Answers c={c} rows={answers} />
            </section>
          </>
        ) : null}
        <Budgets c={c} rows={budgets} year={now} />
        {may(person, 'enter-figure') === true ? (
          <section class="panel screen-only">
            <h2>{say(t(`登錄 ${now} 年度預算`, `Enter the budget of ${now + 1911}`), lang)}</h2>
            <Form action="/desk/payments/budget" csrf={c.get('csrf')} draft={keeping(c, 'budget', '/desk/payments')}>
              <Field
                name="programme"
                label={say(t('預算科目', 'Budget line'), lang)}
                lang={lang}
                problem={problemOf('programme')}
              >
                {(of) => (
                  <select {...of}>
                    <option value="">{say(t('請選擇', 'Choose'), lang)}</option>
                    {familyOptions({
                      c,
                      programmes: paying(c),
                      chosen: typed.programme,
                      each: (one) => linesIn(one).map(({ line, name }) => ({ value: `${one.id}/${line}`, name })),
                    })}
                  </select>
                )}
              </Field>
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

/** Finds a payment by its list or its case. */
export async function findPayment(c: Ctx) {
  const allowed = may(c.get('person'), 'pay')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const words = (c.req.query('q') ?? '').normalize('NFKC').trim().toUpperCase()
  const lang = c.get('lang')
  const session = deskSession(c)
  const lines = words ? await linesOf(house(c).db, session, { number: words, limit: 100 }) : []
  if (words.startsWith('P') && lines.length === 0)
    return c.redirect(`/desk/payments/lists/${encodeURIComponent(words)}`, 303)
  const title = t(`「${words}」的付款`, `Payments of “${words}”`)
  return show(c, {
    title,
    body: (
      <div class="stack wide">
        <p class="screen-only">
          <a href="/desk/payments">{say(t('回付款與預算', 'Back to payments'), lang)}</a>
        </p>
        <h1>{say(title, lang)}</h1>
        {lines.length === 0 ? (
          <Empty
            title={say(
              t(
                '沒有這個案號的付款，請輸入完整案號或清冊編號',
                'No payment has this number. Enter a whole case number or list number',
              ),
              lang,
            )}
          />
        ) : (
          <DataTable
            hiddenCaption
            caption={say(title, lang)}
            columns={[
              { label: say(t('清冊', 'List'), lang) },
              { label: say(t('行號', 'Line'), lang), number: true },
              { label: say(t('案號', 'Case'), lang) },
              { label: say(t('金額', 'Amount'), lang), number: true },
              { label: say(t('狀態', 'State'), lang) },
            ]}
            rows={lines.map((one) => [
              <a href={`/desk/payments/lists/${encodeURIComponent(one.list)}`}>{one.list}</a>,
              one.line === null ? '－' : String(one.line),
              <a href={`/desk/cases/${one.id}`}>{one.number}</a>,
              money(one.amount, lang),
              <Tag tone={STATES[one.state]?.tone}>{say(STATES[one.state]?.name ?? t('', ''), lang)}</Tag>,
            ])}
          />
        )}
      </div>
    ),
  })
}

function Lists({ c, rows, year, years }: { c: Ctx; rows: readonly ListRow[]; year: number; years: readonly number[] }) {
  const lang = c.get('lang')
  const shown = rows.slice(0, PAGE)
  const all = [...new Set([year, ...years])].toSorted((a, b) => b - a)
  return (
    <section class="stack" id="lists">
      <h2>{say(t('付款清冊', 'Payment lists'), lang)}</h2>
      <form action="/desk/payments/find" class="screen-only">
        <label for="f-q">{say(t('清冊編號或案號', 'List or case number'), lang)}</label>
        <div class="row">
          <input id="f-q" name="q" type="search" maxlength={40} class="short" />
          <button class="quiet">{say(t('查詢', 'Find'), lang)}</button>
        </div>
      </form>
      {all.length > 1 ? (
        <Tabs
          label={say(t('年度', 'Years'), lang)}
          items={all.map((one) => ({
            href: `/desk/payments?year=${one}#lists`,
            label: say(t(`${one} 年`, String(one + 1911)), lang),
            current: one === year,
          }))}
        />
      ) : null}
      {shown.length === 0 ? (
        <Empty title={say(t('這一年沒有付款清冊', 'No list was made this year'), lang)} />
      ) : (
        <DataTable
          slips
          hiddenCaption
          caption={say(t('付款清冊', 'Payment lists'), lang)}
          columns={[
            { label: say(t('清冊', 'List'), lang) },
            { label: say(t('件數', 'Cases'), lang), number: true },
            { label: say(t('金額', 'Amount'), lang), number: true },
            { label: say(t('狀態', 'State'), lang) },
            { label: say(t('媒體檔', 'File for the bank'), lang) },
          ]}
          rows={shown.map((one) => [
            <a href={`/desk/payments/lists/${encodeURIComponent(one.list)}`}>{one.list}</a>,
            grouped(one.cases),
            money(one.amount, lang),
            <ListState one={one} c={c} />,
            one.closed_at ? (
              <a href={`/desk/payments/${encodeURIComponent(one.list)}/file`}>
                {say(t('下載', 'Download'), lang)}
                <span class="unseen"> {one.list}</span>
              </a>
            ) : (
              '－'
            ),
          ])}
        />
      )}
      <Pager
        lang={lang}
        next={
          rows.length > PAGE
            ? `/desk/payments?year=${year}&before=${encodeURIComponent(shown.at(-1)?.list ?? '')}#lists`
            : undefined
        }
      />
    </section>
  )
}

function ListState({ one, c }: { one: ListRow; c: Ctx }) {
  const lang = c.get('lang')
  if (one.made_at && !one.closed_at) return <Tag tone="bad">{say(t('編製中', 'Not closed'), lang)}</Tag>
  const parts: [number, Text, Tone][] = [
    [one.listed, t('筆待回覆', 'waiting'), 'waiting'],
    [one.paid, t('筆已入帳', 'paid'), 'good'],
    [one.returned, t('筆退匯', 'returned'), 'bad'],
  ]
  return (
    <>
      {parts.map(([n, words, tone]) =>
        n > 0 ? (
          <Tag tone={tone}>
            {grouped(n)} {say(words, lang)}
          </Tag>
        ) : null,
      )}
    </>
  )
}

function Answers({ c, rows }: { c: Ctx; rows: readonly AnswerFile[] }) {
  const lang = c.get('lang')
  if (rows.length === 0) return <Empty title={say(t('還沒有匯入過回覆檔', 'No answer has been read yet'), lang)} />
  const stateOf = (one: AnswerFile): { name: Text; tone?: Tone } =>
    one.undone_at
      ? { name: t('已撤銷', 'Taken back'), tone: 'bad' }
      : one.done_at
        ? { name: t('已登錄', 'Recorded'), tone: 'good' }
        : one.booked_by
          ? { name: t('登錄到一半', 'Cut off while recorded'), tone: 'bad' }
          : { name: t('試算，待登錄', 'Trial, to be recorded'), tone: 'waiting' }
  return (
    <DataTable
      hiddenCaption
      caption={say(t('銀行回覆', 'The bank’s answers'), lang)}
      columns={[
        { label: say(t('檔案', 'File'), lang), wraps: true },
        { label: say(t('匯入日', 'Read on'), lang) },
        { label: say(t('列數', 'Rows'), lang), number: true },
        { label: say(t('狀態', 'State'), lang) },
      ]}
      rows={rows.map((one) => [
        <a href={`/desk/payments/answers/${one.id}`}>{one.name}</a>,
        showDay(taipeiDay(one.read_at), lang),
        grouped(one.rows),
        <Tag tone={stateOf(one).tone}>{say(stateOf(one).name, lang)}</Tag>,
      ])}
    />
  )
}

function Budgets({ c, rows, year }: { c: Ctx; rows: readonly BudgetRow[]; year: number }) {
  const lang = c.get('lang')
  return (
    <section class="stack">
      <h2>{say(t(`${year} 年度預算執行`, `Budget of ${year + 1911}`), lang)}</h2>
      <DataTable
        slips
        hiddenCaption
        caption={say(t('預算執行', 'Budget'), lang)}
        columns={[
          { label: say(t('預算科目', 'Budget line'), lang), wraps: true },
          { label: say(t('預算', 'Budget'), lang), number: true },
          { label: say(t('已撥付', 'Paid'), lang), number: true },
          { label: say(t('銀行處理中', 'With the bank'), lang), number: true },
          { label: say(t('待列清冊', 'To be listed'), lang), number: true },
          { label: say(t('剩餘', 'Left'), lang), number: true },
        ]}
        rows={rows.map((one) => {
          const left = one.budget === null ? undefined : one.budget - one.paid - one.listed - one.approved
          return [
            say(nameOfLine(house(c).store.programme(one.programme), one.line), lang),
            one.budget === null ? say(t('尚未登錄', 'not entered'), lang) : money(one.budget, lang),
            money(one.paid, lang),
            money(one.listed, lang),
            money(one.approved, lang),
            left === undefined ? '－' : left < 0 ? <Tag tone="bad">{money(left, lang)}</Tag> : money(left, lang),
          ]
        })}
      />
    </section>
  )
}

type Waiting = { c: Ctx; page: Payees; totals: DueTotals; chosen: readonly string[] }
function Approved({ c, page, totals, chosen }: Waiting) {
  const lang = c.get('lang')
  const elsewhere = chosen.filter((id) => !page.rows.some((one) => one.id === id))
  const all = totals.approved
  return (
    <Form action="/desk/payments/list" csrf={c.get('csrf')}>
      <p>
        {say(
          t(
            `共 ${grouped(all.cases)} 件，${money(all.amount, 'zh')}。`,
            `${grouped(all.cases)} cases, ${money(all.amount, 'en')} in all.`,
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
          one.account?.holder ?? '－',
          one.account ? `${one.account.bank}-${one.account.number}` : '－',
          money(one.amount, lang),
        ])}
      />
      {all.cases > page.rows.length ? (
        <label>
          <input type="checkbox" name="all" value="yes" />{' '}
          {say(t(`全部 ${grouped(all.cases)} 件，含其他頁`, `All ${grouped(all.cases)}, other pages too`), lang)}
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
