// 資料交換. Another body's list comes in under an agreement, is gone over row by row, answered by a second person, and is gone with its term.
import { days, programme, t, text } from '#engine'
import { exchangeRules } from '#bureau/documents.ts'
import { exchanged } from '#capabilities/exchange/contract.ts'
import { PDPA } from '#law/statutes.ts'

const open = { sensitivity: 'open' } as const
const counts = ['rows', 'told', 'unknown', 'refused'] as const
const inForce = { needs: { 'agreement.inForce': true }, cites: PDPA('§16'), says: t('協議已終止或期滿，不能查復。', 'The agreement has ended: nothing is told under it.') } as const
const takes = { body: 'agreement.body', purpose: 'agreement.purpose' } as const

export default programme({
  id: 'data-exchanges',
  is: [exchanged],
  version: 1,
  name: t('資料交換名冊查復', 'Lists answered under agreements'),
  code: 'DX',
  unit: 'planning',
  purpose: t('名冊整批進、查復整批出，只給協議講定的資料，每一列都留紀錄。', 'A list in, the answers out, nothing but what the agreement names, and each row on record.'),
  law: PDPA('§16'),
  covers: [],
  privacy: {
    purpose: t('依協議查復名冊', 'Answering lists under the agreement'), recipients: t('協議之對方機關（構）', 'The body of the agreement'),
    kept: t('結案後保存1年，期滿銷毀', 'One year after closing, then destroyed'), without: t('沒有證號與姓名的列，不予查復。', 'A row without number and name is not answered.'),
  },
  keep: { years: 1, cites: PDPA('§11 III') },
  title: ['letterNo', 'purpose'],
  fields: {
    ...exchanged.fields, // agreement, body, letterNo, receivedOn, dueOn, list, rows, told, unknown, refused, answers
    purpose: text(t('特定目的', 'Purpose'), { ...open, max: 120 }),
    reason: text(t('理由', 'Reason'), { lines: 3, ...open }),
  },
  roles: {
    body: {
      name: t('對方機關（構）', 'The other body'), kind: 'party', body: 'body',
      sees: ['purpose', 'letterNo', 'receivedOn', 'dueOn', 'list', { in: ['answered'], fields: [...counts, 'answers'] }, { in: ['refused', 'annulled'], fields: ['reason'] }],
    },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
  },
  states: {
    received: t('已收名冊', 'Received'),
    proposed: { name: t('試算完成，待另一人確認', 'Gone over, to be confirmed'), tone: 'waiting', seenAs: 'received' },
    answered: { name: t('已查復', 'Answered'), ends: true, tone: 'good' },
    refused: { name: t('不予查復', 'Refused'), ends: true, tone: 'bad' },
    annulled: { name: t('查復已撤銷', 'Answer taken back'), ends: true, void: true },
  },
  steps: {
    receive: { does: t('登錄來文名冊', 'Enter a list'), by: ['officer', 'head'], from: 'start', to: 'received', on: 'receivedOn', asks: ['agreement', 'letterNo', 'receivedOn', 'dueOn', 'list'], plans: ['dueOn'], takes, gates: [inForce] },
    send: {
      does: t('送來名冊', 'Send a list'), by: 'body', from: 'start', to: 'received', asks: ['body', 'agreement', 'letterNo', 'dueOn', 'list'], plans: ['dueOn'], takes: { purpose: 'agreement.purpose' },
      gates: [inForce, { needs: { body: { field: 'agreement.body' } }, says: t('這個協議是另一個機關的，請選擇貴機關的協議。', 'That agreement is another body’s. Choose your own.') }],
    },
    replace: { does: t('換一份名冊', 'Take another file'), by: ['officer', 'head'], from: 'received', to: 'same', asks: ['list'] },
    propose: { does: t('逐列試算', 'Go over it row by row'), by: ['officer', 'head'], from: 'received', to: 'proposed', asks: [...counts], gates: [inForce], screen: 'exchanges' },
    sendBack: { does: t('退回重看', 'Send back'), by: ['officer', 'head'], from: 'proposed', to: 'received', asks: ['reason'] },
    answer: { does: t('確認並查復', 'Confirm and answer'), by: ['officer', 'head'], notBy: 'propose', from: 'proposed', to: 'answered', asks: [...counts, 'answers'], gates: [inForce], screen: 'exchanges' },
    refuse: { does: t('不予查復', 'Refuse the list'), by: ['officer', 'head'], from: ['received', 'proposed'], to: 'refused', asks: ['reason'] },
    annul: { does: t('撤銷查復', 'Take the answer back'), by: 'head', from: 'answered', to: 'annulled', asks: ['reason'], help: t('對方不再看得到查復檔；已下載者，另行文請其銷毀。', 'They see the file no more; where they have it already, ask them in writing to destroy it.') },
  },
  clocks: {
    answer: { name: t('查復期限', 'To be answered by'), cites: exchangeRules('查復'), from: { day: 'dueOn', in: 'received' }, to: ['answered', 'refused'], within: days(0), warn: 3 },
  },
  dimensions: { agreement: { name: t('協議', 'Agreement'), entry: 'agreement', code: 'purpose', title: 'purpose' } },
  measures: {
    'data-exchanges-answered': { name: t('名冊查復件數', 'Lists answered'), unit: 'cases', count: 'answered', by: [['agreement']] },
    'data-exchange-rows': { name: t('名冊查復列數', 'Rows asked about'), unit: 'items', sum: 'rows', at: 'answered', by: [['agreement']] },
    'data-exchange-rows-told': { name: t('查有資料列數', 'Rows with an answer'), unit: 'items', sum: 'told', at: 'answered', by: [['agreement']] },
    'data-exchanges-on-time': { name: t('名冊依限查復比率', 'Lists answered in time'), unit: 'percent', onTime: 'answer', decimals: 1 },
  },
  tables: {},
  portal: {
    words: ['資料交換', '名冊查復', '名冊比對', '資料查調', '勾稽', 'data exchange', 'compare a list'],
    apply: 'send', want: t('機關依協議送名冊查復', 'Have a list answered under an agreement'), topic: 'register',
    about: t('與本局訂有資料交換協議的機關（構），以代表帳號送名冊，查復檔也在案件頁下載。', 'Bodies that have an agreement with the bureau send their list with the account that acts for them, and fetch the answers on the page of the case.'),
    needs: [t('名冊檔（CSV、ODS 或 XLSX），有「證號」與「姓名」兩欄', 'The list (CSV, ODS or XLSX) with the columns “number” and “name”'), t('來文字號', 'The number of your letter')],
    pages: [
      { title: t('哪一個協議', 'Which agreement'), fields: ['body', 'agreement', 'letterNo', 'dueOn'] },
      { title: t('名冊', 'The list'), fields: ['list'] },
    ],
    publish: ['data-exchanges-answered'],
  },
})
