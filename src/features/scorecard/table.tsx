// The scorecard as a table, for the desk and for the public: target, actual, how much of it is reached, in words and colour.
import type { ComponentChildren } from 'preact'
import { grouped, type Lang, say, t, type Text } from '#engine'
import { type Light, type Scorecard, type Scored, TOLD, TOLD_MARK } from '#reports/index.ts'
import { DataTable, Tag, type Tone } from '#ui/index.ts'
import { unitWord } from '#reports/counted-in.ts'

export const LIGHTS: Record<Light, { says: Text; tone: Tone }> = {
  met: { says: t('達成', 'Met'), tone: 'good' },
  near: { says: t('接近目標', 'Nearly'), tone: 'soon' },
  short: { says: t('落後', 'Short of it'), tone: 'bad' },
  running: { says: t('年度累計中', 'Adding up'), tone: 'waiting' },
}

/** It has a target, and something is known, or could be, to hold against it. */
export const isMeasured = ({ target, figure, value }: Scored): boolean =>
  target !== null && (figure !== undefined || value !== null)

type Props = {
  card: Scorecard
  lang: Lang
  caption: string
  /** Where an actual opens to its cases; a reader of the public page has no such door. */
  door?: (one: Scored) => string | undefined
  /** Where the indicator itself is changed. */
  entry?: (one: Scored) => string | undefined
}
export function ScorecardTable({ card, lang, caption, door = () => undefined, entry = () => undefined }: Props) {
  const measured = card.scored.filter(isMeasured)
  return (
    <>
      <DataTable
        slips
        caption={caption}
        hiddenCaption
        columns={[
          { label: say(t('指標', 'Indicator'), lang), wraps: true },
          { label: say(t('目標', 'Target'), lang), number: true },
          { label: say(t('實際', 'Actual'), lang), number: true },
          { label: say(t('達成率', 'Reached'), lang), number: true },
          { label: say(t('燈號', 'Light'), lang) },
          { label: say(t('權重', 'Weight'), lang), number: true },
          { label: say(t('依據', 'Source'), lang), wraps: true },
        ]}
        rows={measured.map((one) => [
          <IndicatorName one={one} lang={lang} href={entry(one)} />,
          amount(one.target, one, lang),
          <Actual one={one} href={door(one)} lang={lang} />,
          one.attainment === null ? '－' : `${grouped(one.attainment)}%`,
          one.light ? (
            <Tag tone={LIGHTS[one.light].tone}>{say(LIGHTS[one.light].says, lang)}</Tag>
          ) : (
            say(t('本期尚無數字', 'Nothing known yet'), lang)
          ),
          one.weight === undefined ? '－' : `${one.weight}%`,
          say(sourceOf(one), lang),
        ])}
      />
      {measured.some(isTold) ? <p class="remark">{say(TOLD, lang)}</p> : null}
    </>
  )
}

type NameProps = { one: Scored; lang: Lang; href?: string | undefined }
export const IndicatorName = ({ one, lang, href }: NameProps) => (
  <>
    {href ? <a href={href}>{say(one.name, lang)}</a> : say(one.name, lang)}
    {one.formula ? <span class="share">{say(one.formula, lang)}</span> : null}
    {one.lower ? <span class="share">{say(t('越低越好', 'Lower is better'), lang)}</span> : null}
  </>
)

const isTold = ({ figure, source }: Scored): boolean => source !== undefined || figure?.told !== undefined

function Actual({ one, href, lang }: { one: Scored; href: string | undefined; lang: Lang }): ComponentChildren {
  const shown = `${amount(one.value, one, lang)}${isTold(one) ? TOLD_MARK : ''}`
  return (
    <>
      {href && one.value !== null ? <a href={href}>{shown}</a> : shown}
      {one.source === undefined ? null : <span class="share">{one.source}</span>}
    </>
  )
}

/** A value in the unit of its indicator. */
export const amount = (value: number | null, one: Scored, lang: Lang): string =>
  value === null ? '－' : one.unit === 'percent' ? `${value}%` : `${grouped(value)} ${say(unitWord(one.unit), lang)}`

/** Who set the target: an officer on a day, or the plan that prints it. */
export function sourceOf({ set, plan, section }: Scored): Text {
  if (set)
    return t(
      `${set.at.slice(0, 10)} ${set.setBy}：${set.reason}`,
      `${set.setBy} on ${set.at.slice(0, 10)}: ${set.reason}`,
    )
  if (!plan) return t('尚未設定', 'Not set')
  return t(`${plan.title.zh} ${section ?? ''}`, `${plan.title.en} ${section ?? ''}`)
}
