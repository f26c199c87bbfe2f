// 最新勞動法令消息. Each item says which law changes, from which day, and what that means.
import { date, programme, t } from '#engine'
import * as publication from '#capabilities/publication/index.ts'
import { FGIL } from '#law/statutes.ts'

export default programme({
  id: 'labour-law-news',
  version: 1,
  name: t('最新勞動法令消息', 'Labour law news'),
  code: 'LN',
  unit: 'labour-standards',
  purpose: t('法令一有變動，勞工與雇主都能及時知道何時生效、改了什麼。', 'Workers and employers learn in time what the law changes and from when.'),
  law: FGIL('§7 I'),
  covers: ['labour-law-news'],
  keep: publication.keep,
  title: 'heading',
  fields: {
    ...publication.fields, // heading, topic, body, refers, publishedOn, reviewBy, changes, withdrawal
    effectiveOn: date(t('生效日', 'In force from'), { sensitivity: 'open' }),
  },
  roles: publication.roles,
  states: publication.states,
  steps: {
    ...publication.steps,
    write: { ...publication.steps.write, asks: [...publication.steps.write.asks, 'effectiveOn'] },
    rewrite: { ...publication.steps.rewrite, asks: [...publication.steps.rewrite.asks, 'effectiveOn'] },
    amend: { ...publication.steps.amend, asks: [...publication.steps.amend.asks, 'effectiveOn'] },
  },
  clocks: publication.clocks,
  dimensions: publication.dimensions,
  measures: {
    'labour-law-news-published': { name: t('最新勞動法令消息發布則數', 'Labour law news: items published'), unit: 'items', count: 'published', by: [['topic']] },
    'labour-law-news-standing': { name: t('最新勞動法令消息刊登中則數', 'Labour law news: items standing'), unit: 'items', stock: ['published', 'amending'], by: [['topic']] },
    'labour-law-news-withdrawn': { name: t('最新勞動法令消息下架則數', 'Labour law news: items withdrawn'), unit: 'items', count: 'withdrawn' },
    'labour-law-news-reviewed': { name: t('最新勞動法令消息依限檢視比率', 'Labour law news: looked at again in time'), unit: 'percent', onTime: 'review', decimals: 1 },
  },
  tables: {},
  publishes: {
    news: {
      ...publication.article,
      name: t('最新勞動法令消息', 'Labour law news'),
      about: t('新公布與即將生效的勞動法規，說明改了什麼、對您的影響。', 'Laws newly made or soon in force: what changes, and what it means for you.'),
      words: ['法令新聞', '新的規定', '修法', '法令消息', '今年改了什麼', '最新勞動法', '新法', 'new labour law', 'law changes'],
      path: 'law-news',
      shows: ['topic', 'effectiveOn'],
    },
  },
})
