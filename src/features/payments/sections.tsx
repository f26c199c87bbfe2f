// The sections of the page of payments: what waits to be listed, the lists of a year, the bank's answers, the budget of each line.
import { grouped, say, showDay, t, taipeiDay, type Text } from '#engine'
import type { BudgetRow, DueTotals, ListRow } from '#reports/index.ts'
import type { AnswerFile } from '#store/payments/answers.ts'
import { DataTable, Empty, Form, Pager, Tabs, Tag, type Tone } from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import type { Payees } from './payees.ts'
import { money, nameOfLine } from './words.tsx'

/** Lines of a page. */
export const PAGE = 50

export function Lists({
  c,
  rows,
  year,
  years,
}: {
  c: Ctx
  rows: readonly ListRow[]
  year: number
  years: readonly number[]
}) {
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

export function Answers({ c, rows }: { c: Ctx; rows: readonly AnswerFile[] }) {
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

export function Budgets({ c, rows, year }: { c: Ctx; rows: readonly BudgetRow[]; year: number }) {
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
export function Approved({ c, page, totals, chosen }: Waiting) {
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
