// 組織名冊. One entry for each organisation the bureau meets, by its business number, with branches, former names, and merges that can be undone.
import { choice, date, months, programme, t, text } from '#engine'
import { organisations } from '#capabilities/organisations/contract.ts'
import { within } from '#capabilities/organisations/index.ts'
import { APA, ARCHIVES, PDPA } from '#law/statutes.ts'
import { fields, format, kept, renewed } from './rule.ts'


export default programme({
  id: 'organisation-register',
  is: [organisations],
  version: 1,
  name: t('事業單位與團體名冊', 'Register of organisations'),
  code: 'OR',
  unit: 'planning',
  purpose: t('同一個雇主在各項業務裡是同一個，名稱改了也找得到。', 'One employer is one in every line of business, and is found under its old name too.'),
  law: PDPA('§11'),
  covers: [],
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'organisation',
  body: { at: 'organisation' },
  fields: {
    ...fields, // organisation, next, changedOn, former, format
    kind: choice(t('類別', 'Kind'), {
      company: t('公司', 'Company'), firm: t('商號', 'Firm'), agency: t('機關', 'Agency'), school: t('學校', 'School'), association: t('團體', 'Association'), branch: t('分支機構', 'Branch'),
    }, { sensitivity: 'open' }),
    source: choice(t('登錄來源', 'Where it comes from'), { officer: t('承辦人登錄', 'Entered by an officer'), case: t('由案件帶入', 'From a case'), roll: t('工商登記資料', 'The company register') }, { sensitivity: 'open' }),
    ...within('organisation-register'), // headOffice, into
    why: text(t('理由', 'Reason'), { lines: 3 }),
    endedOn: date(t('解散或歇業日期', 'Dissolved or closed on'), { notAfterToday: true }),
  },
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: {
    active: { name: t('有效', 'Active'), stands: t('名冊登錄沒有期限，變更時更新。', 'An entry has no date; it is changed when the organisation changes.') },
    merging: { name: t('擬併入，待核定', 'Merge proposed'), tone: 'waiting' },
    merged: { name: t('已併入另一筆', 'Merged into another'), stands: t('保留以便還原。', 'Kept so that the merge can be undone.') },
    ended: { name: t('已解散或歇業', 'Dissolved or closed'), ends: true },
  },
  steps: {
    enter: { does: t('登錄組織', 'Enter an organisation'), by: 'officer', from: 'start', to: 'active', asks: ['organisation', 'kind', 'source', 'headOffice'], computes: { format } },
    amend: { does: t('變更名稱、編號或地址', 'Change name, number or address'), by: 'officer', from: 'active', to: 'same', asks: ['next', 'changedOn'], computes: { former: kept, organisation: renewed, format } },
    place: { does: t('登錄總機構', 'Say which is its head office'), by: 'officer', from: 'active', to: 'same', asks: ['headOffice'] },
    proposeMerge: {
      does: t('擬併入另一筆', 'Propose a merge'), by: 'officer', from: 'active', to: 'merging', asks: ['into', 'why'],
      gates: [{ needs: { 'into.organisation.businessNumber': { not: { field: 'organisation.businessNumber' } } }, says: t('不能併入自己。', 'It cannot be merged into itself.') }],
    },
    merge: { does: t('核定併入', 'Approve the merge'), by: 'head', from: 'merging', to: 'merged', notBy: 'proposeMerge' },
    keepApart: { does: t('不併入', 'Do not merge'), by: 'head', from: 'merging', to: 'active', asks: ['why'], clears: ['into'] },
    undoMerge: { does: t('還原併入', 'Undo the merge'), by: 'head', from: 'merged', to: 'active', asks: ['why'], clears: ['into'] },
    end: { does: t('登錄解散或歇業', 'Record that it has closed'), by: 'officer', from: 'active', to: 'ended', on: 'endedOn', asks: ['endedOn'] },
  },
  lists: {
    branches: {
      name: t('分支機構', 'Branches'), of: { programme: 'organisation-register', naming: 'headOffice' }, for: ['officer', 'head'],
      shows: ['kind'], by: ['kind'], begins: 'enter',
    },
    merged: { name: t('併入的登錄', 'Merged into it'), of: { programme: 'organisation-register', naming: 'into' }, for: ['officer', 'head'], shows: ['kind'] },
  },
  clocks: { decide: { name: t('核定併入', 'Decide on the merge'), cites: APA('§51 II'), from: 'merging', to: ['merged', 'active'], within: months(2), warn: 10 } },
  holds: {
    'one-entry': { what: ['organisation.businessNumber'], in: ['active', 'merging'], says: t('這個統一編號已經在名冊上。', 'This business number is in the register already.') },
  },
  dimensions: { kind: { name: t('類別', 'Kind'), field: 'kind' }, source: { name: t('登錄來源', 'Where it comes from'), field: 'source' } },
  measures: {
    organisations: { name: t('名冊上組織數', 'Organisations in the register'), unit: 'establishments', stock: ['active', 'merging'], by: [['kind'], ['source']] },
    'organisations-merged': { name: t('已併入筆數', 'Entries merged'), unit: 'items', stock: 'merged' },
  },
  tables: {},
})
