// What happens to an entry: a new name, a branch, a merge and its undoing, an end.
import { stories } from '#engine'
import register from './programme.ts'

const other = '00000000-0000-4000-8000-000000000001'
const entry = { organisation: { name: '示範科技有限公司', businessNumber: '90000017', address: '示範市示範東區示範路1號' }, kind: 'company', source: 'officer' } as const

export default stories(register, {
  'changes its name and keeps the old one, then closes': {
    lines: [
      ['2026-03-02', 'officer', 'enter', entry],
      ['2026-04-01', 'officer', 'amend', { next: { name: '示範科技股份有限公司', businessNumber: '90000017' }, changedOn: '2026-03-20' }],
      ['2026-05-01', 'officer', 'place', { headOffice: other }],
      ['2026-06-01', 'officer', 'end', { endedOn: '2026-05-31' }],
    ],
    ends: 'ended', measures: { organisations: 0 },
  },
  'is merged by a second person, and the merge is undone': {
    lines: [
      ['2026-03-02', 'officer', 'enter', entry],
      ['2026-03-03', 'officer', 'proposeMerge', { into: other, why: '同一單位重複登錄' }],
      ['2026-03-04', 'head', 'keepApart', { why: '請查證' }],
      ['2026-03-05', 'officer', 'proposeMerge', { into: other, why: '已查證' }],
      ['2026-03-06', 'head', 'merge'],
      ['2026-04-01', 'head', 'undoMerge', { why: '兩家不同' }],
    ],
    ends: 'active', measures: { organisations: 1, 'organisations-merged': 0 },
  },
  'cannot be merged by whoever proposed it': {
    lines: [
      ['2026-03-02', 'officer', 'enter', entry],
      ['2026-03-03', 'officer:測試人員', 'proposeMerge', { into: other, why: '重複' }],
      ['2026-03-04', 'head:測試人員', 'merge'],
    ],
    ends: 'merging', refused: '以外的人辦理',
  },
})
