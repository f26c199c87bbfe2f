// What a case says: its values, those beyond the reader's rights, and the receipts of what was worked out.
import { asRead, showDay, colon, cited, type Field, type Lang, overdueIn, say, sensitivityOf, t } from '#engine'
import { type Person, why } from '#auth/index.ts'
import type { OpenCase } from '#store/types.ts'
import { Facts, FieldValue, Notice } from '#ui/index.ts'
import type { entriesNamed } from '#web/entries.ts'
import type { Opened } from './opened.ts'

type Props = Pick<Opened, 'one' | 'programme'> & { lang: Lang }
type Said = Props & { person: Person; entries: Awaited<ReturnType<typeof entriesNamed>>; mayCorrect: boolean }

export function Says({ one, programme, entries, person, mayCorrect, lang }: Said) {
  return (
    <section class="stack">
      <div class="row between">
        <h2>{say(t('案件內容', 'The case'), lang)}</h2>
        {mayCorrect ? <a href={`/desk/cases/${one.id}/correct`}>{say(t('更正資料', 'Correct'), lang)}</a> : null}
      </div>
      <Facts
        items={Object.entries(programme.fields)
          .filter(([name]) => one.values[name] !== undefined)
          .map(([name, field]) => ({
            label: say(field.label, lang),
            value: (
              <FieldValue
                field={field}
                value={one.values[name]}
                lang={lang}
                entries={entries[name] ?? []}
                fileHref={(hash) => `/desk/cases/${one.id}/files/${hash}`}
              />
            ),
            ...doubted(field, one.values[name], lang),
          }))}
      />
      {one.withheld.length > 0 ? (
        <details>
          <summary class="small">
            {say(
              t(`${one.withheld.length} 項資料不在您的權限內`, `${one.withheld.length} values are beyond your rights`),
              lang,
            )}
          </summary>
          <ul class="small">
            {one.withheld.map((name) => {
              const field = programme.fields[name]
              return field ? (
                <li>
                  {say(field.label, lang)}
                  {colon(lang)}
                  {say(why(person, programme, one, sensitivityOf(field)), lang)}
                </li>
              ) : null
            })}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

/** A number that does not fit its check digit stands so until it is corrected. */
function doubted(field: Field, value: unknown, lang: Lang) {
  const odd = field.doubts?.(value as never)
  return odd ? { change: <span class="small soft">{say(odd.says, lang)}</span> } : {}
}

type Reckoned = Props & Pick<Said, 'entries'> & { today: string }
export function Receipts({ one, programme, entries, today, lang }: Reckoned) {
  return (
    <section class="stack">
      <h2>{say(t('計算依據', 'Receipts'), lang)}</h2>
      {Object.entries(one.receipts).map(([name, receipt]) => (
        <ReceiptOf {...{ name, receipt, one, programme, entries, today, lang }} />
      ))}
    </section>
  )
}

function ReceiptOf({
  name,
  receipt,
  one,
  programme,
  entries,
  today,
  lang,
}: Reckoned & { name: string; receipt: OpenCase['receipts'][string] }) {
  return (
    <details class="panel">
      <summary>
        {say(receipt.rule, lang)}
        {colon(lang)}
        {typeof receipt.value === 'number' ? (
          receipt.value.toLocaleString('en')
        ) : isRows(receipt.value) ? (
          say(t(`${receipt.value.length} 筆`, `${receipt.value.length} rows`), lang)
        ) : (
          <FieldValue
            field={programme.fields[name] ?? { kind: 'text', label: receipt.rule, max: 200 }}
            value={receipt.value}
            lang={lang}
          />
        )}
      </summary>
      <Facts
        close
        items={Object.entries(receipt.inputs).flatMap(([input, value]) => {
          const field = programme.fields[input]
          return field && !one.withheld.includes(input)
            ? [
                {
                  label: say(field.label, lang),
                  value: <FieldValue field={field} value={value} lang={lang} entries={entries[input] ?? []} />,
                },
              ]
            : []
        })}
      />
      {receipt.beyond ? (
        <p class="small soft">
          {say(
            t(
              '計算過程涉及不在您權限內的資料，只列結果與依據：',
              'It was worked out from values beyond your rights; only the outcome and its basis are shown: ',
            ),
            lang,
          )}
          {say(cited(receipt.cites), lang)}
        </p>
      ) : null}
      <ol>
        {receipt.because.map((reason) => (
          <li>
            {asRead(say(reason.says, lang), lang)}
            <span class="soft small">（{say(cited(reason.cites), lang)}）</span>
          </li>
        ))}
      </ol>
      {receipt.used.length > 0 ? (
        <p class="small soft">
          {receipt.used
            .map(
              (used) =>
                `${say(used.parameter, lang)}${colon(lang)}${asRead(say(t(`自 ${used.from} 起`, `from ${used.from}`), lang), lang)}，${say(cited(used.source), lang)}${used.knownUntil ? asRead(say(t(`，已知至 ${used.knownUntil}`, `, known until ${used.knownUntil}`), lang), lang) : ''}`,
            )
            .join('；')}
        </p>
      ) : null}
      {overdueIn(receipt, today).length > 0 ? (
        <Notice tone="warn">
          <p>
            {say(
              t(
                '這些規定已過查核日，請先核對是否修正：',
                'These rules are past their review date; check whether they have changed: ',
              ),
              lang,
            )}
            {overdueIn(receipt, today)
              .map((used) => `${say(used.parameter, lang)}（${used.reviewBy ? showDay(used.reviewBy, lang) : ''}）`)
              .join('；')}
          </p>
        </Notice>
      ) : null}
    </details>
  )
}
/** Rows are shown with the case; their receipt only says how many. */
const isRows = (value: unknown): value is unknown[] => Array.isArray(value) && typeof value[0] === 'object'
