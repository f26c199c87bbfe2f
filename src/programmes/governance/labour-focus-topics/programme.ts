// 勞資關注焦點. A topic gathers what one needs to know and links it to what one can do.
import { programme, t } from '#engine'
import * as publication from '#capabilities/publication/index.ts'
import { FGIL } from '#law/statutes.ts'

export default programme({
  id: 'labour-focus-topics',
  version: 1,
  name: t('勞資關注焦點', 'Labour focus topics'),
  code: 'FT',
  unit: 'labour-relations',
  purpose: t('大家正在關心的勞動議題，及時說清楚，並連到能辦的事。', 'Issues people talk about, explained in time and linked to what can be done.'),
  law: FGIL('§7 I'),
  covers: ['labour-focus-topics'],
  keep: publication.keep,
  title: 'heading',
  fields: {
    ...publication.fields, // heading, topic, body, refers, publishedOn, reviewBy, changes, withdrawal
  },
  roles: publication.roles,
  states: publication.states,
  steps: publication.steps,
  clocks: publication.clocks,
  dimensions: publication.dimensions,
  measures: {
    'labour-focus-topics-published': { name: t('勞資關注焦點發布則數', 'Labour focus topics: items published'), unit: 'items', count: 'published', by: [['topic']] },
    'labour-focus-topics-standing': { name: t('勞資關注焦點刊登中則數', 'Labour focus topics: items standing'), unit: 'items', stock: ['published', 'amending'], by: [['topic']] },
    'labour-focus-topics-withdrawn': { name: t('勞資關注焦點下架則數', 'Labour focus topics: items withdrawn'), unit: 'items', count: 'withdrawn' },
    'labour-focus-topics-reviewed': { name: t('勞資關注焦點依限檢視比率', 'Labour focus topics: looked at again in time'), unit: 'percent', onTime: 'review', decimals: 1 },
  },
  tables: {},
  publishes: {
    topics: {
      ...publication.article,
      name: t('勞資關注焦點', 'Labour focus topics'),
      about: t('把正在發生的議題一次說清楚，連到相關問答、試算與服務。', 'What is being talked about, in one place, linked to answers, calculators and services.'),
      words: ['勞資新聞', '最近勞資事件', '歇業怎麼辦', '公司歇業', '大型爭議', 'labour focus'],
      path: 'focus',
    },
  },
})
