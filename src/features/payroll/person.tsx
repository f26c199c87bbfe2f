// One person's months, findings and days, each with the receipt of the single rule behind it.
import { asRead, cited, grouped, type Lang, say, showDay, t } from '#engine'
import type { Answer } from '#law/ask.ts'
import { ask } from '#law/ask.ts'
import { DAY_TYPES } from '#law/labour-standards-act/overtime-tariff.ts'
import { type Checked, KINDS } from '#law/payroll/findings.ts'
import type { Settled } from '#law/payroll/options.ts'
import { formulaOf, overtimeQuestion, owedOf, receiptOf } from '#law/payroll/receipt.ts'
import { DataTable, Empty, Notice } from '#ui/index.ts'
import { money } from './result.tsx'
import { measured, monthText, timeText } from './words.ts'

const MOST = 200
type Props = { one: Checked; options: Settled; back: string; today: string; lang: Lang }
export function Person({ one, options, back, today, lang }: Props) {
  const hourlyOf = (month: string) => one.months.find((each) => each.month === month)?.hourly
  const label = (zh: string, en: string) => say(t(zh, en), lang)
  return (
    <div class="stack wide">
      <div class="stack tight">
        <p class="soft screen-only">
          <a href={back}>{label('回檢查結果', 'Back to the result')}</a>
        </p>
        <h1>
          {one.id} {one.name}
        </h1>
      </div>
      <DataTable
        caption={label('每月', 'By month')}
        columns={[
          { label: label('月份', 'Month') },
          { label: label('工作時間', 'Worked'), number: true },
          { label: label('加班（計入上限）', 'Overtime towards the cap'), number: true, wraps: true },
          { label: label('應付加班費', 'Overtime owed'), number: true },
          { label: label('已付', 'Paid'), number: true },
          { label: label('短付', 'Short'), number: true },
        ]}
        rows={one.months.map((month) => [
          say(monthText(month.month), lang),
          say(timeText(month.minutes), lang),
          say(timeText(month.overtime), lang),
          money(month.owed),
          money(month.paid),
          month.short ? <strong>{money(month.short)}</strong> : '－',
        ])}
      />
      {one.months.some(({ hourly }) => hourly === undefined) ? (
        <Notice tone="warn">
          <p>{label('缺工資資料的月份沒有計算金額。', 'Months without a wage on record have no amounts.')}</p>
        </Notice>
      ) : null}
      <section class="stack">
        <h2>{label('問題', 'Findings')}</h2>
        {one.findings.length === 0 ? (
          <Empty title={label('沒有發現違反規定之處', 'Nothing against the law was found')} />
        ) : (
          <DataTable
            hiddenCaption
            caption={label('問題', 'Findings')}
            columns={[
              { label: label('日期', 'When') },
              { label: label('問題', 'Finding'), wraps: true },
              { label: label('情形', 'Found'), wraps: true },
              { label: label('依據與理由', 'Article and reasons'), wraps: true },
            ]}
            rows={one.findings.slice(0, MOST).map((each) => [
              each.day ? (
                <>
                  {showDay(each.day, lang)}
                  {each.until ? ` – ${showDay(each.until, lang)}` : ''}
                </>
              ) : (
                say(monthText(each.month), lang)
              ),
              say(KINDS[each.kind].name, lang),
              say(measured(each), lang),
              <Why
                cites={say(cited(KINDS[each.kind].cites), lang)}
                answer={receiptOf(each, hourlyOf(each.month), today)}
                about={say(KINDS[each.kind].name, lang)}
                lang={lang}
              />,
            ])}
          />
        )}
      </section>
      {one.owed.length > 0 ? (
        <section class="stack">
          <h2>{label('應付加班費的日子', 'Days with overtime owed')}</h2>
          <DataTable
            hiddenCaption
            caption={label('應付加班費的日子', 'Days with overtime owed')}
            columns={[
              { label: label('日期', 'Day') },
              { label: label('日別', 'Kind of day') },
              { label: label('工作時間', 'Worked'), number: true },
              { label: label('時數 × 倍率', 'Hours × rate'), wraps: true },
              { label: label('應付（元）', 'Owed (NT$)'), number: true },
              { label: label('理由', 'Reasons'), wraps: true },
            ]}
            rows={one.owed.slice(0, MOST).map((day) => {
              const hourly = hourlyOf(day.month)
              const owed = hourly === undefined ? undefined : owedOf(day, hourly)
              const { topic, ...question } = overtimeQuestion(day, hourly ?? '0', options)
              return [
                showDay(day.day, lang),
                say(DAY_TYPES[day.type], lang),
                say(timeText(day.minutes), lang),
                `${formulaOf(day, options)}${day.inLeave ? say(t(`，補休 ${grouped(day.inLeave)} 分`, `; ${grouped(day.inLeave)} min off`), lang) : ''}`,
                owed ? money(owed) : '－',
                hourly === undefined ? (
                  '－'
                ) : (
                  <Why answer={ask(topic, question, today)} about={showDay(day.day, lang)} lang={lang} />
                ),
              ]
            })}
          />
        </section>
      ) : null}
      {Math.max(one.findings.length, one.owed.length) > MOST ? (
        <p class="soft">
          {label(`只列前 ${MOST} 列，其餘請下載。`, `The first ${MOST} only; the rest is in the download.`)}
        </p>
      ) : null}
    </div>
  )
}

function Why({
  cites,
  answer,
  about,
  lang,
}: {
  cites?: string
  answer: Answer | undefined
  about: string
  lang: Lang
}) {
  if (!answer) return <>{cites}</>
  const lines = answer.ok
    ? [
        answer.outcome.answer,
        ...answer.outcome.because.map(({ says, cites: by }) =>
          t(`${says.zh}（${cited(by).zh}）`, `${says.en} (${cited(by).en})`),
        ),
      ]
    : [answer.says]
  return (
    <>
      {cites}
      <details>
        <summary>
          {say(t('理由', 'Why'), lang)}
          <span class="unseen">：{about}</span>
        </summary>
        <ul class="small">
          {lines.map((line) => (
            <li>{asRead(say(line, lang), lang)}</li>
          ))}
        </ul>
      </details>
    </>
  )
}
