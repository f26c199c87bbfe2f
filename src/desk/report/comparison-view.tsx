// A table beside its earlier years: where each column comes from, the difference, and a line that shows the way.
import { type Lang, say, t, type Text } from '#engine'
import type { ComparedLine, ComparedTable, DrawnTable, Source } from '#reports/index.ts'
import { printed, signed } from '#reports/index.ts'
import { DataTable, Empty, Spark, Tag } from '#ui/index.ts'
import { door } from '#web/asked-figures.ts'

type Props = { table: DrawnTable; compared: ComparedTable; lang: Lang }
export function ComparisonView({ table, compared: { periods, unknown, lines }, lang }: Props) {
  const known = periods.length > 1
  return (
    <details class="stack tight" open={known}>
      <summary class="small">{say(t('歷年同期比較', 'Beside earlier years'), lang)}</summary>
      {known ? (
        <DataTable
          hiddenCaption
          caption={say(t(`${table.title.zh}：歷年同期比較`, `${table.title.en}: earlier years`), lang)}
          columns={[
            { label: say(t('項目', 'Item'), lang) },
            ...periods.map(({ period, source }) => ({
              label: (
                <>
                  {say(period.label, lang)} <SourceTag source={source} lang={lang} />
                </>
              ),
              number: true,
              wraps: true,
            })),
            {
              label: say(t(`較${periods[1]?.period.label.zh}`, `against ${periods[1]?.period.label.en}`), lang),
              number: true,
              wraps: true,
            },
            { label: say(t('走勢', 'Trend'), lang) },
          ]}
          rows={lines.map((line) => [
            say(line.label, lang),
            ...line.figures.map((one, at) => {
              const text = printed(one?.value ?? null, line.scaled, one?.decimals)
              const span = periods[at]
              return one && span?.source.kind === 'counted' && one.value !== null ? (
                <a href={door(one, span.period)}>{text}</a>
              ) : (
                text
              )
            }),
            signed(line.difference, line.scaled),
            <Way line={line} />,
          ])}
          totals={lines.flatMap((line, at) => (line.total ? [at] : []))}
        />
      ) : (
        <Empty
          title={say(
            t(
              '前幾年同期沒有案件，也沒有匯入已公布的數字',
              'No cases of those years are here, and no published figures were imported',
            ),
            lang,
          )}
        />
      )}
      {known && unknown.length > 0 ? (
        <p class="remark">
          {say(
            t(
              `${unknown.map((one) => one.label.zh).join('、')}沒有案件，也沒有已公布的數字。`,
              `Of ${unknown.map((one) => one.label.en).join(', ')} there are neither cases nor published figures.`,
            ),
            lang,
          )}
        </p>
      ) : null}
    </details>
  )
}

/** From the oldest known year to this one; of a single one there is no way to show. */
function Way({ line }: { line: ComparedLine }) {
  const values = line.figures.flatMap((one) => (typeof one?.value === 'number' ? [one.value] : [])).toReversed()
  return values.length > 1 ? <Spark values={values} /> : null
}

const WORDS: Record<Source['kind'], Text> = {
  counted: t('案件計算', 'counted'),
  published: t('已公布', 'published'),
}
const SourceTag = ({ source, lang }: { source: Source; lang: Lang }) => (
  <Tag tone={source.kind === 'counted' ? undefined : 'over'}>
    {say(WORDS[source.kind], lang)}
    {source.kind === 'published' ? ` ${source.document}` : ''}
  </Tag>
)
