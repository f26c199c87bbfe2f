// The answer on paper: what was asked, what follows, and from which article.
import { asRead, cited, t, type Lang } from '#engine'
import type { Outcome } from '#law/rule.ts'
import { type Paper, valueWords } from '#papers/index.ts'
import { type Calculator } from './list/index.ts'
import { tell, told } from './tongue.ts'

export function resultPaper(calculator: Calculator, outcome: Outcome, bureau: string, day: string, lang: Lang): Paper {
  const zh = lang === 'zh'
  return {
    title: tell(calculator.want, lang),
    header: `${bureau}　${day}`,
    blocks: [
      { kind: 'heading', level: 1, text: asRead(tell(outcome.answer, lang), lang) },
      {
        kind: 'facts',
        items: Object.entries(outcome.inputs).flatMap(([name, value]) => {
          const field = calculator.rule.reads[name]
          return field
            ? [{ label: tell(field.label, lang), value: zh ? valueWords(field, value, {}) : String(value) }]
            : []
        }),
      },
      { kind: 'heading', level: 2, text: tell(t('理由與依據', 'Why'), lang) },
      {
        kind: 'numbered',
        items: outcome.because.map((one) => `${asRead(tell(one.says, lang), lang)}（${told(one.cites, lang)}）`),
      },
      ...outcome.otherwise.map((one) => ({
        kind: 'paragraph' as const,
        text: asRead(
          tell(
            t(
              `另一種算法（${one.reading.zh}）：${one.answer.zh}`,
              `Another reading (${one.reading.en}): ${one.answer.en}`,
            ),
            lang,
          ),
          lang,
        ),
      })),
      ...outcome.notices.map((one) => ({
        kind: 'paragraph' as const,
        soft: true,
        text: asRead(tell(one, lang), lang),
      })),
      {
        kind: 'paragraph',
        soft: true,
        text: tell(
          t(
            '本試算依所輸入的數字計算，不是行政處分，也不拘束法院。',
            'Worked out from the figures entered. It decides nothing and binds no court.',
          ),
          lang,
        ),
      },
    ],
  }
}

/** The reckoning in a few lines, for a claim in a mediation. */
export const reckoning = (outcome: Outcome): string =>
  [
    asRead(outcome.answer.zh, 'zh'),
    ...outcome.because.map((one) => `${asRead(one.says.zh, 'zh')}（${cited(one.cites).zh}）`),
  ].join('\n')
