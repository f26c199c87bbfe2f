// 迴避 (行政程序法第32、33條; 工作場所性騷擾防治措施準則第15條): who may not take part, and what happens to a refusal.
import { choice, date, days, type Reason, t, type Text, whole } from '#engine'
import { inForce, asLastRead } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { APA, HARASSMENT_RULES } from '../statutes.ts'
import { timeLimit } from '../time-limit.ts'
import { FROM } from './deadlines.ts'

const RELATIONS = {
  self: t('本人', 'The person'),
  spouse: t('配偶', 'Spouse'),
  formerSpouse: t('前配偶', 'Former spouse'),
  blood: t('血親', 'Blood relative'),
  inLaw: t('姻親', 'In-law'),
  jointRight: t('共同權利人或義務人', 'Joint right or duty'),
  agent: t('曾為代理人或輔佐人', 'Agent or assistant, now or before'),
  witness: t('曾為證人', 'Was a witness'),
  expert: t('曾為鑑定人', 'Was an expert'),
  friend: t('朋友', 'Friend'),
} as const
const HOUSEHOLD = {
  householdHead: t('家長', 'Head of the household'),
  householdMember: t('家屬', 'Member of the household'),
} as const
type Relation = keyof typeof RELATIONS | keyof typeof HOUSEHOLD

const degrees = inForce({ [FROM]: { blood: 4, inLaw: 3 } }, t('迴避親等', 'Degrees of kin'), APA('§32(1)'))
const harassmentDegrees = inForce(
  { '2024-03-08': { blood: 4, inLaw: 3 } },
  t('調查迴避親等', 'Degrees of kin in an inquiry'),
  HARASSMENT_RULES('§15 I'),
)
const degree = whole(t('親等', 'Degree'), { min: 1, max: 20, when: { relation: ['blood', 'inLaw'] } })

const isKin = (relation: Relation, of: number, law: { blood: number; inLaw: number }): boolean =>
  (relation === 'blood' && of <= law.blood) || (relation === 'inLaw' && of <= law.inLaw)
const answer = ({ mustRecuse }: { mustRecuse: boolean }): Text =>
  mustRecuse ? t('應自行迴避', 'Must stand aside') : t('不在應自行迴避之列', 'Not among those who must')
const said = (relation: Relation, of: number | undefined, must: boolean): [string, string] => {
  const name = { ...RELATIONS, ...HOUSEHOLD }[relation]
  const [zh, en] = of === undefined ? ['', ''] : [`，${of} 親等`, `, degree ${of}`]
  return [
    `${name.zh}${zh}：${must ? '應自行迴避' : '不在其列'}。`,
    `${name.en}${en}: ${must ? 'must stand aside' : 'not listed'}.`,
  ]
}

const ITEMS: Partial<Record<Relation, number>> = { jointRight: 2, agent: 3, witness: 4, expert: 4 }
export const recusal = lawRule({
  name: t('公務員迴避', 'Recusal of an official'),
  cites: APA('§32'),
  reads: { relation: choice(t('與當事人或事件的關係', 'Relation to the party or the case'), RELATIONS), degree },
  of(c) {
    const law = asLastRead(degrees)
    const named = ['self', 'spouse', 'formerSpouse', 'jointRight', 'agent', 'witness', 'expert'].includes(c.relation)
    const mustRecuse = named || isKin(c.relation, c.degree, law)
    const because: Reason[] = [
      step(APA(`§32(${ITEMS[c.relation] ?? 1})`), ...said(c.relation, c.degree, mustRecuse)),
      step(
        APA('§32(1)'),
        `血親 ${law.blood} 親等、姻親 ${law.inLaw} 親等內，曾有此關係者亦同。`,
        `Blood to the ${law.blood}th, in-law to the ${law.inLaw}rd degree, former ones too.`,
      ),
    ]
    if (!mustRecuse)
      because.push(
        step(
          APA('§33 I(2)'),
          '有具體事實足認有偏頗之虞者，當事人得申請迴避。',
          'A party may ask for it on facts that show bias.',
        ),
      )
    return { value: { mustRecuse }, because }
  },
  answer,
})

export const harassmentInquiryRecusal = lawRule({
  name: t('性騷擾調查人員迴避', 'Recusal in an employer’s harassment inquiry'),
  cites: HARASSMENT_RULES('§15 I'),
  reads: {
    relation: choice(t('與當事人的關係', 'Relation to a party'), { ...RELATIONS, ...HOUSEHOLD }),
    degree,
  },
  of(c) {
    const law = asLastRead(harassmentDegrees)
    const named = ['self', 'spouse', 'formerSpouse', 'householdHead', 'householdMember'].includes(c.relation)
    const mustRecuse = named || isKin(c.relation, c.degree, law)
    return {
      value: { mustRecuse },
      because: [
        step(HARASSMENT_RULES('§15 I'), ...said(c.relation, c.degree, mustRecuse)),
        ...(mustRecuse
          ? []
          : [
              step(
                HARASSMENT_RULES('§15 II'),
                '有偏頗之虞者，當事人得申請迴避。',
                'A party may ask for it where bias is to be feared.',
              ),
            ]),
      ],
    }
  },
  answer,
})

const handled = inForce({ [FROM]: 10 }, t('覆決期限', 'Time for the superior body'), APA('§33 III'))
export const recusalReview = timeLimit({
  name: t('提請覆決期限', 'When to ask the superior body'),
  cites: APA('§33 III'),
  from: { served: date(t('駁回決定送達日', 'Day the refusal was served')) },
  gives: { requestBy: { within: { [FROM]: days(5) } } },
  also: () => ({
    value: { handledWithin: asLastRead(handled) },
    because: [
      step(
        APA('§33 III'),
        `受理機關應於 ${asLastRead(handled)} 日內為適當之處置。`,
        `The superior body acts within ${asLastRead(handled)} days.`,
      ),
    ],
  }),
  counted: 'procedure',
})
