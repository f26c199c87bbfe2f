// 危險性工作場所 (勞動檢查法第26條; 危險性工作場所審查及檢查辦法): what is of class D, and when to apply for review.
import { addDays, choice, date, days, t, whole, yesNo } from '#engine'
import { shown } from '../exact.ts'
import { asLastRead, inForce } from '../known.ts'
import { lawRule, step } from '../rule.ts'
import { DANGEROUS_SITES } from '../statutes.ts'
import { timeLimit } from '../time-limit.ts'
import { SITE_REVIEW } from './read-texts.ts'
import { area, codesOf, type Found, metres, reaches, said, stepsOf } from './thresholds.ts'

const dangerous = inForce(
  {
    [SITE_REVIEW]: {
      building: 80,
      span: { one: 75, several: 50 },
      tunnel: 1000,
      shaft: 15,
      excavation: { depth: 18, area: 500 },
      formwork: { height: 7, area: 330 },
    },
  },
  t('丁類危險性工作場所', 'Dangerous workplaces of class D'),
  DANGEROUS_SITES('§2(4)'),
)
export const classD = lawRule({
  name: t('是否為丁類危險性工作場所', 'Is it of class D?'),
  cites: DANGEROUS_SITES('§2(4)'),
  reads: {
    buildingHeight: metres('建築物高度', 'Height of the building'),
    spans: whole(t('橋梁跨數', 'Spans of the bridge'), { min: 1, max: 10_000, optional: true }),
    pierDistance: metres('橋墩中心距離', 'Distance of the piers'),
    compressedAir: yesNo(t('採用壓氣施工', 'Compressed air'), { optional: true }),
    tunnelLength: metres('隧道長度', 'Length of the tunnel'),
    shaftDepth: metres('豎坑深度', 'Depth of the shaft'),
    excavationDepth: metres('開挖深度', 'Depth of the excavation'),
    excavationArea: area('開挖面積', 'Area of the excavation'),
    formworkHeight: metres('模板支撐高度', 'Height of the formwork'),
    formworkArea: area('模板支撐面積', 'Area of the formwork'),
  },
  spares: [
    'buildingHeight',
    'spans',
    'pierDistance',
    'compressedAir',
    'tunnelLength',
    'shaftDepth',
    'excavationDepth',
    'excavationArea',
    'formworkHeight',
    'formworkArea',
  ],
  faults: (c) =>
    typeof c.pierDistance === 'string' && c.spans === undefined
      ? [
          {
            field: 'spans',
            says: t('請填橋梁跨數：單跨與多跨的門檻不同。', 'Say how many spans: one and several differ.'),
          },
        ]
      : [],
  of(c) {
    const law = asLastRead(dangerous)
    const cites = DANGEROUS_SITES('§2(4)')
    const pier = c.spans !== undefined && c.spans > 1 ? law.span.several : law.span.one
    const found: Found[] = [
      {
        code: 'BUILDING_80M',
        met: reaches(c.buildingHeight, law.building),
        cites,
        zh: `建築物 ${law.building} 公尺以上：${said(c.buildingHeight).zh}`,
        en: `a building of ${law.building} m: ${said(c.buildingHeight).en}`,
      },
      {
        code: 'BRIDGE_SPAN',
        met: reaches(c.pierDistance, pier),
        cites,
        zh: `橋墩距離 ${pier} 公尺以上：${said(c.pierDistance).zh}`,
        en: `piers ${pier} m apart: ${said(c.pierDistance).en}`,
      },
      {
        code: 'COMPRESSED_AIR',
        met: c.compressedAir === true,
        cites,
        zh: `壓氣施工：${c.compressedAir ? '有' : '無'}`,
        en: `compressed air: ${c.compressedAir ? 'yes' : 'none'}`,
      },
      {
        code: 'TUNNEL',
        met: reaches(c.tunnelLength, law.tunnel) || reaches(c.shaftDepth, law.shaft),
        cites,
        zh: `隧道 ${shown(law.tunnel)} 公尺或豎坑 ${law.shaft} 公尺以上：${said(c.tunnelLength).zh}、${said(c.shaftDepth).zh}`,
        en: `a tunnel of ${shown(law.tunnel)} m or a shaft of ${law.shaft} m: ${said(c.tunnelLength).en}, ${said(c.shaftDepth).en}`,
      },
      {
        code: 'DEEP_EXCAVATION',
        met: reaches(c.excavationDepth, law.excavation.depth) && reaches(c.excavationArea, law.excavation.area),
        cites,
        zh: `開挖 ${law.excavation.depth} 公尺且 ${law.excavation.area} 平方公尺以上：${said(c.excavationDepth).zh}、${said(c.excavationArea).zh}`,
        en: `an excavation of ${law.excavation.depth} m and ${law.excavation.area} m²: ${said(c.excavationDepth).en}, ${said(c.excavationArea).en}`,
      },
      {
        code: 'HIGH_FORMWORK',
        met: reaches(c.formworkHeight, law.formwork.height) && reaches(c.formworkArea, law.formwork.area),
        cites,
        zh: `模板支撐 ${law.formwork.height} 公尺且 ${law.formwork.area} 平方公尺以上：${said(c.formworkHeight).zh}、${said(c.formworkArea).zh}`,
        en: `formwork of ${law.formwork.height} m and ${law.formwork.area} m²: ${said(c.formworkHeight).en}, ${said(c.formworkArea).en}`,
      },
    ]
    const reasons = codesOf(found)
    return { value: { classD: reasons.length > 0, reasons }, because: stepsOf(found) }
  },
  answer: (value) =>
    value.classD ? t('屬丁類，作業前應申請審查', 'Class D: apply before the work') : t('不屬丁類', 'Not of class D'),
  notices: [
    t('未申請審查合格即使勞工作業者有刑責（勞動檢查法第34條）。', 'Work without the review is a crime (LIA §34).'),
    t(
      '115 年 7 月 1 日起另有業主危害分析等新規定，條文尚未查得。',
      'From 2026-07-01 there are new duties of the client; the text has not been seen.',
    ),
  ],
})

