// 營造作業門檻 (營造安全衛生設施標準第17至149條): from which height, depth and area which duty begins.
import { t } from '#engine'
import { shown } from '../exact.ts'
import { asLastRead, inForce } from '../known.ts'
import { lawRule } from '../rule.ts'
import { CONSTRUCTION } from '../statutes.ts'
import { CONSTRUCTION_AMENDED } from './read-texts.ts'
import { area, codesOf, type Found, metres, reaches, said, stepsOf } from './thresholds.ts'

const works = inForce(
  {
    '2021-01-06': {
      height: 2,
      excavation: '3/2',
      scaffold: 5,
      signedScaffold: { height: 7, area: 330 },
      formwork: { height: 7, area: 330 },
      steel: 5,
    },
  },
  t('營造作業門檻', 'Thresholds of building works'),
  CONSTRUCTION('§17'),
)
export const siteDuties = lawRule({
  name: t('營造作業應辦事項', 'What building works need'),
  cites: CONSTRUCTION('§17'),
  reads: {
    workHeight: metres('作業高度', 'Height of the work'),
    excavationDepth: metres('露天開挖深度', 'Depth of an open excavation'),
    scaffoldHeight: metres('施工架高度', 'Height of the scaffold'),
    scaffoldArea: area('施工架立面面積', 'Area of the scaffold'),
    formworkHeight: metres('模板支撐高度', 'Height of the formwork'),
    formworkArea: area('模板支撐面積', 'Area of the formwork'),
    steelHeight: metres('鋼構高度', 'Height of the steel'),
  },
  spares: [
    'workHeight',
    'excavationDepth',
    'scaffoldHeight',
    'scaffoldArea',
    'formworkHeight',
    'formworkArea',
    'steelHeight',
  ],
  of(c) {
    const law = asLastRead(works)
    const both = (height: string | undefined, size: string | undefined, of: { height: number; area: number }) =>
      reaches(height, of.height) && reaches(size, of.area)
    const digs = reaches(c.excavationDepth, law.excavation)
    const depth = said(c.excavationDepth)
    const found: Found[] = [
      {
        code: 'FALL_PLAN',
        met: reaches(c.workHeight, law.height),
        cites: CONSTRUCTION('§17'),
        zh: `高度 ${law.height} 公尺以上訂墜落災害防止計畫：${said(c.workHeight).zh}`,
        en: `a fall plan from ${law.height} m: ${said(c.workHeight).en}`,
      },
      {
        code: 'EXCAVATION_CHIEF',
        met: digs,
        cites: CONSTRUCTION('§66'),
        zh: `開挖 ${shown(law.excavation)} 公尺以上置露天開挖作業主管：${depth.zh}`,
        en: `an excavation chief from ${shown(law.excavation)} m: ${depth.en}`,
      },
      {
        code: 'SHORING',
        met: digs,
        cites: CONSTRUCTION('§71'),
        zh: `開挖 ${shown(law.excavation)} 公尺以上設擋土支撐：${depth.zh}`,
        en: `shoring from ${shown(law.excavation)} m: ${depth.en}`,
      },
      {
        code: 'SCAFFOLD_CHIEF',
        met: reaches(c.scaffoldHeight, law.scaffold),
        cites: CONSTRUCTION('§41'),
        zh: `施工架 ${law.scaffold} 公尺以上置施工架組配作業主管：${said(c.scaffoldHeight).zh}`,
        en: `a scaffold chief from ${law.scaffold} m: ${said(c.scaffoldHeight).en}`,
      },
      {
        code: 'SCAFFOLD_SIGNED_DESIGN',
        met: both(c.scaffoldHeight, c.scaffoldArea, law.signedScaffold),
        cites: CONSTRUCTION('§40'),
        zh: `施工架 ${law.signedScaffold.height} 公尺且 ${law.signedScaffold.area} 平方公尺以上應簽章設計：${said(c.scaffoldHeight).zh}、${said(c.scaffoldArea).zh}`,
        en: `a signed scaffold design from ${law.signedScaffold.height} m and ${law.signedScaffold.area} m²: ${said(c.scaffoldHeight).en}, ${said(c.scaffoldArea).en}`,
      },
      {
        code: 'FORMWORK_SIGNED_DESIGN',
        met: both(c.formworkHeight, c.formworkArea, law.formwork),
        cites: CONSTRUCTION('§131'),
        zh: `模板支撐 ${law.formwork.height} 公尺且 ${law.formwork.area} 平方公尺以上應簽章設計：${said(c.formworkHeight).zh}、${said(c.formworkArea).zh}`,
        en: `a signed formwork design from ${law.formwork.height} m and ${law.formwork.area} m²: ${said(c.formworkHeight).en}, ${said(c.formworkArea).en}`,
      },
      {
        code: 'STEEL_CHIEF',
        met: reaches(c.steelHeight, law.steel),
        cites: CONSTRUCTION('§149'),
        zh: `鋼構 ${law.steel} 公尺以上置鋼構組配作業主管：${said(c.steelHeight).zh}`,
        en: `a steel chief from ${law.steel} m: ${said(c.steelHeight).en}`,
      },
    ]
    return { value: { duties: codesOf(found) }, because: stepsOf(found) }
  },
  answer: ({ duties }) =>
    duties.length === 0
      ? t('依所填數值沒有應辦事項', 'Nothing by these numbers')
      : t(`應辦 ${duties.length} 項`, duties.length === 1 ? 'One thing to do' : `${duties.length} things to do`),
  notices: [
    t(
      '懸吊、懸臂式施工架不論高度置作業主管；屋頂易踏穿材料另置屋頂作業主管；橋梁跨距 30 公尺以上鋼構亦同。',
      'Hanging and cantilever scaffolds need a chief at any height, weak roofs a roof chief, and steel of bridges from 30 m spans too.',
    ),
    CONSTRUCTION_AMENDED,
  ],
})
