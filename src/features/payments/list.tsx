// One payment list: who made it, its file, each line with what became of it, and the answers that spoke of it.
import { grouped, say, showDay, t, taipeiDay } from '#engine'
import { may, namesOf } from '#auth/index.ts'
import { linesOf } from '#reports/index.ts'
import { answerFiles } from '#store/payments/answers.ts'
import { listFacts } from '#store/payments/lists.ts'
import { DataTable, Empty, Facts, Form, Notice, Pager, Tag } from '#ui/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house } from '#web/env.ts'
import { missingPage, refusedPage, show } from '#web/frames/desk.tsx'
import { money, STATES, Told, type Telling } from './words.tsx'

const PAGE = 100
export const listPage = (c: Ctx) => drawnList(c, c.req.param('list') ?? '', {})

export async function drawnList(c: Ctx, list: string, { told }: { told?: Telling }) {
  const allowed = may(c.get('person'), 'pay')
  if (allowed !== true) return refusedPage(c, allowed.because)
  const lang = c.get('lang')
  const after = Number(c.req.query('after') ?? 0) || 0
  const { db, context, bureau } = house(c)
  const session = deskSession(c)
  const [facts, lines, answers] = await Promise.all([
    listFacts(context, session, list),
    linesOf(db, session, { list, ...(after ? { after } : {}), limit: PAGE + 1 }),
    answerFiles(context, session, { list, limit: 50 }),
  ])
  if (!facts && lines.length === 0) return missingPage(c)
  const names = await namesOf(db, bureau.id, [
    facts?.made_by ?? '',
    ...answers.flatMap((one) => [one.read_by, one.booked_by ?? '']),
  ])
  const title = t(`付款清冊 ${list}`, `Payment list ${list}`)
  const shown = lines.slice(0, PAGE)
  const here = `/desk/payments/lists/${encodeURIComponent(list)}`
  return show(c, {
    title,
    body: (
      <div class="stack wide">
        <p class="screen-only">
          <a href="/desk/payments">{say(t('回付款與預算', 'Back to payments'), lang)}</a>
        </p>
        <h1>{say(title, lang)}</h1>
        <Told told={told} />
        {facts && !facts.closed_at ? (
          <Notice tone="warn" title={say(t('這份清冊編製到一半', 'This list was cut off'), lang)}>
            <Form action={`${here}/close`} csrf={c.get('csrf')}>
              <p>
                {say(
                  t(
                    '沒有交給銀行。以目前各行結案後，才能下載媒體檔；未列入的案件仍在待列清冊。',
                    'The bank has not got it. Close it with the lines it has to get its file; the other cases still wait.',
                  ),
                  lang,
                )}
              </p>
              <div>
                <button>{say(t('結清冊', 'Close the list'), lang)}</button>
              </div>
            </Form>
          </Notice>
        ) : null}
        {facts ? (
          <Facts
            items={[
              {
                label: say(t('編製', 'Made by'), lang),
                value: `${names.get(facts.made_by) ?? facts.made_by}　${showDay(taipeiDay(facts.made_at), lang)}`,
              },
              ...(facts.closed_at
                ? [
                    { label: say(t('筆數', 'Lines'), lang), value: grouped(facts.lines ?? 0) },
                    { label: say(t('金額', 'Amount'), lang), value: money(facts.amount ?? 0, lang) },
                    {
                      label: say(t('媒體檔', 'File for the bank'), lang),
                      value: (
                        <>
                          <a href={`/desk/payments/${encodeURIComponent(list)}/file`} class="screen-only">
                            {say(t('下載', 'Download'), lang)}
                          </a>{' '}
                          <code>{facts.hash?.slice(0, 16)}</code>
                          {facts.cut_at
                            ? say(t('（部分行已隨案件銷毀）', ' (some lines were destroyed with their cases)'), lang)
                            : null}
                        </>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        ) : null}
        {shown.length === 0 ? (
          <Empty title={say(t('這份清冊沒有任何一行', 'This list has no line'), lang)} />
        ) : (
          <DataTable
            slips
            caption={say(t('各行', 'Lines'), lang)}
            columns={[
              { label: say(t('行號', 'Line'), lang), number: true },
              { label: say(t('案號', 'Case'), lang) },
              { label: say(t('期別', 'Instalment'), lang), number: true },
              { label: say(t('金額', 'Amount'), lang), number: true },
              { label: say(t('狀態', 'State'), lang) },
              { label: say(t('銀行回覆日', 'Answered on'), lang) },
            ]}
            rows={shown.map((one) => [
              one.line === null ? '－' : String(one.line),
              <a href={`/desk/cases/${one.id}`}>{one.number}</a>,
              String(one.instalment),
              money(one.amount, lang),
              <Tag tone={STATES[one.state]?.tone}>{say(STATES[one.state]?.name ?? t('', ''), lang)}</Tag>,
              one.answered_on ? showDay(one.answered_on, lang) : '－',
            ])}
          />
        )}
        <Pager
          lang={lang}
          first={after ? here : undefined}
          next={lines.length > PAGE ? `${here}?after=${shown.at(-1)?.line ?? 0}` : undefined}
        />
        {answers.length > 0 ? (
          <DataTable
            caption={say(t('提到這份清冊的銀行回覆', 'Answers that speak of this list'), lang)}
            columns={[
              { label: say(t('檔案', 'File'), lang) },
              { label: say(t('匯入', 'Read by'), lang) },
              { label: say(t('登錄', 'Recorded by'), lang) },
              { label: say(t('狀態', 'State'), lang) },
            ]}
            rows={answers.map((one) => [
              <a href={`/desk/payments/answers/${one.id}`}>{one.name}</a>,
              `${names.get(one.read_by) ?? one.read_by}　${showDay(taipeiDay(one.read_at), lang)}`,
              one.booked_by ? `${names.get(one.booked_by) ?? one.booked_by}` : '－',
              say(one.undone_at ? t('已撤銷', 'Taken back') : t('已登錄', 'Recorded'), lang),
            ])}
          />
        ) : null}
      </div>
    ),
  })
}
