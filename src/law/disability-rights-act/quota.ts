// 定額進用與差額補助費 (身心障礙者權益保障法第38、43條).
import { choice, date, type Reason, t, whole } from '#engine'
import { inForce } from '../known.ts'
import { lawRule } from '../rule.ts'
import { minimumWage } from '../minimum-wage-act/values.ts'
import { PDPRA, PDPRA_ER } from '../statutes.ts'

type Quota = { threshold: number; percent: number; least: number }
const quotas = inForce<{ public: Quota; private: Quota; halfTime: boolean; old?: true }>(
  {
    '1997-04-25': {
      public: { threshold: 50, percent: 2, least: 0 },
      private: { threshold: 100, percent: 1, least: 0 },
      halfTime: false,
      old: true,
    },
    '2009-07-11': {
      public: { threshold: 34, percent: 3, least: 0 },
      private: { threshold: 67, percent: 1, least: 1 },
      halfTime: true,
    },
  },
  t('定額進用比率', 'Employment quota'),
  PDPRA('§38'),
  // Bills for a full revision were pending in 2025.
  { reviewBy: '2025-04-11' },
)
const count = (zh: string, en: string) => whole(t(zh, en), { max: 10_000_000 })

export const quota = lawRule({
  name: t('定額進用與差額補助費', 'Disability quota and levy'),
  cites: PDPRA('§38'),
  decidedBy: 'date',
  reads: {
    date: date(t('哪個月（填當月1日）', 'Which month (its first day)')),
    sector: choice(t('機關性質', 'Kind of body'), {
      public: t('公立機關、學校、公營事業', 'Public body, school or enterprise'),
      private: t('私立學校、團體、民營事業', 'Private school, body or enterprise'),
    }),
    insuredHeadcount: count('當月1日參加勞保、公保人數', 'Insured on the first of the month'),
    disabledFull: count('身障員工（非重度，全時）', 'Disabled, not severe, full time'),
    disabledSevere: count('重度以上身障員工', 'Severely disabled'),
    halfTimeDisabled: count('部分工時身障員工（月薪達最低工資一半）', 'Disabled at half the minimum wage or more'),
    belowThresholdDisabled: count('月薪未達規定的身障員工', 'Disabled below that wage'),
    otherExcluded: count('依規定不計入的人數', 'Others left out by law'),
    oddHalfTime: choice(
      t('部分工時人數為單數時，餘下一人怎麼計', 'The odd half-time person'),
      {
        dropped: t('總人數與進用人數都不計', 'Dropped on both sides'),
        half: t('兩邊都以半人計', 'Half a person on both sides'),
      },
      { optional: true },
    ),
  },
  spares: ['oddHalfTime'],
  contested: {
    oddHalfTime: {
      unless: 'dropped',
      matters: { halfTimeDisabled: { atLeast: 1 } },
      why: t(
        '法條只說「二人以一人計」，單數餘下的一人怎麼計沒有規定。',
        'The Act says two count as one and is silent on the odd one left.',
      ),
    },
  },
  of(c) {
    const law = quotas.on(c.date)
    const { threshold, percent, least } = law[c.sector]
    const pairs = law.halfTime ? Math.floor(c.halfTimeDisabled / 2) : c.halfTimeDisabled
    const odd = law.halfTime && c.halfTimeDisabled % 2 === 1 && c.oddHalfTime === 'half' ? 0.5 : 0
    const left = c.halfTimeDisabled - pairs - odd
    const base = Math.max(0, c.insuredHeadcount - c.otherExcluded - c.belowThresholdDisabled - left)
    const required = base < threshold ? 0 : Math.max(least, Math.floor((base * percent) / 100))
    const counted = c.disabledFull + 2 * c.disabledSevere + pairs + odd
    const shortfall = Math.max(0, required - counted)
    const wage = minimumWage(c.date).monthly
    const because: Reason[] = [
      {
        cites: PDPRA_ER('§15'),
        says: t(
          `員工總人數：${c.insuredHeadcount}－${c.otherExcluded}－${c.belowThresholdDisabled}－${left} ＝ ${base}`,
          `Headcount: ${c.insuredHeadcount} − ${c.otherExcluded} − ${c.belowThresholdDisabled} − ${left} = ${base}`,
        ),
      },
      {
        cites: PDPRA_ER('§14'),
        says: t(
          `達 ${threshold} 人者應進用 ${percent}%，未滿一人不計${least ? `，且至少 ${least} 人` : ''}：${required} 人`,
          `From ${threshold} on ${percent} percent, fractions dropped${least ? `, at least ${least}` : ''}: ${required}`,
        ),
      },
      {
        cites: PDPRA('§38'),
        says: t(
          `重度以上一人以二人計，部分工時二人以一人計：已進用 ${counted} 人`,
          `A severe disability counts two, two at half time one: ${counted} employed`,
        ),
      },
      {
        cites: PDPRA('§43 II'),
        says: t(
          `不足 ${shortfall} 人 × 最低工資 ${wage} 元 ＝ ${shortfall * wage} 元`,
          `${shortfall} short × NT$${wage} = NT$${shortfall * wage}`,
        ),
      },
    ]
    return { value: { baseHeadcount: base, required, counted, shortfall, monthlyLevy: shortfall * wage }, because }
  },
  answer: ({ required, counted, shortfall, monthlyLevy }) =>
    shortfall > 0
      ? t(
          `應進用 ${required} 人，已進用 ${counted} 人；當月應繳 ${monthlyLevy.toLocaleString('en')} 元`,
          `${required} required, ${counted} employed: NT$${monthlyLevy.toLocaleString('en')} is due for the month`,
        )
      : t(
          `應進用 ${required} 人，已進用 ${counted} 人，已足額`,
          `${required} required, ${counted} employed: the quota is met`,
        ),
  notices: [
    t('差額補助費於次月10日前繳納。', 'The levy is due by the tenth of the next month.'),
    t(
      '重度而部分工時者如何計，規定未明；請洽主管機關。',
      'How a severely disabled half-timer counts is not settled; ask the authority.',
    ),
  ],
})
