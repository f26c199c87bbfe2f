// What this bureau reckons from figures of several programmes, and what it is told because no case holds it: rates of the plans.
import { type BureauFigures, t, type Text } from '#engine'
import { plan104, plan113 } from './documents.ts'

const persons = (name: Text, from: Text) => ({ name, unit: 'persons' as const, from })
const money = (name: Text) => ({ name, unit: 'TWD' as const, from: ACCOUNTS })
const POST = t('人事室', 'Personnel office')
const ACCOUNTS = t('會計室', 'Accounting office')
const SYSTEMS = t('資訊系統使用紀錄', 'Logs of the systems')

// prettier-ignore
export const FIGURES: BureauFigures = {
  formulas: {
    'lsa-penalties-per-inspection': { name: t('每百家次檢查裁罰件數', 'Penalties per hundred inspected establishments'), unit: 'cases', part: 'lsa-penalties', of: 'lc-inspected-establishments', decimals: 1 },
    'app-usage-rate': { name: t('工時警示與勞動權益 APP 使用率', 'Use of the working-time warning and labour-rights app'), unit: 'percent', part: 'app-uses', of: 'bureau-page-views', decimals: 2, source: plan104('貳一（二）') },
    'youth-served-share': { name: t('服務青年人次占青年人口比率', 'Young people served as a share of the young population'), unit: 'percent', part: 'youth-served', of: 'youth-population', decimals: 3, source: plan104('貳一（四）') },
    'exam-recruit-share': { name: t('提報考試職缺比率', 'Posts filled by examination'), unit: 'percent', part: 'exam-posts', of: 'vacated-posts', decimals: 1, source: plan104('貳二（一）') },
    'civil-servant-learning-rate': { name: t('公務人員學習達標比率', 'Civil servants who reached their hours of learning'), unit: 'percent', part: 'civil-servants-learned', of: 'civil-servants', decimals: 1, source: plan104('貳二（二）') },
    'language-test-share': { name: t('通過語文檢定比率', 'Staff with a language certificate'), unit: 'percent', part: 'language-certified-staff', of: 'staff-posts', decimals: 1, source: plan104('貳二（二）') },
    'budget-execution-rate-current': { name: t('經常門預算執行率', 'Execution of the current budget'), unit: 'percent', part: 'current-budget-executed', of: 'current-budget', decimals: 1, source: plan104('貳三（一）') },
    'budget-execution-rate-capital': { name: t('資本門預算執行率', 'Execution of the capital budget'), unit: 'percent', part: 'capital-budget-executed', of: 'capital-budget', decimals: 1, source: plan104('貳三（一）') },
    'budget-execution-rate': { name: t('歲出分配預算執行率', 'Execution of the allotted budget'), unit: 'percent', part: 'allotted-budget-executed', of: 'allotted-budget', decimals: 1, source: plan113('參二（二）') },
  },
  entered: {
    'app-uses': { name: t('預警前置作業及 APP 使用次數', 'Early-warning preparation and uses of the app'), unit: 'items', from: SYSTEMS },
    'bureau-page-views': { name: t('本局網頁瀏覽次數', 'Page views of the bureau'), unit: 'items', from: SYSTEMS },
    'injury-benefit-permille': { name: t('職業災害保險給付千人率', 'Accident insurance benefits per thousand workers'), unit: 'permille', decimals: 3, from: t('勞動部公布', 'Published by the ministry'), source: plan104('貳一（三）') },
    'youth-served': { name: t('服務青年人次', 'Young people served'), unit: 'person-times', from: t('就業服務機構彙報，俟業務建置後改由案件計算', 'Employment services report it, until cases count it') },
    'youth-population': persons(t('本市青年人口數', 'Young population of the city'), t('民政局人口統計', 'Civil Affairs Bureau, population statistics')),
    'own-quota-compliance': { name: t('機關依法足額進用身障及原住民', 'Bureau meets its own hiring quotas'), unit: 'flag', from: POST, source: plan104('貳二（一）') },
    'exam-posts': { name: t('提報考試職缺數', 'Posts reported for examination'), unit: 'openings', from: POST },
    'vacated-posts': { name: t('年度總出缺數', 'Posts vacated in the year'), unit: 'openings', from: POST },
    'civil-servants-learned': persons(t('學習時數達標之公務人員數', 'Civil servants who reached their hours'), POST),
    'civil-servants': persons(t('公務人員總數', 'Civil servants'), POST),
    'language-certified-staff': persons(t('通過語文檢定人數', 'Staff who passed a language test'), POST),
    'staff-posts': persons(t('現有員額', 'Staff'), POST),
    'civil-servant-learning-hours': { name: t('公務人員業務相關學習時數', 'Hours of learning a civil servant'), unit: 'hours', decimals: 1, from: POST, source: plan113('參二（一）') },
    'current-budget': money(t('經常門預算數', 'Current budget')),
    'current-budget-executed': money(t('經常門執行數（實支＋應付未付＋節餘）', 'Current budget executed')),
    'capital-budget': money(t('資本門預算數', 'Capital budget')),
    'capital-budget-executed': money(t('資本門執行數（實支＋應付未付＋節餘）', 'Capital budget executed')),
    'allotted-budget': money(t('歲出分配預算數', 'Allotted budget')),
    'allotted-budget-executed': money(t('歲出分配預算執行數', 'Allotted budget executed')),
  },
}
