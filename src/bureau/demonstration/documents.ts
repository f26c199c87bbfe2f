// What the bureaus of three cities have published and this one follows until it has papers of its own, each by its code.
import { statute, t } from '#engine'

export const results103 = statute(t('高雄市政府勞工局103年度施政績效成果', 'Kaohsiung Labor Affairs Bureau results 2014 (KH103)'))
export const half109 = statute(t('高雄市政府109年上半年施政報告', 'Kaohsiung City half-year report, first half of 2020 (KH109H1)'))
export const half114 = statute(t('高雄市政府114年上半年施政報告', 'Kaohsiung City half-year report, first half of 2025 (KH114H1)'))
export const plan104 = statute(t('臺中市政府勞工局104年度施政計畫', 'Taichung Labor Affairs Bureau work plan 2015 (TC104)'))
export const plan113 = statute(t('臺南市政府勞工局113年度施政計畫', 'Tainan Labor Affairs Bureau work plan 2024 (TN113)'))
export const midterm113 = statute(t('臺南市政府勞工局中程施政計畫', 'Tainan Labor Affairs Bureau mid-term plan (TN113)'))

// What no document lays down is the bureau's own to set, and says so.
export const courseRules = statute(t('本局課程及活動辦理須知（本局自訂）', 'The bureau’s own rules on courses and events'))
export const planRules = statute(t('施政計畫及衡量指標管理須知（本局自訂）', 'The bureau’s own rules on plans and indicators'))
export const rosterRules = statute(t('志工、講師及輔導員名冊管理須知（本局自訂）', 'The bureau’s own rules on volunteers, lecturers and advisers'))
export const hearingRules = statute(t('本局調解會議排定須知（本局自訂）', 'The bureau’s own rules on arranging hearings'))
export const fundRules = statute(t('勞工權益基金補助作業須知（本局自訂）', 'The bureau’s own rules on its rights fund'))
export const committeeRules = statute(t('委員會設置及議事須知（本局自訂）', 'The bureau’s own rules on its committees'))
export const ledgerRules = statute(t('基金及預算帳務處理須知（本局自訂）', 'The bureau’s own rules on its funds and budget lines'))
export const inspectionRules = statute(t('勞動檢查作業規定（本局自訂）', 'The bureau’s own rules on inspection'))
export const caseworkRules = statute(t('職災勞工個案服務須知（本局自訂）', 'The bureau’s own rules on casework after accidents'))
export const consolationScheme = statute(t('勞工職業災害慰問金發給規定', 'Scheme for consolation payments after occupational accidents'))
export const bonusScheme = statute(t('超額進用身心障礙者獎勵規定', 'Scheme for employers above the disability quota'))
export const flatRules = statute(t('勞工租賃住宅租賃要點（示範）', 'Rules on letting flats to workers (example)'))
export const hallRules = statute(t('會館場地租借收費基準（示範）', 'Rules on renting the halls (example)'))
export const lawyerRules = statute(t('律師諮詢預約須知（示範）', 'Notes on booking a lawyer (example)'))
export const shopRules = statute(t('庇護商品網路訂購須知（本局自訂）', 'The bureau’s own rules on orders of sheltered workshops’ products'))
export const pageRules = statute(t('網站內容檢視原則（本局自訂）', 'The bureau’s own rule on looking at its pages again'))
export const employmentRules = statute(t('就業服務作業須知（本局自訂）', 'The bureau’s own rules on employment services'))
export const awardRules = statute(t('評選及表揚作業須知（本局自訂）', 'The bureau’s own rules on awards'))
