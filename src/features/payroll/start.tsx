// The first page: what to send, the options of the run, and the format told from the same list the reader reads by.
import { type Lang, type Problem, say, t, type Text } from '#engine'
import { optionFields } from '#law/payroll/options.ts'
import { DataTable, Details, ErrorSummary, Field, FieldInputs, Form } from '#ui/index.ts'
import { ATTENDANCE, type Column, WAGES } from './columns.ts'
import type { Typed } from './form.ts'
import { LEAD, PRIVATE, TITLE } from './words.ts'

type Props = { base: string; typed: Typed; problems: readonly Problem[]; csrf: string; lang: Lang }
const FIRST = ['consent', 'shifts', 'tolerance'] as const
const MORE = ['scheme', 'cycleFrom', 'monthFrom', 'quarterFrom', 'base', 'partTime', 'restDayBeyondEight'] as const

export function Start({ base, typed, problems, csrf, lang }: Props) {
  const inputs = (names: readonly string[]) => (
    <FieldInputs fields={optionFields} names={names} values={typed} problems={problems} lang={lang} />
  )
  const found = problems.find(({ field }) => field === 'files')
  return (
    <div class="stack wide">
      <div class="stack tight">
        <h1>{say(TITLE, lang)}</h1>
        <p class="lead">{say(LEAD, lang)}</p>
        <p class="soft">{say(PRIVATE, lang)}</p>
      </div>
      <ErrorSummary problems={problems} lang={lang} />
      <Form action={base} csrf={csrf} files>
        <Field
          name="files"
          label={say(t('出勤紀錄與工資清冊', 'Attendance and wages'), lang)}
          lang={lang}
          optional
          problem={found && say(found.says, lang)}
          hint={say(
            t(
              'CSV、ODS 或 XLSX，可以分成兩個檔案，也可以是同一檔案的兩張工作表；最多 10,000 人，合計 30 MB。',
              'CSV, ODS or XLSX: two files, or two sheets of one. Up to 10,000 people and 30 MB in all.',
            ),
            lang,
          )}
        >
          {(of) => <input {...of} type="file" multiple accept=".csv,.tsv,.txt,.ods,.xlsx" data-limit="30" />}
        </Field>
        <Details
          summary={say(t('或直接貼上表格', 'Or paste the tables'), lang)}
          open={Boolean(typed.attendanceText || typed.wagesText)}
        >
          <div class="stack">
            <Pasted
              name="attendanceText"
              label={t('出勤紀錄，第一列是欄名', 'Attendance, with the column names first')}
              typed={typed}
              lang={lang}
            />
            <Pasted
              name="wagesText"
              label={t('工資清冊，第一列是欄名', 'Wages, with the column names first')}
              typed={typed}
              lang={lang}
            />
          </div>
        </Details>
        {inputs(FIRST)}
        <Details
          summary={say(t('變形工時、週期與計算方式', 'Flexible hours, cycles and how to reckon'), lang)}
          open={problems.some(({ field }) => (MORE as readonly string[]).includes(field))}
        >
          <div class="stack">{inputs(MORE)}</div>
        </Details>
        <div>
          <button>{say(t('開始檢查', 'Check'), lang)}</button>
        </div>
      </Form>
      <Format base={base} lang={lang} />
    </div>
  )
}

const Pasted = ({ name, label, typed, lang }: { name: string; label: Text; typed: Typed; lang: Lang }) => (
  <Field name={name} label={say(label, lang)} lang={lang} optional>
    {(of) => (
      <textarea {...of} rows={6}>
        {typed[name] ?? ''}
      </textarea>
    )}
  </Field>
)

function Format({ base, lang }: { base: string; lang: Lang }) {
  const table = (caption: Text, columns: Record<string, Column>) => (
    <DataTable
      caption={say(caption, lang)}
      columns={[
        { label: say(t('欄名', 'Column'), lang), wraps: true },
        { label: say(t('也讀得懂', 'Also known as'), lang), wraps: true },
        { label: say(t('怎麼寫', 'How to write it'), lang), wraps: true },
      ]}
      rows={Object.values(columns).map(({ name, also, how, needed }) => [
        <>
          {say(name, lang)}
          {needed ? <span class="must">{say(t('必要', 'needed'), lang)}</span> : null}
        </>,
        [lang === 'zh' ? name.en : name.zh, ...also].join(lang === 'zh' ? '、' : ', '),
        say(how, lang),
      ])}
    />
  )
  return (
    <section class="stack">
      <h2>{say(t('欄位說明與範本', 'The format, and templates'), lang)}</h2>
      <p>
        {say(
          t(
            '欄位順序不拘，中英文皆可，多的欄位不影響。看不懂的列會連同行號與原因列出，其餘照常檢查。公式請先改成數值。',
            'Columns may come in any order and in either language; more columns do no harm. A row that cannot be read is listed with its line and reason, and the rest is checked. Paste values in the place of formulas.',
          ),
          lang,
        )}
      </p>
      <ul>
        {(
          [
            ['template.ods', t('範本 ODS', 'Template (ODS)')],
            ['template.xlsx', t('範本 XLSX', 'Template (XLSX)')],
            ['attendance.csv', t('出勤範本 CSV', 'Attendance template (CSV)')],
            ['wages.csv', t('工資範本 CSV', 'Wages template (CSV)')],
            ['demo.ods', t('示範資料 ODS（虛構）', 'Sample data (ODS, invented)')],
          ] as const
        ).map(([file, label]) => (
          <li>
            <a href={`${base}/files/${file}`}>{say(label, lang)}</a>
          </li>
        ))}
      </ul>
      {table(t('出勤紀錄：每人每天一列', 'Attendance: a row for each person and day'), ATTENDANCE)}
      {table(t('工資清冊：每人每月一列', 'Wages: a row for each person and month'), WAGES)}
    </section>
  )
}
