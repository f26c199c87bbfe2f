// 勞動法令問答. An officer drafts an answer, a second person checks its articles, and a day is set to look at it again.
import { programme, t } from '#engine'
import * as publication from '#capabilities/publication/index.ts'
import { FGIL } from '#law/statutes.ts'

export default programme({
  id: 'labour-qa',
  version: 1,
  name: t('勞動法令問答', 'Labour law questions and answers'),
  code: 'QA',
  unit: 'labour-standards',
  purpose: t('別人問過的問題，直接找到有法條依據的答案。', 'Find the answer others asked for, with the article it rests on.'),
  law: FGIL('§7 I'),
  covers: ['labour-qa'],
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
    'labour-qa-published': { name: t('勞動法令問答發布則數', 'Labour law questions and answers: items published'), unit: 'items', count: 'published', by: [['topic']] },
    'labour-qa-standing': { name: t('勞動法令問答刊登中則數', 'Labour law questions and answers: items standing'), unit: 'items', stock: ['published', 'amending'], by: [['topic']] },
    'labour-qa-withdrawn': { name: t('勞動法令問答下架則數', 'Labour law questions and answers: items withdrawn'), unit: 'items', count: 'withdrawn' },
    'labour-qa-reviewed': { name: t('勞動法令問答依限檢視比率', 'Labour law questions and answers: looked at again in time'), unit: 'percent', onTime: 'review', decimals: 1 },
  },
  tables: {},
  publishes: {
    answers: {
      ...publication.article,
      name: t('勞動法令問答', 'Labour law questions and answers'),
      about: t('常見勞動問題的白話解答，每一題註明法條，可以當場試算。', 'Plain answers to common questions; each names its articles and lets you calculate.'),
      words: ['勞動法問答', '常見問題', '勞基法問題', '法令解釋', '我想問法令', 'Q&A', 'FAQ', 'questions about labour law'],
      path: 'qa',
    },
  },
})
