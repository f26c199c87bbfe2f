// A sentence of the report whose numbers are doors.
import type { Lang } from '#engine'
import type { DrawnSentence } from '#reports/index.ts'
import { door } from '#web/asked-figures.ts'

type Props = { sentence: DrawnSentence; span: { from: string; to: string }; lang: Lang }
export const SentenceView = ({ sentence, span, lang }: Props) => (
  <p>
    {sentence[lang === 'zh' ? 'zh' : 'en'].map(({ text, figure }) =>
      figure && figure.value !== null ? <a href={door(figure, span)}>{text}</a> : text,
    )}
  </p>
)
