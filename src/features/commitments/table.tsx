// The board of service commitments, for the public and for the desk: what is promised by which article, and how often it is kept.
import { cited, type Lang, say, t } from '#engine'
import type { Kept } from '#reports/index.ts'
import { DataTable, Spark } from '#ui/index.ts'
import { lengthWords } from '#web/length-words.ts'

type Props = { kept: readonly Kept[]; lang: Lang; caption: string; lateDoor?: (one: Kept) => string }
export function PromisesTable({ kept, lang, caption, lateDoor }: Props) {
  const number = (value: number) => String(value)
  return (
    <DataTable
      slips
      caption={caption}
      hiddenCaption
      columns={[
        { label: say(t('承諾', 'Promise'), lang), wraps: true },
        { label: say(t('期限', 'Limit'), lang) },
        { label: say(t('依據', 'By'), lang), wraps: true },
        { label: say(t('如期', 'Kept'), lang), number: true },
        { label: say(t('逾期', 'Late'), lang), number: true },
        { label: say(t('達成率', 'Share kept'), lang), number: true },
        { label: say(t('進行中', 'Running'), lang), number: true },
        { label: say(t('近十二月', 'Last twelve months'), lang), wraps: true },
      ]}
      rows={kept.map((one) => [
        <>
          {say(one.clock.name, lang)}
          <span class="share">{say(one.programme.name, lang)}</span>
        </>,
        say(lengthWords(one.clock.within), lang),
        say(cited(one.clock.cites), lang),
        number(one.met),
        lateDoor && one.late + one.overdue > 0 ? (
          <a href={lateDoor(one)}>
            {one.late + one.overdue}
            <span class="unseen"> {say(t('件逾期案件', 'late cases'), lang)}</span>
          </a>
        ) : (
          number(one.late + one.overdue)
        ),
        one.share === null ? say(t('本期無完成案件', 'None done this period'), lang) : `${one.share}%`,
        number(one.running),
        <Trend one={one} lang={lang} />,
      ])}
    />
  )
}

/** The line shows the way, the words say it. */
function Trend({ one, lang }: { one: Kept; lang: Lang }) {
  const shares = one.trend.map(({ met, all }) => (all > 0 ? Math.round((met / all) * 100) : 0))
  const [first, last] = [shares[0], shares.at(-1)]
  if (first === undefined || last === undefined) return <span class="soft">－</span>
  if (shares.length === 1) return <>{last}%</>
  return (
    <>
      <Spark values={shares} />
      <span class="share">
        {say(
          t(
            `${monthOf(one, 0)} ${first}% → ${monthOf(one, -1)} ${last}%`,
            `${monthOf(one, 0)} ${first}% to ${monthOf(one, -1)} ${last}%`,
          ),
          lang,
        )}
      </span>
    </>
  )
}
const monthOf = (one: Kept, at: number) => one.trend.at(at)?.month ?? ''
