// 未運作工會追蹤輔導. A union that stopped working is called upon, agrees on a plan, and works again or is dissolved.
import { choice, date, days, entry, months, programme, t, text } from '#engine'
import { results103 } from '#bureau/documents.ts'
import { keep, roles, TYPES, unit } from '#capabilities/unions/index.ts'
import { APA } from '#law/statutes.ts'

export default programme({
  id: 'dormant-union-followup',
  version: 1,
  name: t('未運作工會追蹤輔導', 'Follow-up of unions that stand still'),
  code: 'UD',
  unit,
  purpose: t('讓停擺的工會恢復正常運作。', 'Unions that stopped working are brought back on track.'),
  law: results103('壹一（一）2（2）'),
  covers: ['dormant-union-followup'],
  keep,
  title: 'name',
  fields: {
    union: entry(t('工會', 'Union'), 'union-registration', { in: ['active', 'dormant'], shows: ['name', 'unionType'] }),
    name: text(t('工會名稱', 'Name of the union'), { sensitivity: 'open' }),
    unionType: choice(t('類別', 'Kind'), TYPES, { sensitivity: 'open' }),
    ground: choice(t('未運作情形', 'What shows it'), {
      meetings: t('未召開法定會議', 'No statutory meetings'), returns: t('未報會員統計', 'No membership returns'), term: t('理監事任期屆滿未改選', 'Term over, no election'),
    }),
    contactedOn: date(t('連繫日期', 'Contacted on'), { notAfterToday: true }),
    contact: text(t('連繫情形', 'What was said'), { lines: 3 }),
    plan: text(t('改善計畫', 'Plan'), { lines: 4 }),
    planBy: date(t('預定完成日', 'To be done by'), { notBeforeToday: true }),
    visitOn: date(t('訪視日期', 'Visited on'), { notAfterToday: true }),
    visit: text(t('訪視情形', 'What was found'), { lines: 3 }),
    result: text(t('處理結果', 'Result'), { lines: 3 }),
  },
  roles,
  states: {
    flagged: { name: t('列入追蹤', 'Flagged'), tone: 'waiting' },
    contacted: t('已連繫', 'Contacted'),
    planned: t('輔導中', 'Working on a plan'),
    revived: { name: t('恢復運作', 'Works again'), ends: true, tone: 'good' },
    dissolved: { name: t('已解散', 'Dissolved'), ends: true },
    still: { name: t('仍未運作', 'Still standing'), ends: true, tone: 'bad' },
  },
  steps: {
    flag: { does: t('列入追蹤', 'Flag a union'), by: ['officer', 'head', 'clock'], from: 'start', to: 'flagged', asks: ['union', 'ground'], takes: { name: 'union.name', unionType: 'union.unionType' } },
    contact: { does: t('登錄連繫情形', 'Record the contact'), by: 'officer', from: ['flagged', 'contacted'], to: 'contacted', on: 'contactedOn', asks: ['contactedOn', 'contact'] },
    plan: { does: t('議定改善計畫', 'Agree on a plan'), by: 'officer', from: 'contacted', to: 'planned', asks: ['plan', 'planBy'] },
    visit: { does: t('登錄訪視', 'Record a visit'), by: 'officer', from: ['contacted', 'planned'], to: 'same', on: 'visitOn', asks: ['visitOn', 'visit'] },
    revive: { does: t('確認恢復運作', 'Confirm that it works again'), by: 'head', from: ['contacted', 'planned'], to: 'revived', asks: ['result'], notBy: 'plan' },
    dissolve: { does: t('登錄解散', 'Record that it ended'), by: 'head', from: ['contacted', 'planned'], to: 'dissolved', asks: ['result'] },
    giveUp: { does: t('結案，仍未運作', 'Close: still standing'), by: 'head', from: ['contacted', 'planned'], to: 'still', asks: ['result'] },
  },
  clocks: {
    contact: { name: t('連繫工會', 'Call upon the union'), cites: APA('§51 II'), from: 'flagged', to: ['contacted', 'planned'], within: months(2), warn: 10 },
    plan: { name: t('議定計畫或結案', 'Agree on a plan or close'), cites: APA('§51 II'), from: 'contacted', to: ['planned', 'revived', 'dissolved', 'still'], within: months(2), warn: 10 },
    done: { name: t('完成改善計畫', 'Finish the plan'), cites: results103('壹一（一）2（2）'), from: { day: 'planBy', in: 'planned' }, to: ['revived', 'dissolved', 'still'], within: days(0), warn: 14 },
  },
  dimensions: { unionType: { name: t('類別', 'Kind'), field: 'unionType' }, ground: { name: t('未運作情形', 'Ground'), field: 'ground' } },
  measures: {
    'dormant-unions-tracked': { name: t('追蹤中未運作工會家數', 'Dormant unions followed'), unit: 'unions', stock: ['flagged', 'contacted', 'planned'], by: [['unionType'], ['ground']] },
    'dormant-unions-revived': { name: t('恢復運作工會家數', 'Dormant unions that work again'), unit: 'unions', count: 'revived', by: [['unionType']] },
  },
  tables: {},
})
