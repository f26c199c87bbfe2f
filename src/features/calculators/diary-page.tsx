// The page of the hours diary: kept by the browser of the worker alone, checked when they ask, printable for those without script.
import { type Lang, say, t } from '#engine'
import { KINDS } from '#law/payroll/findings.ts'
import { measured, monthText, timeText } from '../payroll/words.ts'
import { CheckboxGroup, ErrorSummary, Facts, Form, MoneyInput, Notice, Tag, TextArea } from '#ui/index.ts'
import type { Diary } from './diary.ts'
import { told } from './tongue.ts'

export const DIARY = t('工時日記與工時警示', 'Hours diary and warnings')
export const DIARY_ABOUT = t(
  '自己記上下班時間，超過法定上限就提醒。',
  'Write down your own hours and be warned over the limits.',
)

export function DiaryPage({
  typed,
  wage,
  more,
  diary,
  csrf,
  lang,
}: {
  typed: string
  wage: string
  more: readonly string[]
  diary: Diary | undefined
  csrf: string
  lang: Lang
}) {
  const problems = (diary?.wrong ?? []).map((says) => ({ field: 'lines', says }))
  const query = new URLSearchParams({ lines: typed, wage }).toString()
  const owed = (diary?.checked?.months ?? []).reduce((sum, one) => sum + (one.owed?.rounded ?? 0), 0)
  return (
    <div class="stack wide">
      <div class="stack tight">
        <h1>{say(DIARY, lang)}</h1>
        <p class="lead">{say(DIARY_ABOUT, lang)}</p>
      </div>
      <ErrorSummary problems={problems} lang={lang} />
      {diary?.checked && diary.wrong.length === 0 ? (
        <section class="stack" aria-labelledby="found">
          <h2 id="found" class="answer">
            {diary.checked.findings.length === 0
              ? say(t('沒有發現超過上限', 'Nothing over the limits was found'), lang)
              : say(
                  t(
                    `有 ${diary.checked.findings.length} 個地方違反規定`,
                    `${diary.checked.findings.length} points are against the law`,
                  ),
                  lang,
                )}
          </h2>
          {diary.checked.findings.length > 0 ? (
            <ul>
              {diary.checked.findings.map((one) => (
                <li>
                  <Tag tone="bad">{say(KINDS[one.kind].name, lang)}</Tag> {one.day ?? say(monthText(one.month), lang)}
                  {'：'}
                  {say(measured(one), lang)} <span class="soft small">{told(KINDS[one.kind].cites, lang)}</span>
                </li>
              ))}
            </ul>
          ) : null}
          <Facts
            items={diary.checked.months.map((one) => ({
              label: say(monthText(one.month), lang),
              value: say(
                t(
                  `工作 ${timeText(one.minutes).zh}，加班 ${timeText(one.overtime).zh}${one.owed ? `，應給加班費 ${one.owed.rounded} 元` : ''}`,
                  `${timeText(one.minutes).en} worked, ${timeText(one.overtime).en} of overtime${one.owed ? `, NT$${one.owed.rounded} owed for it` : ''}`,
                ),
                lang,
              ),
            }))}
          />
          <div class="row screen-only">
            {owed > 0 && diary.law ? (
              <Form action="/calculators/diary/mediate" csrf={csrf}>
                <input type="hidden" name="lines" value={typed} />
                <input type="hidden" name="wage" value={wage} />
                <button>{say(t('帶著這些時數申請調解', 'Ask for mediation with these hours'), lang)}</button>
              </Form>
            ) : null}
            <a class="button quiet" href={`/calculators/diary.csv?${query}`}>
              {say(t('匯出 CSV（可用於出勤檢查）', 'Export CSV (fits the payroll check)'), lang)}
            </a>
          </div>
        </section>
      ) : null}
      <form method="get" action="/calculators/diary" novalidate data-diary>
        <TextArea
          name="lines"
          label={say(t('每天一行', 'A line a day'), lang)}
          lang={lang}
          hint={say(
            t(
              '日期 上班 下班 休息分鐘 日別，例如：114/6/2 09:00 20:00 60 平日。日別可填平日、休息日、例假、國定假日，不填就是平日；沒上班的日子不用寫。',
              'Date, begin, end, minutes of break, kind of day: 2025-06-02 09:00 20:00 60 weekday. Kinds are weekday, restday, leave, holiday; leave days off out.',
            ),
            lang,
          )}
          value={typed}
          lines={10}
          max={6000}
        />
        <MoneyInput name="wage" label={say(t('每月工資', 'Monthly wage'), lang)} lang={lang} value={wage} optional />
        <CheckboxGroup
          name="more"
          label={say(t('您的工作', 'Your work'), lang)}
          lang={lang}
          optional
          options={[
            { value: 'shifts', label: say(t('我是輪班制', 'I work in shifts'), lang) },
            {
              value: 'consent',
              label: say(t('工會或勞資會議同意每月加班到 54 小時', '54 hours of overtime a month were agreed'), lang),
            },
          ]}
          chosen={more}
        />
        <div class="row">
          <button>{say(t('檢查這些時數', 'Check these hours'), lang)}</button>
          <button class="quiet only-with-script" type="button" data-print>
            {say(t('列印', 'Print'), lang)}
          </button>
        </div>
      </form>
      <Notice>
        <p class="only-with-script">
          {say(
            t(
              '您寫的內容只存在這個裝置的瀏覽器裡；按「檢查」時才送出計算，算完不保存。',
              'What you write stays in the browser of this device. Only “Check” sends it, and nothing is kept.',
            ),
            lang,
          )}
        </p>
        <p>
          {say(
            t(
              '提醒依據：一天最多 12 小時、每週 40 小時以外為加班、每月加班 46 小時（經同意 54 小時）、每七日一例一休、連續工作不逾六日、換班間隔 11 小時。雇主的出勤紀錄應記到分鐘、保存五年，您可以要求影本。',
              'Warned of: 12 hours a day, overtime beyond 40 a week, 46 hours of overtime a month (54 with consent), two days off in seven, six days in a row, 11 hours between shifts. The employer keeps records to the minute for five years and must give you a copy.',
            ),
            lang,
          )}
        </p>
        <p>
          {say(
            t(
              '沒有網路或不想用裝置時，可以把這一頁印下來，每天寫一行。',
              'Without a device, print this page and write a line a day.',
            ),
            lang,
          )}
        </p>
      </Notice>
    </div>
  )
}
