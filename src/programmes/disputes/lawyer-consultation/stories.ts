// Half an hour with a lawyer, kept, moved, missed or cancelled.
import { stories } from '#engine'
import consultation from './programme.ts'

const morning = { session: '00000000-0000-7000-8000-0000000000d1', slot: 'b', heldOn: '2026-03-12' } as const
const asked = {
  applicant: { name: '測試勞工', idNumber: 'A100000001', phone: '0900-000-001', email: 'test@example.tw' }, topic: 'wage', question: '加班費怎麼算？', ...morning,
} as const
const record = { topic: 'wage', summary: '公司以底薪計算加班費。', advice: '應以平日每小時工資額計算。' } as const

export default stories(consultation, {
  'is reminded of, kept, and referred to mediation': {
    lines: [
      ['2026-03-03', 'applicant', 'book', asked],
      ['2026-03-04', 'applicant', 'change', { ...morning, slot: 'c' }],
      ['2026-03-11', 'clock', 'remind'],
      ['2026-03-12', 'officer', 'hold', { ...record, next: 'mediation' }],
      ['2026-03-13', 'officer', 'refer'],
    ],
    ends: 'closed', late: ['remind'], measures: { 'lawyer-consultations': 1 },
  },
  'needs nothing more': { lines: [['2026-03-11', 'officer', 'book', asked], ['2026-03-12', 'officer', 'hold', { ...record, next: 'none' }]], ends: 'closed', late: ['remind'], measures: { 'lawyer-consultations': 1 } },
  'is missed': { lines: [['2026-03-03', 'applicant', 'book', { ...asked, missed: 1 }], ['2026-03-13', 'officer', 'miss']], ends: 'missed', late: ['remind'], measures: { 'lawyer-consultations': 0, 'lawyer-consultations-missed': 1 } },
  'is cancelled': { lines: [['2026-03-03', 'applicant', 'book', asked], ['2026-03-04', 'applicant', 'cancel']], ends: 'cancelled' },
  'cannot be moved to a morning without a time': { lines: [['2026-03-03', 'applicant', 'book', asked], ['2026-03-04', 'applicant', 'change', { session: morning.session, slot: null, heldOn: morning.heldOn }]], ends: 'booked', refused: '時間' },
})
