// 裁處時應適用的罰則 (行政罰法第5條): the law at the decision, or an earlier one that is milder.
import { choice, date, NotInForce, t } from '#engine'
import { lawRule, step } from '../rule.ts'
import { PENALTY } from '../statutes.ts'
import { type Fine, type Sanction, sanctionOf } from './fine-lists.ts'
import { article, law, notices, type Range, rangeOf, stepsOf, tidy, told } from './fine-says.ts'
import { fineTables } from './fine-tables.ts'

/** Milder: no penalty before a fine; of two fines the lower maximum, of equal ones the lower minimum, or the other way round. */
function isMilder(one: Sanction | null, than: Sanction | null, by: 'maximum' | 'minimum'): boolean {
  if (!one || !than) return !one && than !== null
  if (one.type === 'criminal' || than.type === 'criminal') return false
  const most = (of: Fine) => of.maxAggravated ?? of.max
  const compared = [most(one) - most(than), one.min - than.min]
  const [first = 0, second = 0] = by === 'maximum' ? compared : compared.toReversed()
  return first === 0 ? second < 0 : first < 0
}
export const applicable = lawRule({
  name: t('裁處時應適用的罰則', 'Which penalty applies'),
  cites: PENALTY('§5'),
  decidedBy: 'actDate',
  reads: {
    law,
    article,
    actDate: date(t('違法行為日', 'Day of the breach')),
    decisionDate: date(t('裁處日', 'Day of the decision'), { notBefore: 'actDate' }),
    milder: choice(
      t('何者較輕', 'Which is milder'),
      {
        maximum: t('先比最高額', 'The lower maximum first'),
        minimum: t('先比最低額', 'The lower minimum first'),
      },
      { optional: true },
    ),
  },
  spares: ['milder'],
  contested: {
    milder: {
      unless: 'maximum',
      why: t(
        '修正後最低額較低而最高額較高時，何者有利於受處罰者，見解未定。',
        'Where the minimum fell and the maximum rose, which of the two is milder is not settled.',
      ),
    },
  },
  of(c) {
    const [table, of] = [fineTables[c.law], tidy(c.article)]
    const between = table.versions.filter(({ from }) => from > c.actDate && from < c.decisionDate)
    const [then, now] = [sanctionOf(table, of, c.actDate), sanctionOf(table, of, c.decisionDate)]
    if ((then?.type === 'criminal') !== (now?.type === 'criminal'))
      throw new NotInForce(
        t(
          '行為時與裁處時一為刑罰、一為罰鍰，不屬行政罰法第5條的比較，請先與檢察機關確認。',
          'A crime at one time and a fine at the other is not compared under §5; ask the prosecutor first.',
        ),
        'NOT_YET_KNOWN',
      )
    const by = c.milder ?? 'maximum'
    const others = [
      { version: 'act' as const, found: then },
      ...between.map(({ from }) => ({ version: 'between' as const, found: sanctionOf(table, of, from) })),
    ]
    const chosen = others.reduce<{ version: 'decision' | 'act' | 'between'; found: Sanction | null }>(
      (best, one) => (isMilder(one.found, best.found, by) ? one : best),
      { version: 'decision', found: now },
    )
    const [at, en] = {
      decision: ['裁處時', 'at the decision'],
      act: ['行為時', 'at the act'],
      between: ['中間時', 'between'],
    }[chosen.version] as [string, string]
    return {
      value: { ...rangeOf(chosen.found), version: chosen.version },
      because: [
        step(
          PENALTY('§5'),
          `適用裁處時之規定；裁處前之規定有利於受處罰者，適用最有利者。行為時 ${told(rangeOf(then)).zh}；裁處時 ${told(rangeOf(now)).zh}。`,
          `The law at the decision, or an earlier one that is milder. At the act: ${told(rangeOf(then)).en}; at the decision: ${told(rangeOf(now)).en}.`,
        ),
        step(PENALTY('§5'), `適用${at}之規定。`, `The law ${en} applies.`),
        ...stepsOf(c.law, of, chosen.found),
      ],
    }
  },
  answer: (value) => told(value as Range),
  notices,
})
