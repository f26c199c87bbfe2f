// How often a series was held this year and how many came, on its page.
import { type Lang, say, t } from '#engine'
import { bareText } from '#reports/index.ts'
import { unitWord } from '#reports/counted-in.ts'
import { Facts } from '#ui/index.ts'
import type { Counted } from './counted.ts'

export type { Counted }

export const CountedHere = ({ counted: { year, figures }, lang }: { counted: Counted; lang: Lang }) => (
  <section class="stack">
    <h2>{say(t(`民國${Number(year) - 1911}年至今`, `In ${year} so far`), lang)}</h2>
    <Facts
      close
      items={figures.map(({ name, figure }) => ({
        label: say(name, lang),
        value: `${bareText(figure)} ${say(unitWord(figure.unit), lang)}`,
      }))}
    />
  </section>
)
