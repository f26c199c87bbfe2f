// One topic of the demonstration bureau.
import type { Seeding } from '../../seeding.ts'
import { published } from '../published.ts'

const seeding: Seeding = {
  *present(context) {
    yield published('labour-focus-topics', {
      topic: 'ending', refers: [{ law: 'LSA', article: '§11' }, { law: 'MassLayoff', article: '§2' }],
      heading: '公司突然歇業，我該做什麼？', headingEn: 'My company has suddenly closed: what should I do?',
      body: '## 今天先做\n\n- 留下薪資單、出勤紀錄與公司公告。\n- 記下積欠的月份與金額。\n\n## 可以請求什麼\n\n積欠工資、資遣費、預告工資與未休特休的工資。\n\n{calculator:severance}\n\n## 要去哪裡\n\n- [申請勞資爭議調解](/services/labour-dispute-mediation)\n- [看常見問答](/open/qa?topic=ending)',
      bodyEn: '## Today\n\n- Keep pay slips, attendance records and what the company announced.\n- Write down which months are owed, and how much.\n\n## What you may claim\n\nWages owed, severance, pay for notice, and leave not taken.\n\n{calculator:severance}\n\n## Where to go\n\n- [Ask for mediation](/services/labour-dispute-mediation)\n- [Read common questions](/open/qa?topic=ending)',
    }, context, 6, 60)
  },
}
export default seeding
