// 重大職災通報與檢查 (職業安全衛生法第37、38條; 施行細則第47至49、51條; 勞動檢查法施行細則第31條).
import { addDays, choice, t, text, whole, yesNo } from '#engine'
import { asLastRead, CHECKED, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { LIA_ER, OSHA, OSHA_ER } from '../statutes.ts'
import { ACT, ACT_RULES, INSPECTION_RULES, RULES_AMENDED } from './read-texts.ts'

const people = (zh: string, en: string) => whole(t(zh, en), { max: 100_000 })
const yes = (is: boolean) => (is ? t('是', 'yes') : t('否', 'no'))

const reported = inForce(
  { [ACT_RULES]: { deaths: 1, casualties: 3, hospitalised: 1, hours: 8 } },
  t('應通報的職業災害', 'Accidents to be reported'),
  OSHA('§37 II'),
)
/** @example hoursAfter('2026-06-30T18:00', 8) // '2026-07-01T02:00' */
const hoursAfter = (moment: string, hours: number): string => {
  const [day = '', time = ''] = moment.split('T')
  const hour = Number(time.slice(0, 2)) + hours
  return `${addDays(day, Math.floor(hour / 24))}T${String(hour % 24).padStart(2, '0')}${time.slice(2)}`
}
export const accident = lawRule({
  name: t('職災應否通報', 'Is the accident reported?'),
  cites: OSHA('§37 II'),
  reads: {
    deaths: people('死亡人數', 'Deaths'),
    permanentTotal: people('永久全失能人數', 'Permanently and totally disabled'),
    permanentPartial: people('永久部分失能人數', 'Permanently and partly disabled'),
    temporaryTotal: people('暫時全失能人數', 'Temporarily and totally disabled'),
    hospitalised: people('經醫師診斷須住院人數', 'To stay in hospital, as a doctor found'),
    knownAt: text(t('知悉或可得知悉時間', 'When it was known or could be'), {
      help: t('例如 115/7/1 14:30。', 'For example 2026-07-01 14:30.'),
      shape: 'moment',
      optional: true,
    }),
    commuting: yesNo(t('發生於上下班途中', 'On the way to or from work'), { optional: true }),
    onTheWay: choice(
      t('通勤災害應否通報', 'Accidents on the way'),
      {
        notReported: t('勞動場所以外，不須通報', 'Not at a place of work: not reported'),
        reported: t('亦須通報', 'Reported too'),
      },
      { optional: true },
    ),
  },
  spares: ['knownAt', 'commuting', 'onTheWay'],
  contested: {
    onTheWay: {
      unless: 'notReported',
      matters: { commuting: true },
      why: t(
        '第37條限「勞動場所」；通勤災害保險上視為職災，是否須通報，條文未明定。',
        '§37 speaks of places of work; insurance knows accidents on the way, and the text does not say whether they are reported.',
      ),
    },
  },
  of(c) {
    const law = reported.on(c.knownAt?.slice(0, 10) ?? CHECKED)
    const casualties = c.permanentTotal + c.permanentPartial + c.temporaryTotal
    const outside = c.commuting === true && c.onTheWay !== 'reported'
    const clauses = [
      {
        met: c.deaths >= law.deaths,
        clause: '37(2)(1)',
        cites: OSHA('§37 II(1)'),
        says: t(`死亡 ${c.deaths} 人`, `Deaths: ${c.deaths}`),
      },
      {
        met: casualties >= law.casualties,
        clause: '37(2)(2)',
        cites: OSHA_ER('§48 I'),
        says: t(
          `罹災人數為永久全失能、永久部分失能及暫時全失能之總數，${casualties} 人，達三人`,
          `Casualties are the permanently and temporarily disabled together: ${casualties}; three or more`,
        ),
      },
      {
        met: c.hospitalised >= law.hospitalised,
        clause: '37(2)(3)',
        cites: OSHA_ER('§48 II'),
        says: t(`經醫師診斷須住院 ${c.hospitalised} 人`, `To stay in hospital: ${c.hospitalised}`),
      },
    ]
    const found = outside ? [] : clauses.filter(({ met }) => met).map(({ clause }) => clause)
    const report = found.length > 0
    const deadline = report && c.knownAt ? hoursAfter(c.knownAt, law.hours) : undefined
    return {
      value: { report, clauses: found, ...(deadline ? { deadline } : {}) },
      because: [
        ...clauses.map(({ met, cites, says }) =>
          step(cites, `${says.zh}：${yes(met).zh}。`, `${says.en}: ${yes(met).en}.`),
        ),
        ...(outside
          ? [step(OSHA('§37 II'), '非發生於勞動場所，不須通報。', 'Not at a place of work: not reported.')]
          : []),
        ...(deadline
          ? [
              step(
                OSHA_ER('§47 I'),
                `自明知或可得而知起八小時內：${deadline.replace('T', ' ')}；以時計算，即時起算，不因假日順延。`,
                `Within eight hours from when it was known or could be: ${deadline.replace('T', ' ')}; counted in hours at once, holidays included.`,
              ),
            ]
          : []),
      ],
    }
  },
  answer: ({ report, deadline }) => {
    if (!report) return t('不在八小時通報範圍', 'Not among those to be reported')
    return deadline
      ? t(`最晚 ${deadline.replace('T', ' ')} 通報`, `Reported by ${deadline.replace('T', ' ')}`)
      : t('應於八小時內通報', 'To be reported within eight hours')
  },
  notices: [
    t(
      '中央主管機關另行指定公告的災害（第4款）尚未查得；住院後死亡者，自知悉死亡時另計八小時。',
      'What the ministry announces besides (clause 4) has not been seen; a death in hospital later starts the eight hours anew.',
    ),
    t(
      '由發生災害場所的勞動檢查機構受理；得由他人代為通報。',
      'To the inspection body of the place; another may report for the employer.',
    ),
    RULES_AMENDED,
  ],
})

const severe = inForce({ [ACT_RULES]: { hours: 24 } }, t('重傷之災害', 'Severe injury'), OSHA_ER('§49'))
export const inspectorMustCome = lawRule({
  name: t('應否派員檢查', 'Must an inspector come?'),
  cites: OSHA('§37 III'),
  reads: {
    deaths: people('死亡人數', 'Deaths'),
    severelyInjured: whole(t('危及生命或機能嚴重喪失人數', 'With life or function at risk'), { max: 100_000 }),
    hospitalHours: whole(t('連續住院時數', 'Hours in hospital in a row'), { max: 100_000 }),
  },
  of(c) {
    const { hours } = asLastRead(severe)
    const grave = c.severelyInjured > 0 && c.hospitalHours >= hours
    return {
      value: { must: c.deaths > 0 || grave },
      because: [
        step(OSHA('§37 III'), `死亡 ${c.deaths} 人。`, `Deaths: ${c.deaths}.`),
        step(
          OSHA_ER('§49'),
          `重傷指危及生命或機能嚴重喪失，且連續住院達 ${hours} 小時：${c.severelyInjured} 人、${c.hospitalHours} 小時，${yes(grave).zh}。`,
          `Severe: life or function at risk and ${hours} hours in hospital in a row; ${c.severelyInjured}, ${c.hospitalHours} hours: ${yes(grave).en}.`,
        ),
      ],
    }
  },
  answer: ({ must }) => (must ? t('應派員檢查', 'An inspector comes') : t('不必依本項派員', 'Not by this paragraph')),
  notices: [
    t('火災、交通、礦場等依其他法律調查者除外。', 'Not where other law has its own inquiry: fire, traffic, mines.'),
    RULES_AMENDED,
  ],
})

const majorFrom = inForce(
  { [INSPECTION_RULES]: { casualties: 3 } },
  t('重大職業災害', 'Serious accident'),
  LIA_ER('§31'),
)
export const majorAccident = lawRule({
  name: t('是否為重大職業災害', 'Is it a serious accident?'),
  cites: LIA_ER('§31'),
  reads: {
    deaths: people('死亡人數', 'Deaths'),
    casualties: people('罹災人數', 'Casualties'),
    chemicalLeak: yesNo(
      t('氨、氯、氟化氫、光氣、硫化氫、二氧化硫等洩漏', 'A leak of ammonia, chlorine, HF, phosgene, H2S or SO2'),
    ),
    hospitalised: people('須住院人數', 'In hospital'),
  },
  of(c) {
    const { casualties } = asLastRead(majorFrom)
    const leak = c.chemicalLeak && c.hospitalised > 0
    return {
      value: { major: c.deaths > 0 || c.casualties >= casualties || leak },
      because: [
        step(
          LIA_ER('§31'),
          `死亡 ${c.deaths} 人；罹災 ${c.casualties} 人（${casualties} 人以上）；化學物質洩漏致一人以上住院：${yes(leak).zh}。`,
          `Deaths: ${c.deaths}; casualties: ${c.casualties} (${casualties} or more); a leak with one in hospital: ${yes(leak).en}.`,
        ),
      ],
    }
  },
  answer: ({ major }) => (major ? t('屬重大職業災害', 'A serious accident') : t('不屬重大職業災害', 'Not one')),
  notices: [
    t(
      '檢查機構得就發生場所通知停工（勞動檢查法第27條）。',
      'The inspection body may stop work at the place (LIA §27).',
    ),
  ],
})

const statistics = inForce({ [ACT]: 50 }, t('職業災害統計', 'Monthly statistics'), OSHA_ER('§51'))
export const monthlyStatistics = lawRule({
  name: t('應否按月填報職災統計', 'Are monthly statistics due?'),
  cites: OSHA('§38'),
  reads: {
    employees: people('勞工人數', 'Workers'),
    designated: yesNo(t('經中央主管機關指定', 'Designated by the ministry')),
  },
  of(c) {
    const from = asLastRead(statistics)
    return {
      value: { required: c.employees >= from || c.designated },
      because: [
        step(
          OSHA_ER('§51'),
          `${from} 人以上，或經指定：${c.employees} 人，${c.designated ? '經指定' : '未經指定'}。`,
          `${from} and more, or designated: ${c.employees}, ${c.designated ? 'designated' : 'not designated'}.`,
        ),
      ],
    }
  },
  answer: ({ required }) => (required ? t('應按月填報', 'Due each month') : t('不必填報', 'Not due')),
  notices: [RULES_AMENDED],
})
