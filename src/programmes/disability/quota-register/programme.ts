// 身心障礙者定額進用. Each obliged body is an entry; each month it is seen what it owes and what it has.
import { choice, days, organisation, programme, t, text } from '#engine'
import { checkOrganisation } from '#law/identifiers/index.ts'
import { ARCHIVES, PDPRA, PDPRA_ER } from '#law/statutes.ts'
import { letters } from './letters.ts'
import { computed, counted, excess, month, monthlyLevy, reads, required, shortfall, status } from './rule.ts'

const COUNTS = ['date', 'insuredHeadcount', 'disabledFull', 'disabledSevere', 'halfTimeDisabled', 'belowThresholdDisabled', 'otherExcluded'] as const
const DECIDES = { required, counted, shortfall, monthlyLevy, excess, month, quotaStatus: status }
/** A month below the quota has its own demand for the levy, paid and followed up by itself. */
const LEVY = {
  begins: 'quota-levy/assess', with: { employer: 'employer', date: 'date', shortfall: 'shortfall', amount: 'monthlyLevy' }, as: 'record',
  when: { quotaStatus: 'under' },
} as const
const OBLIGED_AT_ALL = {
  needs: { required: { atLeast: 1 } }, says: t('當月員工總人數未達義務人數，不是義務單位；已在名冊上者請辦理終止。', 'The headcount of the month is below the threshold: not obliged. An entry in the register is to be ended.'), cites: PDPRA('§38'),
}
const MONTHLY = t('每月1日由系統轉為待登錄。', 'On the first of each month its counts are asked for.')
const OBLIGED = ['met', 'short', 'due'] as const
const BY_STANDING = [{ when: { quotaStatus: 'under' }, to: 'short' }, { to: 'met' }] as const

