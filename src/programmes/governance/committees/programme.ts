// 委員會名冊. A body of the bureau: who sits in it, for which side and how long, how many must be there, and how early they are told.
import { choice, date, many, programme, t, text, whole } from '#engine'
import { committeeRules, plan104 } from '#bureau/documents.ts'
import { ARCHIVES } from '#law/statutes.ts'

const open = { sensitivity: 'open' } as const
const facts = ['name', 'basis', 'quorum', 'noticeDays', 'members'] as const

export default programme({
  id: 'committees',
  version: 1,
  name: t('委員會名冊', 'Committees'),
  code: 'CB',
  unit: 'planning',
  purpose: t('每個委員會由誰組成、幾人才能開會，有據可查。', 'Who sits in each committee, and how many must be there, can be looked up.'),
  law: plan104('二部三1'),
  covers: ['discrimination-committee'],
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'name',
  fields: {
    name: text(t('名稱', 'Name'), { ...open, max: 60 }),
    basis: text(t('設置依據', 'Set up by'), { ...open, max: 100 }),
    quorum: whole(t('開會人數（最少）', 'Must be there, at least'), { ...open, min: 2, max: 60 }),
    noticeDays: whole(t('開會通知日數', 'Days of notice'), { ...open, min: 1, max: 60, starts: 7 }),
    members: many(t('委員', 'Members'), {
      name: text(t('姓名', 'Name'), { ...open, max: 40 }),
      side: choice(t('代表', 'For'), {
        labour: t('勞方', 'Labour'), employer: t('資方', 'Employers'), government: t('機關', 'The authority'), scholar: t('專家學者', 'Scholars'), group: t('民間團體', 'Civil groups'),
      }, open),
      sex: choice(t('性別', 'Sex'), { female: t('女', 'Female'), male: t('男', 'Male'), other: t('其他', 'Other') }, open),
      from: date(t('任期起', 'From'), open),
      until: date(t('任期迄', 'Until'), { ...open, notBefore: 'from' }),
    }, { min: 2, max: 60, ...open }),
    reason: text(t('理由', 'Reason'), { lines: 3, sensitivity: 'internal' }),
  },
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: {
    active: { name: t('設置中', 'Sitting'), stands: t('委員會設置期間依其依據，任期由承辦人登錄。', 'It sits for as long as its basis says; terms are entered by the officer.') },
    ended: { name: t('已裁撤', 'Dissolved'), ends: true },
  },
  steps: {
    set: { does: t('登錄委員會', 'Enter a committee'), by: ['officer', 'head'], from: 'start', to: 'active', asks: facts },
    amend: { does: t('更新委員或規定', 'Change members or rules'), by: ['officer', 'head'], from: 'active', to: 'same', asks: facts },
    dissolve: { does: t('裁撤', 'Dissolve'), by: 'head', from: 'active', to: 'ended', asks: ['reason'] },
  },
  lists: {
    meetings: {
      name: t('歷次會議', 'Its meetings'), of: { programme: 'committee-meetings', naming: 'committee' }, for: ['officer', 'head'], shows: ['session', 'presentCount'], newest: 'meetOn', begins: 'plan',
    },
  },
  clocks: {},
  dimensions: {},
  measures: { committees: { name: t('設置中委員會數', 'Committees sitting'), unit: 'items', stock: 'active', source: committeeRules('設置') } },
  tables: {},
})
