// 施政計畫. A plan whose indicators stand on the scorecard: opened at the desk, published by a second person once its weights add up.
import { choice, decimal, programme, t, text } from '#engine'
import { planRules } from '#bureau/documents.ts'
import { plans } from '#capabilities/indicators/contract.ts'
import { ARCHIVES } from '#law/statutes.ts'
import { span, years } from './rule.ts'

const open = { sensitivity: 'open' } as const
const asked = ['name', 'nameEn', 'kind', 'firstYear', 'lastYear', 'source', 'weighing', 'scoring'] as const
const ordered = { needs: { span: { atLeast: 1 } }, says: t('結束年度不能早於開始年度。', 'A plan cannot end before it begins.') } as const
const weights = (states: readonly string[]) => ({
  sum: 'weight', of: 'indicators', in: states, naming: 'plan', purpose: t('核對計畫各指標權重合計', 'To check that the weights of the plan add up'),
}) as const

export default programme({
  id: 'work-plans',
  is: [plans],
  version: 1,
  name: t('施政計畫', 'Plans with indicators'),
  code: 'PL',
  unit: 'planning',
  purpose: t('年度或中程計畫一經核定就能在計分卡上對照，不必等改版。', 'A yearly or medium-term plan stands on the scorecard as soon as it is approved, without waiting for a release.'),
  law: planRules('施政計畫'),
  covers: [],
  keep: { years: 30, cites: ARCHIVES('機關檔案保存年限') },
  title: 'name',
  fields: {
    ...plans.fields, // name, nameEn, firstYear, lastYear, scoring
    code: text(t('計畫代碼', 'Code'), { ...open, max: 20, shape: 'figure-id', help: t('統計依此區分，其後不變更。', 'Figures are split by it. It is not changed later.') }),
    kind: choice(t('類別', 'Kind'), { annual: t('年度計畫', 'Yearly'), medium: t('中程計畫', 'Medium-term'), own: t('本局自訂', 'The bureau’s own') }, { ...open, starts: 'annual' }),
    source: text(t('核定文件', 'Approved by'), { ...open, max: 120, help: t('核定函文號或公布之文件。', 'The number of the approving letter, or the published document.') }),
    weighing: choice(t('權重', 'Weights'), { hundred: t('各指標權重合計 100%', 'Add up to 100%'), none: t('不設權重', 'None') }, { ...open, starts: 'hundred' }),
    span,
    weighed: decimal(t('各指標權重合計（%）', 'Weights of its indicators together (%)'), { ...open, decimals: 1 }),
    whyNot: text(t('退回原因', 'Why it is sent back'), { lines: 2 }),
    endReason: text(t('廢止原因', 'Why it ended'), { lines: 2 }),
  },
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: {
    drafting: { name: t('擬訂中', 'Being drafted'), stands: t('擬訂期間由主辦科掌握，不設期限。', 'Drafting has no date of its own.') },
    proposed: { name: t('待確認公布', 'To be confirmed'), tone: 'waiting', untimed: t('由另一人確認，不設期限。', 'Another person confirms it; no date is laid down.') },
    published: { name: t('已公布', 'Published'), stands: t('計畫及其成果永久可查。', 'A plan and what came of it stay to be looked up.'), tone: 'good' },
    ended: { name: t('已廢止', 'Given up'), ends: true },
  },
  steps: {
    open: { does: t('擬訂計畫', 'Open a plan'), by: ['officer', 'head'], from: 'start', to: 'drafting', asks: ['code', ...asked], computes: { span: years }, gates: [ordered] },
    amend: { does: t('修改計畫', 'Change it'), by: ['officer', 'head'], from: 'drafting', to: 'same', asks: asked, clears: ['nameEn'], computes: { span: years }, gates: [ordered] },
    propose: {
      does: t('送請公布', 'Propose it'), by: ['officer', 'head'], from: 'drafting', to: 'proposed',
      help: t('權重合計應為 100%；由另一人確認後，計畫與各指標一併公布。', 'Its weights must add up to 100%. It and its indicators are published once another person has confirmed it.'),
      looks: { weighed: weights(['defined', 'proposed', 'published', 'telling']) },
      gates: [{ needs: { any: [{ weighing: 'none' }, { weighed: { atLeast: 100, atMost: 100 } }] }, says: t('各指標權重合計應為 100%，請先核對。', 'The weights of its indicators must add up to 100%.') }],
    },
    confirm: {
      does: t('確認公布', 'Confirm'), by: ['officer', 'head'], from: 'proposed', to: 'published', notBy: 'propose',
      then: { takes: 'indicators/publish', for: { naming: 'plan' }, in: ['defined'] },
    },
    sendBack: { does: t('退回', 'Send back'), by: ['officer', 'head'], from: 'proposed', to: 'drafting', asks: ['whyNot'] },
    weigh: {
      does: t('重新核對權重', 'Check the weights again'), by: 'clock', from: 'published', to: 'same',
      looks: { weighed: weights(['published', 'telling']) },
      gates: [{ needs: { any: [{ weighing: 'none' }, { weighed: { atMost: 100 } }] }, says: t('計畫各指標權重合計將超過 100%，請先調降其他指標。', 'The weights of the plan would exceed 100%; lower another indicator first.') }],
    },
    end: { does: t('廢止計畫', 'Give the plan up'), by: 'head', from: ['drafting', 'published'], to: 'ended', asks: ['endReason'] },
  },
  lists: {
    indicators: {
      name: t('本計畫的指標', 'Indicators of this plan'), of: { programme: 'indicators', naming: 'plan' }, for: ['officer', 'head'],
      shows: ['name', 'weight', 'direction'], by: ['direction'], begins: 'define',
    },
  },
  clocks: {},
  holds: { code: { what: ['code'], in: 'ever', says: t('這個計畫代碼已有其他計畫使用。', 'Another plan has this code.') } },
  dimensions: { kind: { name: t('類別', 'Kind'), field: 'kind' } },
  measures: { 'plans-published': { name: t('公布之施政計畫數', 'Plans published'), unit: 'items', stock: 'published', by: [['kind']] } },
  tables: {},
})