export default programme({
  id: 'quota-register',
  version: 1,
  name: t('身心障礙者定額進用名冊', 'Disability employment quota register'),
  code: 'QR',
  unit: 'disability-employment',
  purpose: t('每個義務單位每月都看得到應進用、已進用與不足，不足者有人輔導。', 'Each obliged body sees each month what it owes and what it has; who falls short is helped.'),
  law: PDPRA('§38'),
  covers: ['quota-register'],
  privacy: {
    purpose: t('查核定額進用', 'Checking the employment quota'), recipients: t('本局身障就業科', 'The division for disability employment'),
    kept: t('終止後保存10年', 'Ten years after the entry ends'), without: t('未提供人數時，依投保資料核算。', 'Without counts the insurance data decide.'),
  },
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'employer',
  fields: {
    employer: organisation(t('義務單位', 'Obliged body'), { doubts: checkOrganisation }),
    ...reads, // date, sector, insuredHeadcount and who of them is disabled
    unitType: choice(t('單位類別', 'Kind of unit'), {
      agency: t('機關', 'Agencies'), school: t('學校', 'Schools'), 'state-enterprise': t('公營企業', 'State enterprises'), association: t('團體', 'Associations'),
      business: t('民營', 'Businesses'),
    }, { sensitivity: 'open' }),
    ...computed, // required, counted, shortfall, monthlyLevy, excess, month, quotaStatus
    endReason: text(t('終止原因', 'Why it ended'), { lines: 2 }),
  },
  roles: {
    employer: { name: t('義務單位', 'Obliged body'), kind: 'party', is: 'employer', sees: ['sector', 'unitType', 'required', 'counted', 'shortfall', 'monthlyLevy', 'excess', 'month', 'quotaStatus', 'endReason'] },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
  },
  states: {
    met: { name: t('超額或足額', 'At or above quota'), stands: MONTHLY },
    short: { name: t('不足額', 'Below quota'), tone: 'bad', stands: MONTHLY },
    due: { name: t('當月人數待登錄', 'Counts of the month to be recorded'), tone: 'waiting' },
    ended: { name: t('已非義務單位', 'No longer obliged'), ends: true },
  },
  steps: {
    enter: {
      does: t('登錄義務單位', 'Enter an obliged body'), by: 'officer', from: 'start', to: BY_STANDING, asks: ['employer', 'sector', 'unitType', ...COUNTS],
      computes: DECIDES, then: LEVY,
      gates: [OBLIGED_AT_ALL],
    },
    record: {
      does: t('登錄當月人數', 'Record the counts of the month'), by: ['employer', 'officer'], from: 'due', to: BY_STANDING, asks: COUNTS, computes: DECIDES, then: LEVY,
      gates: [OBLIGED_AT_ALL],
    },
    beginMonth: { does: t('新的月份開始', 'A month begins'), by: 'clock', from: ['met', 'short'], to: 'due' },
    notify: { does: t('通知不足額', 'Notify that it is below'), by: 'officer', from: 'short', to: 'same', sends: 'shortfall' },
    end: { does: t('終止', 'End'), by: 'officer', from: ['met', 'short', 'due'], to: 'ended', asks: ['endReason'] },
  },
  clocks: {
    month: {
      name: t('每月1日', 'The first of each month'), cites: PDPRA_ER('§14'), from: { each: 'month', in: ['met', 'short'] }, to: 'ended', within: days(0), act: 'beginMonth', shift: 'none',
    },
    check: { name: t('次月10日前查核', 'Check by the tenth'), cites: PDPRA_ER('§16'), from: 'due', to: ['met', 'short'], within: days(9), warn: 5 },
  },
  holds: {
    'one-entry': {
      what: ['employer.businessNumber'], in: 'open', says: t('這個統一編號已在名冊上，請在原案登錄當月人數。', 'This business number is in the register already. Record the month there.'),
    },
  },
  letters,
  dimensions: {
    quotaStatus: { name: t('進用情形', 'Standing'), field: 'quotaStatus' },
    sector: { name: t('公私立別', 'Sector'), field: 'sector' },
    unitType: { name: t('單位類別', 'Kind of unit'), field: 'unitType' },
    month: { name: t('名冊月份', 'Month of the register'), field: 'month' },
  },
  measures: {
    'quota-obligated-units': {
      name: t('義務機關構數', 'Bodies obliged by the quota'), unit: 'establishments', stock: OBLIGED, by: [['sector', 'unitType', 'quotaStatus']],
      means: t('期末在名冊上之義務單位，依最近一次登錄之進用情形。', 'Bodies in the register at the end of the period, by the standing last recorded.'),
    },
    'quota-required-persons': { name: t('法定應進用人數', 'Persons required by the quota'), unit: 'persons', stock: OBLIGED, sum: 'required', by: [['sector', 'unitType']] },
    'quota-hired-persons': { name: t('實際已進用人數（加權）', 'Persons with disabilities employed (weighted)'), unit: 'persons', stock: OBLIGED, sum: 'counted', by: [['sector', 'unitType']] },
    'quota-shortfall-persons': {
      name: t('法定應進用不足人數', 'Persons missing under the quota'), unit: 'persons', stock: OBLIGED, sum: 'shortfall', by: [['sector', 'unitType']],
      means: t('各單位應進用減已進用，為負者以零計，再加總。', 'Required less employed of each body, never below zero, added up.'),
    },
    'quota-excess-persons': {
      name: t('超額進用人數', 'Persons above the quota'), unit: 'persons', stock: OBLIGED, sum: 'excess', by: [['month']],
      means: t('各單位已進用減應進用，為負者以零計，再加總，按最近登錄之月份分列。', 'Employed less required of each body, never below zero, added up, by the month last recorded.'),
    },
  },
  formulas: {
    'quota-fulfilment-rate': { name: t('定額進用達成率', 'Employed of required'), unit: 'percent', part: 'quota-hired-persons', of: 'quota-required-persons', decimals: 1 },
  },
  tables: {
    'disability-quota-overview': {
      title: t('{period}定額進用身心障礙者概況（期末）', 'Disability employment quota at the end of {period}'), chapter: 'rehabilitation', section: '五（一）1', rows: 'quotaStatus',
      columns: ['sector', 'unitType'], within: { public: ['agency', 'school', 'state-enterprise'], private: ['school', 'association', 'business'] }, totalsFirst: true,
      measures: ['quota-obligated-units'], after: ['quota-shortfall-persons'],
    },
  },
  sentences: [{
    chapter: 'rehabilitation', section: '五（一）1',
    says: t('截至{end}止，義務單位 {quota-obligated-units} 家，法定應進用 {quota-required-persons} 人，實際已進用 {quota-hired-persons} 人，不足 {quota-shortfall-persons} 人。',
      'At {end}, {quota-obligated-units} bodies were obliged to employ {quota-required-persons} persons and employed {quota-hired-persons}; {quota-shortfall-persons} were missing.'),
  }],
})
