// What happens to a line of service in real life.
import { stories } from '#engine'
import contacts from './programme.ts'

const call = { client: '00000000-0000-4000-8000-000000000006', contactOn: '2026-03-31', serviceType: 'mind', form: 'phone', minutes: 25, said: '術後情緒低落，約下週訪視。' } as const

export default stories(contacts, {
  'is entered on the day after, and counts on its own': {
    lines: [['2026-04-01', 'officer', 'record', call]],
    ends: 'made', measures: { 'injury-case-contacts': 1 },
  },
  'was entered twice and is taken back': {
    lines: [
      ['2026-04-01', 'officer', 'record', call],
      ['2026-04-01', 'officer', 'annul', { whyVoid: '登錄後隨即收回。' }],
    ],
    ends: 'void', measures: { 'injury-case-contacts': 0 },
  },
  'was a visit and no call, and is corrected': {
    lines: [
      ['2026-04-01', 'officer', 'record', call],
      ['2026-04-02', 'officer', 'correct', { form: 'visit', minutes: 90 }],
    ],
    ends: 'made', measures: { 'injury-case-contacts': 1 },
  },
  'is made void by the supervisor where it stands with the wrong client': {
    lines: [
      ['2026-04-01', 'officer', 'record', call],
      ['2026-04-08', 'head', 'annul', { whyVoid: '登錄於他案' }],
    ],
    ends: 'void', measures: { 'injury-case-contacts': 0 },
  },
})
