// 性騷擾申訴的途徑與期限 (性別平等工作法第32條之1至第34條): who decides, and until when it may be brought.
import { choice, date, type Day, days, type Decision, months, t, yesNo } from '#engine'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { APPEAL, GEA } from '../statutes.ts'
import { inWords, timeLimit, within } from '../time-limit.ts'
import { NEW_ACT } from './dates.ts'

const ROUTES = {
  employer: t('向雇主申訴', 'To the employer'),
  authority: t('得逕向地方主管機關申訴', 'To the local authority'),
  superiorBody: t('向上級機關、主管機關或監督機關申訴', 'To the superior body'),
  personnelLaw: t('依各該人事法令申訴', 'By their own personnel law'),
} as const
export const complaintRoute = lawRule({
  name: t('性騷擾申訴途徑', 'Where to complain of harassment'),
  cites: GEA('§32-1 I'),
  reads: {
    complainant: choice(t('申訴人', 'Complainant'), {
      private: t('受僱者、求職者', 'Worker or applicant'),
      public: t('公務人員、教育人員或軍職人員', 'Civil servant, teacher or soldier'),
    }),
    respondent: choice(t('被申訴人', 'Respondent'), {
      coworker: t('同事、客戶或其他人', 'A coworker or another'),
      head: t('最高負責人或僱用人', 'The head or the employer'),
      publicHead: t('機關（構）首長等最高負責人', 'The head of a public body'),
    }),
    employerState: choice(t('雇主處理情形', 'What the employer did'), {
      notComplainedYet: t('尚未向雇主申訴', 'Not complained of yet'),
      handling: t('處理中', 'Being handled'),
      notHandled: t('未為處理', 'Nothing was done'),
      resultContested: t('不服調查或懲戒結果', 'The result is contested'),
    }),
  },
  of(c): Decision<{ route: keyof typeof ROUTES }> {
    if (c.complainant === 'public') {
      const route = c.respondent === 'publicHead' ? 'superiorBody' : 'personnelLaw'
      return {
        value: { route },
        because: [
          step(
            GEA('§2 II'),
            '公務、教育及軍職人員之申訴依各該人事法令。',
            'Civil servants, teachers and soldiers follow their personnel law.',
          ),
          ...(route === 'superiorBody'
            ? [
                step(
                  GEA('§32-3 I'),
                  '行為人為最高負責人者，向上級機關申訴。',
                  'Where the head is the respondent: the superior body.',
                ),
              ]
            : []),
        ],
      }
    }
    const head = c.respondent !== 'coworker'
    const failed = c.employerState === 'notHandled' || c.employerState === 'resultContested'
    const route = head || failed ? 'authority' : 'employer'
    return {
      value: { route },
      because: [
        head
          ? step(GEA('§32-1 I(1)'), '被申訴人屬最高負責人或僱用人。', 'The respondent is the head or the employer.')
          : failed
            ? step(
                GEA('§32-1 I(2)'),
                '雇主未處理，或不服其調查、懲戒結果。',
                'The employer did nothing, or the result is contested.',
              )
            : step(GEA('§32-1 I'), '應先向雇主申訴。', 'The employer first.'),
      ],
    }
  },
  answer: ({ route }) => ROUTES[route],
  notices: [
    t(
      '處分作成前得撤回，撤回後不得就同一案件再申訴。',
      'It may be withdrawn before the decision, and then not be filed again.',
    ),
  ],
})

