// 公布義務: what must, may or need not be told of a decision under the Acts beside the Labor Standards Act.
import { choice, type Citation, type Dated, date, NotInForce, t, type Text } from '#engine'
import { inForce } from '../known.ts'
import { lawRule } from '../rule.ts'
import { ESA, GEA, OAIPA, OSHA } from '../statutes.ts'

type Duty = { duty: 'may' | 'must' | 'mustDetailed'; cites: Citation; says: Text }
const name = t('公布義務', 'Duty to publish')
const tables: Record<'GEA' | 'ESA 5(1)' | 'OAIPA' | 'OSHA', Dated<Duty | 'notSeen'>> = {
  GEA: inForce<Duty | 'notSeen'>(
    {
      '2014-12-13': {
        duty: 'must',
        cites: GEA('§38-1'),
        says: t('應公布名稱、負責人姓名。', 'Name and head must be published.'),
      },
      '2024-03-08': {
        duty: 'mustDetailed',
        cites: GEA('§38-1 VI'),
        says: t(
          '應公布名稱、負責人、處分期日、違反條文及罰鍰金額；第38條亦同。',
          'Name, head, date, article and amount must be published; for §38 too.',
        ),
      },
    },
    t('性別平等工作法的公布義務', 'Publication under the Gender Equality in Employment Act'),
    GEA('§38-1 VI'),
  ),
  'ESA 5(1)': inForce<Duty | 'notSeen'>(
    {
      '2018-11-30': {
        duty: 'must',
        cites: ESA('§65 III'),
        says: t('違反第5條第1項者應公布。', 'A breach of §5 I must be published.'),
      },
    },
    t('就業服務法第5條第1項的公布義務', 'Publication under §5 I of the Employment Service Act'),
    ESA('§65 III'),
  ),
  OAIPA: inForce<Duty | 'notSeen'>(
    {
      '2022-05-01': {
        duty: 'mustDetailed',
        cites: OAIPA('§100 I'),
        says: t('應公布，含事實、日期、文號。', 'It must be published, with facts, date and number.'),
      },
    },
    t('職災保險及保護法的公布義務', 'Publication under the accident insurance Act'),
    OAIPA('§100 I'),
  ),
  OSHA: inForce<Duty | 'notSeen'>(
    {
      '2014-07-03': { duty: 'may', cites: OSHA('§49'), says: t('得公布名稱、負責人。', 'It may be published.') },
      '2026-07-01': 'notSeen',
    },
    t('職業安全衛生法的公布', 'Publication under the safety Act'),
    OSHA('§49'),
  ),
}

export const publication = lawRule({
  name,
  cites: GEA('§38-1 VI'),
  decidedBy: 'date',
  reads: {
    law: choice(t('法律', 'Law'), {
      GEA: t('性別平等工作法', 'Gender Equality in Employment Act'),
      'ESA 5(1)': t('就業服務法第5條第1項', 'Employment Service Act §5 I'),
      OAIPA: t('勞工職業災害保險及保護法', 'Accident Insurance and Protection Act'),
      OSHA: t('職業安全衛生法', 'Occupational Safety and Health Act'),
    }),
    date: date(t('處分日', 'Day of the decision')),
  },
  of(c) {
    const found = tables[c.law].on(c.date)
    if (found === 'notSeen')
      throw new NotInForce(
        t(
          '115 年 7 月 1 日起的第49條條文尚未查得；據報載應公布名稱、負責人、日期、條文、金額及災害地點、日期與人數，辦理前請核對條文。',
          'The text of §49 from 2026-07-01 has not been seen. The press reports a duty to publish name, head, date, article and amount, and place, date and casualties: compare the text first.',
        ),
        'NOT_YET_KNOWN',
        { knownUntil: '2026-06-30' },
      )
    return { value: { duty: found.duty }, because: [{ cites: found.cites, says: found.says }] }
  },
  answer: ({ duty }) =>
    ({
      may: t('得公布', 'May be published'),
      must: t('應公布', 'Must be published'),
      mustDetailed: t('應公布，含日期、條文、金額', 'Must be published with date, article and amount'),
    })[duty],
})
