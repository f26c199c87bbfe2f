// Payments on screen: what waits to be listed in pages, lists year by year, the bank's answers, and the budget of each line.
import { grouped, type Problem, rocYear, say, t } from '#engine'
import { may } from '#auth/index.ts'
import { budgetsOf, dueTotals, linesOf, listsOf, yearsOfLists } from '#reports/index.ts'
import { answerFiles } from '#store/payments/answers.ts'
import { DataTable, Empty, ErrorSummary, Field, Form, Tag, Tile } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { familyOptions } from '#web/families.tsx'
import { refusedPage, show } from '#web/frames/desk.tsx'
import { keeping } from '#web/typed.ts'
import { payeesOf, paying } from './payees.ts'
import { linesIn, money, STATES, Told, type Telling } from './words.tsx'
import { Answers, Approved, Budgets, Lists, PAGE } from './sections.tsx'

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
