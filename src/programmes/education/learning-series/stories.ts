// What happens to a series in real life.
import { stories } from '#engine'
import series from './programme.ts'

const university = {
  name: '示範勞動法令班', carrier: 'class', unit: 'labour-education', type: '勞工大學', department: 'labour-affairs', category: 'labour-law', audience: 'workers', about: '示範課程。',
  fee: 600, capacity: 30, passShare: 75, waives: ['low-income', 'disability'],
} as const

const festival = { name: '示範移工文化節宣導', code: 'culture-festival', carrier: 'activity', unit: 'labour-standards', tally: 'people', audience: 'everyone', division: '示範科' } as const
const published = { section: 'conditions/二（三）', sessionsFigure: 'culture-festival-sessions', peopleFigure: 'culture-festival-visitors', firstYear: 2026 } as const

export default stories(series, {
  'is opened, changed for the classes to come, and ended': {
    lines: [
      ['2026-01-05', 'officer', 'begin', university],
      ['2026-06-01', 'officer', 'amend', { name: '示範勞動法令班', unit: 'labour-education', type: '勞工大學', audience: 'everyone', fee: 500, capacity: 40, passShare: 75, waives: ['low-income'] }],
      ['2026-06-02', 'officer', 'ask', { questions: [{ zh: '老師講得清楚嗎', en: 'Was it clear?', kind: 'scale', weight: 2 }, { zh: '會推薦嗎', en: 'Would you recommend it?', kind: 'yesNo' }] }],
      ['2026-12-01', 'head', 'end', { endReason: '改併其他系列' }],
    ],
    ends: 'ended', measures: { 'learning-series': 0 },
  },
  'of outreach is given its place and ids, confirmed by another person, and keeps them when it ends': {
    lines: [
      ['2026-01-05', 'officer', 'begin', festival],
      ['2026-01-06', 'officer', 'propose', published],
      ['2026-01-07', 'head', 'confirm'],
      ['2026-12-01', 'head', 'retire', { endReason: '改由博物館辦理' }],
    ],
    ends: 'retired', measures: { 'learning-series': 0 },
  },
  'is not confirmed by whoever proposed it': {
    lines: [
      ['2026-01-05', 'officer', 'begin', festival],
      ['2026-01-06', 'officer', 'propose', published],
      ['2026-01-07', 'officer', 'confirm'],
    ],
    ends: 'proposed', refused: '「確認公布」須由「送請公布」以外的人辦理',
  },
  'is sent back, and has no ids until it is proposed anew': {
    lines: [
      ['2026-01-05', 'officer', 'begin', festival],
      ['2026-01-06', 'officer', 'propose', published],
      ['2026-01-07', 'head', 'sendBack', { whyNot: '位置應為二（三）' }],
    ],
    ends: 'active', measures: { 'learning-series': 1 },
  },
  'of a briefing needs no department': {
    lines: [['2026-01-05', 'officer', 'begin', { name: '示範工資法令宣導會', carrier: 'class', unit: 'labour-standards', type: '法令宣導會', records: true, audience: 'employers', fee: 0, capacity: 100, passShare: 0 }]],
    ends: 'active', measures: { 'learning-series': 1 },
  },
  'of several, under an umbrella that is counted by its parts': {
    lines: [
      ['2026-01-05', 'officer', 'begin', { name: '示範五一系列活動', code: 'may-day', carrier: 'umbrella', unit: 'labour-organisation', audience: 'everyone' }],
      ['2026-01-06', 'officer', 'propose', { section: 'organisation/一（一）', partsFigure: 'may-day-events' }],
      ['2026-01-07', 'head', 'confirm'],
    ],
    ends: 'published', measures: { 'series-opened': 1 },
  },
  'of before, whose kind stood in code, says it in words once it is changed': {
    lines: [
      ['2026-01-05', 'officer', 'begin', { ...university, type: '技藝班', asks: ['lecturers'] }],
      ['2026-06-01', 'officer', 'amend', { name: '示範技藝班', unit: 'labour-education', type: '技藝班', audience: 'everyone', fee: 0, capacity: 20, passShare: 80, records: false }],
    ],
    ends: 'active', measures: { 'learning-series': 1 },
  },
})