const limits = inForce(
  {
    [NEW_ACT]: {
      plain: { knew: months(24), act: months(60) },
      power: { knew: months(36), act: months(84) },
      majority: months(36),
      left: months(12),
      leftAtMost: months(120),
    },
  },
  t('性騷擾申訴期限', 'Time to complain of harassment'),
  GEA('§32-1 II'),
)
const later = (a: Day, b: Day): Day => (a > b ? a : b)
const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
export const harassmentTimeLimit = lawRule({
  name: t('向主管機關申訴期限', 'Until when to complain to the authority'),
  cites: GEA('§32-1 II'),
  reads: {
    power: yesNo(t('行為人具權勢地位', 'Respondent in a position of power')),
    actBegan: date(t('行為開始日', 'Day the act began'), { optional: true }),
    knewOn: date(t('知悉日', 'Day of knowledge'), { notBefore: 'actBegan' }),
    actEnded: date(t('行為終了日', 'Day the act ended'), { notBefore: 'actBegan' }),
    majorityOn: date(t('成年日（行為時未成年）', 'Day of majority, if a minor then'), {
      notBefore: 'actBegan',
      optional: true,
    }),
    respondentHead: yesNo(t('被申訴人為最高負責人或僱用人', 'Respondent is head or employer'), { optional: true }),
    leftOn: date(t('離職日', 'Day of leaving'), { notBefore: 'actBegan', optional: true }),
    filedOn: date(t('提出申訴日', 'Day it was filed'), { notBefore: 'actBegan', optional: true }),
  },
  spares: ['actBegan', 'majorityOn', 'respondentHead', 'leftOn', 'filedOn'],
  of(c) {
    const filed: Day | undefined = c.filedOn
    const law = filed === undefined ? asLastRead(limits) : limits.on(filed)
    const kind = c.power ? law.power : law.plain
    const [knew, act] = [within(c.knewOn, kind.knew), within(c.actEnded, kind.act)]
    let deadline = earlier(knew, act)
    const because = [
      step(
        GEA('§32-1 II'),
        `知悉起 ${inWords(kind.knew).zh}：${knew}；行為終了起 ${inWords(kind.act).zh}：${act}；先屆至者 ${deadline}。`,
        `${inWords(kind.knew).en} from knowledge: ${knew}; ${inWords(kind.act).en} from the end of the act: ${act}; the first, ${deadline}.`,
      ),
    ]
    if (c.majorityOn !== undefined) {
      const grown = within(c.majorityOn, law.majority)
      deadline = later(deadline, grown)
      because.push(
        step(
          GEA('§32-1 III'),
          `未成年者，成年起 ${inWords(law.majority).zh}：${grown}。`,
          `A minor then: ${inWords(law.majority).en} from majority, ${grown}.`,
        ),
      )
    }
    if (c.respondentHead && c.leftOn !== undefined) {
      const gone = earlier(within(c.leftOn, law.left), within(c.actEnded, law.leftAtMost))
      deadline = later(deadline, gone)
      because.push(
        step(
          GEA('§32-1 III'),
          `最高負責人或僱用人，離職起 ${inWords(law.left).zh}，行為終了起最長 ${inWords(law.leftAtMost).zh}：${gone}。`,
          `Head or employer: ${inWords(law.left).en} from leaving, ${inWords(law.leftAtMost).en} from the act at most, ${gone}.`,
        ),
      )
    }
    return { value: { deadline, ...(filed === undefined ? {} : { inTime: filed <= deadline }) }, because }
  },
  answer: ({ deadline, inTime }) =>
    inTime === undefined
      ? t(`最晚 ${deadline}`, `At the latest on ${deadline}`)
      : inTime
        ? t(`未逾期，最晚 ${deadline}`, `In time; the last day is ${deadline}`)
        : t(`已逾期，最晚為 ${deadline}`, `Too late; the last day was ${deadline}`),
  notices: [
    t(
      '113 年 3 月 8 日前的行為，其後提出申訴者亦適用（第39條之1）。',
      'Earlier acts complained of after 8 March 2024 follow these rules too (§39-1).',
    ),
    t('歧視申訴，本法未定期限。', 'For discrimination the Act sets no time.'),
  ],
})

const served = date(t('處分送達日', 'Day the decision was served'))
export const remedy = timeLimit({
  name: t('申請中央審議期限', 'When to ask the central committee'),
  cites: GEA('§34 II'),
  from: { served },
  gives: { centralReviewBy: { within: { [NEW_ACT]: days(10) } } },
  notices: [t('以收受為準；對中央審議結果得逕提行政訴訟。', 'Receipt counts; after the central review, the court.')],
})
const direct = inForce(
  { [NEW_ACT]: { thirty: days(30), ten: days(10) } },
  t('逕提訴願期間', 'Time for a direct appeal'),
  APPEAL('§14 I'),
)
export const directAppealBy = lawRule({
  name: t('逕提訴願期限', 'When to appeal directly'),
  cites: GEA('§34 II'),
  decidedBy: 'served',
  reads: {
    served,
    reading: choice(
      t('逕提訴願的期間', 'Time of a direct appeal'),
      {
        thirty: t('三十日（訴願法第14條）', 'Thirty days (Appeal Act §14)'),
        ten: t('十日（第34條併同適用）', 'Ten days (§34 for both)'),
      },
      { optional: true },
    ),
  },
  spares: ['reading'],
  contested: {
    reading: {
      unless: 'thirty',
      why: t(
        '第34條的十日是否也拘束逕提訴願，見解不一。',
        'Whether the ten days of §34 also bind a direct appeal is read both ways.',
      ),
    },
  },
  of(c) {
    const length = direct.on(c.served)[c.reading]
    const deadline = within(c.served, length)
    return {
      value: { deadline },
      because: [
        step(GEA('§34 II'), '得於十日內申請中央審議，或逕提訴願。', 'Central review within ten days, or an appeal.'),
        step(APPEAL('§14 I'), `${inWords(length).zh}：${deadline}。`, `${inWords(length).en}: ${deadline}.`),
      ],
    }
  },
  answer: ({ deadline }) => t(`最晚 ${deadline}`, `At the latest on ${deadline}`),
})
