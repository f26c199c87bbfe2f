// 調解人名冊. Each case goes to a qualified, impartial mediator; so each mediator is an entry with a term and interests.
import { choice, choices, days, programme, t, text } from '#engine'
import * as registry from '#capabilities/registry/index.ts'
import { checkBusinessNumber } from '#law/identifiers/index.ts'
import { mediationRules } from '#law/labour-disputes-act/index.ts'
import { ARCHIVES } from '#law/statutes.ts'


export default programme({
  id: 'mediator-register',
  version: 1,
  name: t('調解人、調解委員與受託民間團體名冊', 'Register of mediators, committee members and entrusted bodies'),
  code: 'MR',
  unit: 'labour-relations',
  purpose: t('每一件調解都交給合格、公正的調解人。', 'Each case goes to a qualified, impartial mediator.'),
  law: mediationRules('調解人資格'),
  covers: ['mediator-register'],
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'name',
  fields: {
    ...registry.fields, // name, validFrom, validTo, endReason
    organisation: text(t('所屬團體', 'Organisation'), { sensitivity: 'open' }),
    kind: choice(t('類別', 'Kind'), {
      'agency-mediator': t('主管機關調解人', 'The authority’s mediator'),
      'civil-organisation': t('民間團體調解人', 'Mediator of a civil organisation'),
      'committee-member': t('調解委員', 'Committee member'),
    }, { sensitivity: 'open' }),
    qualification: text(t('資格', 'Qualification'), { sensitivity: 'open' }),
    languages: choices(t('可使用語言', 'Languages'), {
      zh: t('國語', 'Mandarin'), nan: t('臺語', 'Taiwanese'), hak: t('客語', 'Hakka'), en: t('英語', 'English'), vi: t('越南語', 'Vietnamese'),
      id: t('印尼語', 'Indonesian'), th: t('泰語', 'Thai'), fil: t('菲律賓語', 'Filipino'),
    }, { sensitivity: 'open' }),
    districts: text(t('服務地區', 'Districts served'), { sensitivity: 'open', optional: true }),
    avoids: text(t('應迴避的事業單位統一編號', 'Business number to keep away from'), { optional: true, shape: 'business-number', doubts: checkBusinessNumber }),
  },
  roles: registry.roles,
  states: registry.states,
  steps: {
    appoint: {
      does: t('登錄調解人', 'Enter a mediator'), by: ['officer', 'head'], from: 'start', to: 'active',
      asks: ['name', 'organisation', 'kind', 'qualification', 'languages', 'districts', 'avoids', 'validFrom', 'validTo'],
    },
    renew: { does: t('續聘', 'Renew'), by: ['officer', 'head'], from: 'active', to: 'same', asks: ['validTo'] },
    amend: { does: t('更新資料', 'Update'), by: ['officer', 'head'], from: 'active', to: 'same', asks: ['organisation', 'languages', 'districts', 'avoids'] },
    end: { does: t('終止', 'End'), by: ['officer', 'head'], from: 'active', to: 'ended', asks: ['endReason'] },
    lapse: { does: t('任期屆滿', 'Term over'), by: 'clock', from: 'active', to: 'ended' },
  },
  clocks: {
    term: { name: t('任期', 'Term'), cites: mediationRules('調解人任期'), from: { day: 'validTo', in: 'active' }, to: 'ended', within: days(0), warn: 30, act: 'lapse', shift: 'none' },
  },
  dimensions: { kind: { name: t('類別', 'Kind'), field: 'kind' } },
  measures: {
    mediators: { name: t('調解人數', 'Mediators'), unit: 'persons', stock: 'active', by: [['kind']] },
  },
  tables: {},
  portal: {
    words: [
      '調解人', '調解人名單', '調解委員', '誰來調解', '調解團體', 'mediators', 'list of mediators',
    ],
    want: t('查詢調解人與受託團體名冊', 'See the register of mediators'), topic: 'register',
    about: t('公開的調解人、調解委員與受託民間團體名冊。', 'The open list of mediators, committee members and entrusted bodies.'), pages: [],
    publish: ['mediators'],
  },
})
