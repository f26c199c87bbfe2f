// Plans that this bureau's demonstration follows, with their indicators as the documents print them: TC104 part 貳, TN113 part 參二.

export type PlanWritten = {
  plan: Readonly<Record<string, unknown>>
  indicators: readonly Readonly<Record<string, unknown>>[]
}

const of = (
  figure: string,
  [area, section]: readonly [area: string, section: string],
  [name, nameEn]: readonly [zh: string, en: string],
  [formula, formulaEn]: readonly [zh: string, en: string],
  more: Readonly<Record<string, unknown>>,
) => ({ figure, area, section, name, nameEn, formula, formulaEn, direction: 'higher', body: 'own', ...more })

// prettier-ignore
export const PLANS: readonly PlanWritten[] = [
  {
    plan: { code: 'tc104', name: '臺中市政府勞工局104年度施政計畫', nameEn: 'Taichung Labor Affairs Bureau, work plan 2015', kind: 'annual', firstYear: 2015, lastYear: 2015, source: 'TC104', weighing: 'hundred', scoring: 'ratio' },
    indicators: [
      of('jobseeker-placement-rate', ['business', '貳一（一）'], ['求職就業率', 'Placement rate'], ['就業媒合成功人數 ÷ 登記求職人數 × 100%', 'Jobseekers matched ÷ registered jobseekers × 100%'], { unit: 'percent', weight: '11', targets: [{ year: 2015, target: '40' }] }),
      of('app-usage-rate', ['business', '貳一（二）'], ['工時警示與勞動權益 APP 使用率', 'Use of the working-time warning and labour-rights app'], ['（預警前置作業及 APP 系統使用次數）÷ 本局網頁瀏覽次數 × 100', '(Early-warning preparation and app uses) ÷ page views of the bureau × 100'], { unit: 'percent', weight: '9', targets: [{ year: 2015, target: '5' }] }),
      of('injury-benefit-permille', ['business', '貳一（三）'], ['職業災害保險給付千人率', 'Accident insurance benefits per thousand workers'], ['以 103 年度本市千人率 5.089 為基準點，逐年降低 1%', 'The city’s 2014 rate of 5.089 as base, 1% lower each year'], { unit: 'permille', direction: 'lower', weight: '9', targets: [{ year: 2015, target: '5.038' }] }),
      of('youth-served-share', ['business', '貳一（四）'], ['服務青年人次佔本市青年人口比例', 'Young people served as a share of the city’s youth'], ['服務青年人次 ÷ 青年人口數 × 100%', 'Youth served (times) ÷ youth population × 100%'], { unit: 'percent', weight: '9', targets: [{ year: 2015, target: '1.527' }] }),
      of('union-evaluation-coverage', ['business', '貳一（五）'], ['工會評鑑輔導涵蓋率', 'Coverage of union evaluation'], ['本年度工會評鑑輔導家數 ÷ 本市工會總數 × 100%', 'Unions evaluated or guided ÷ all unions × 100%'], { unit: 'percent', weight: '9', targets: [{ year: 2015, target: '34' }] }),
      of('quota-fulfilment-rate', ['business', '貳一（六）'], ['定額進用比率', 'Disability quota fulfilment'], ['公私立機構已進用人數 ÷ 應進用人數 × 100%', 'Persons employed ÷ persons required, public and private × 100%'], { unit: 'percent', weight: '9', targets: [{ year: 2015, target: '164.1' }] }),
      of('labour-university-subsidy-share', ['business', '貳一（七）'], ['弱勢勞工就讀勞工大學補助人次比率', 'Disadvantaged workers subsidised at the Labour University'], ['申請弱勢補助人次 ÷ 當年度勞工大學人次 × 100%', 'Subsidy applications ÷ Labour University participants × 100%'], { unit: 'percent', weight: '9', targets: [{ year: 2015, target: '14.5' }] }),
      of('new-entrant-visit-rate', ['business', '貳一（八）'], ['新入境外勞於 3 個月內之訪視率', 'New migrant workers visited within three months'], ['3 個月內完成訪視人數 ÷ 新入境人數 × 100%', 'Visited within three months ÷ newly arrived × 100%'], { unit: 'percent', weight: '5', targets: [{ year: 2015, target: '61' }] }),
      of('own-quota-compliance', ['staff', '貳二（一）'], ['依法足額進用身心障礙人員及原住民', 'The bureau meets its own hiring quotas'], ['是為 1，否為 0', '1 for yes, 0 for no'], { unit: 'flag', weight: '5', targets: [{ year: 2015, target: '1' }] }),
      of('exam-recruit-share', ['staff', '貳二（一）'], ['分發考試及格人員比例', 'Posts filled by examination'], ['提報考試職缺數 ÷ 年度總出缺數 × 100%', 'Posts reported for examination ÷ posts vacated × 100%'], { unit: 'percent', weight: '5', targets: [{ year: 2015, target: '40' }] }),
      of('civil-servant-learning-rate', ['staff', '貳二（二）'], ['公務人員終身學習', 'Lifelong learning of civil servants'], ['學習達 40 小時（含業務相關 20 小時）之公務人員人數 ÷ 公務人員總數', 'Staff with 40 hours, 20 of them business-related ÷ all staff'], { unit: 'percent', weight: '2', targets: [{ year: 2015, target: '80' }] }),
      of('language-test-share', ['staff', '貳二（二）'], ['員工通過語文檢定', 'Staff who passed a language test'], ['通過語文檢定人數 ÷ 現有員額 × 100%（每年 2% 成長）', 'Staff passed ÷ existing staff × 100% (2% more each year)'], { unit: 'percent', weight: '3', targets: [{ year: 2015, target: '45' }] }),
      of('budget-execution-rate-current', ['money', '貳三（一）'], ['經常門預算執行率', 'Execution of the current budget'], ['（實支數＋應付未付數＋節餘數）÷ 預算數 × 100%', '(Spent + payable + saved) ÷ budget × 100%'], { unit: 'percent', weight: '7', targets: [{ year: 2015, target: '80' }] }),
      of('budget-execution-rate-capital', ['money', '貳三（一）'], ['資本門預算執行率', 'Execution of the capital budget'], ['（實支數＋應付未付數＋節餘數）÷ 預算數 × 100%', '(Spent + payable + saved) ÷ budget × 100%'], { unit: 'percent', weight: '8', targets: [{ year: 2015, target: '80' }] }),
    ],
  },
  {
    plan: { code: 'tn113', name: '臺南市政府勞工局中程施政計畫（113至116年）', nameEn: 'Tainan Labor Affairs Bureau, medium-term plan 2024 to 2027', kind: 'medium', firstYear: 2024, lastYear: 2027, source: 'TN113', weighing: 'none', scoring: 'ratio' },
    indicators: [
      of('civil-servant-learning-hours', ['common', '參二（一）'], ['公務人員每年學習時數', 'Learning hours of a civil servant in a year'], ['每人每年與業務相關之學習時數', 'Business-related learning hours of each person in a year'], { unit: 'hours', targets: [{ year: 2024, target: '20' }, { year: 2025, target: '20' }, { year: 2026, target: '20' }, { year: 2027, target: '20' }] }),
      of('budget-execution-rate', ['common', '參二（二）'], ['預算執行率', 'Budget execution'], ['年度歲出分配預算之執行率', 'How much of the year’s allotted budget is carried out'], { unit: 'percent', targets: [{ year: 2024, target: '90' }, { year: 2025, target: '90' }, { year: 2026, target: '90' }, { year: 2027, target: '90' }] }),
    ],
  },
]
