// The figures a formula is reckoned from, in the whole, each a door of its own.
import { type AnyFormula, askedBy, type Lang, say, showDay, t, type Text } from '#engine'
import { bareText, type Figure, figuresOf, knownFigures, type Span } from '#reports/index.ts'
import { DataTable } from '#ui/index.ts'
import { type Ctx, house } from '#web/env.ts'
import { door, reading } from '#web/asked-figures.ts'

type From = { name: Text; span: Span; figure: Figure | undefined }

export function reckonedFrom(c: Ctx, formula: AnyFormula, span: Span): Promise<From[]> {
  const { programmes, db } = house(c)
  const known = knownFigures(programmes)
  return Promise.all(
    askedBy(formula, span).map(async ({ figure, span: over }) => {
      const figures = await figuresOf(db, reading(c), programmes, over, { measures: [figure] })
      return {
        name: known.get(figure)?.name ?? t(figure, figure),
        span: over,
        figure: figures.find(({ dimensions }) => Object.keys(dimensions).length === 0),
      }
    }),
  )
}

export function ReckonedFrom({ rows, lang }: { rows: readonly From[]; lang: Lang }) {
  const title = say(t('由這些數字計得', 'Reckoned from'), lang)
  return (
    <section class="stack">
      <h2>{title}</h2>
      <DataTable
        hiddenCaption
        caption={title}
        columns={[
          { label: say(t('數字', 'Figure'), lang), wraps: true },
          { label: say(t('期間', 'Period'), lang) },
          { label: say(t('數值', 'Value'), lang), number: true },
        ]}
        rows={rows.map(({ name, span, figure }) => [
          say(name, lang),
          `${showDay(span.from, lang)} － ${showDay(span.to, lang)}`,
          figure && figure.value !== null ? <a href={door(figure, span)}>{bareText(figure)}</a> : '－',
        ])}
      />
    </section>
  )
}