const ahead = inForce(
  { [SITE_REVIEW]: { A: 30, B: 45, C: 45, D: 30 } },
  t('申請審查期限', 'When to apply for review'),
  DANGEROUS_SITES('§4'),
)
export const applyBy = lawRule({
  name: t('申請審查的最晚日', 'When to apply for review'),
  cites: DANGEROUS_SITES('§4'),
  decidedBy: 'workStarts',
  reads: {
    class: choice(t('類別', 'Class'), { A: t('甲類', 'A'), B: t('乙類', 'B'), C: t('丙類', 'C'), D: t('丁類', 'D') }),
    workStarts: date(t('預定作業日', 'Day the work starts')),
  },
  of(c) {
    const n = ahead.on(c.workStarts)[c.class]
    const latestApplication = addDays(c.workStarts, -n)
    return {
      value: { latestApplication },
      because: [
        step(
          DANGEROUS_SITES('§4'),
          `使勞工作業 ${n} 日前：${latestApplication}。`,
          `${n} days before the work: ${latestApplication}.`,
        ),
      ],
    }
  },
  answer: ({ latestApplication }) => t(`最晚 ${latestApplication}`, `At the latest on ${latestApplication}`),
})
export const reviewResultBy = timeLimit({
  name: t('審查結果期限', 'When the review is answered'),
  cites: DANGEROUS_SITES('§19 II'),
  from: { accepted: date(t('受理日', 'Day of acceptance')) },
  gives: { deadline: { within: { [SITE_REVIEW]: days(30) } } },
  counted: 'procedure',
  notices: [
    t(
      '甲類（第7條）與丁類（第19條）；乙、丙類的期限尚未查得。',
      'Classes A (§7) and D (§19); those of B and C have not been read.',
    ),
  ],
})
