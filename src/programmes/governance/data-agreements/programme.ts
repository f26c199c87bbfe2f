// 資料交換協議. Which body may be told which facts of our cases, on which ground, what for, and until when; a second person confirms it.
import { days, programme, t, text, yesNo } from '#engine'
import { exchangeRules } from '#bureau/documents.ts'
import { agreements } from '#capabilities/exchange/contract.ts'
import { ARCHIVES, PDPA } from '#law/statutes.ts'

const asked = ['body', 'basis', 'purpose', 'facts', 'until'] as const

export default programme({
  id: 'data-agreements',
  is: [agreements],
  version: 1,
  name: t('資料交換協議', 'Agreements on the exchange of data'),
  code: 'DA',
  unit: 'planning',
  purpose: t('提供給誰、依什麼法律、為什麼、哪幾項、到什麼時候，都先講定。', 'To whom, by which law, what for, which facts and until when is settled beforehand.'),
  law: PDPA('§16'),
  covers: [],
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: ['purpose'],
  fields: {
    ...agreements.fields, // body, basis, purpose, facts, until
    inForce: yesNo(t('有效', 'In force'), { sensitivity: 'open' }),
    reason: text(t('理由', 'Reason'), { lines: 3 }),
  },
  roles: {
    body: { name: t('對方機關（構）', 'The other body'), kind: 'party', body: 'body', sees: ['basis', 'purpose', 'facts', 'until', 'reason'] },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
  },
  states: {
    drafted: { name: t('草擬中', 'Being drafted'), untimed: t('由另一人確認，不設期限。', 'Another person confirms it; no date is laid down.') },
    active: { name: t('有效', 'In force'), tone: 'good', stands: t('到期自動失效。', 'It lapses by itself on its last day.') },
    ended: { name: t('已終止', 'Ended'), ends: true },
    dropped: { name: t('未成立', 'Never made'), ends: true, void: true },
  },
  steps: {
    draft: { does: t('草擬協議', 'Draft an agreement'), by: ['officer', 'head'], from: 'start', to: 'drafted', asks: asked },
    amend: { does: t('修改草案', 'Change the draft'), by: ['officer', 'head'], from: 'drafted', to: 'same', asks: asked },
    confirm: {
      does: t('確認生效', 'Put it in force'), by: ['officer', 'head'], from: 'drafted', to: 'active', notBy: ['draft', 'amend'], sets: { inForce: true },
      help: t('核對法律依據與各項資料是否為目的所必要；生效後不能再改，只能終止後重訂。', 'See that the law bears it and that each fact is needed. In force it is not changed: it is ended and made anew.'),
    },
    drop: { does: t('作罷', 'Drop the draft'), by: ['officer', 'head'], from: 'drafted', to: 'dropped', asks: ['reason'] },
    end: { does: t('終止', 'End it'), by: 'head', from: 'active', to: 'ended', asks: ['reason'], sets: { inForce: false } },
    lapse: { does: t('期滿失效', 'Its time is over'), by: 'clock', from: 'active', to: 'ended', sets: { inForce: false } },
  },
  lists: {
    exchanges: {
      name: t('名冊與查復', 'Lists and answers'), of: { programme: 'data-exchanges', naming: 'agreement' }, for: ['officer', 'head', 'body'],
      shows: ['letterNo', 'rows', 'told'], sums: ['rows', 'told'], newest: 'receivedOn', begins: 'receive',
    },
  },
  clocks: {
    lapse: { name: t('期滿失效', 'Lapses'), cites: exchangeRules('效期'), from: { day: 'until', in: 'active' }, to: 'ended', within: days(0), warn: 30, shift: 'none', act: 'lapse' },
  },
  dimensions: {},
  measures: { 'data-agreements': { name: t('有效之資料交換協議', 'Agreements in force'), unit: 'items', stock: 'active' } },
  tables: {},
})
