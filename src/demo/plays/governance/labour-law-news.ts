// News of the demonstration bureau: laws that came into force in 2026.
import type { Seeding } from '../../seeding.ts'
import { published } from '../published.ts'

const news = [
  {
    topic: 'pay', effectiveOn: '2026-01-01', refers: [{ law: 'MWA', article: '§13' }],
    heading: '115 年最低工資：每月 29,500 元、每小時 196 元', headingEn: 'Minimum wage 2026: NT$29,500 a month, NT$196 an hour',
    body: '最低工資自 115 年 1 月 1 日起調整，適用本國與外國籍勞工。\n\n## 對您的影響\n\n- 月薪低於 29,500 元的，雇主應補足。\n- 部分工時按約定時數比較。\n\n{calculator:minimum-wage}',
    bodyEn: 'The minimum wage rose on 1 January 2026, for citizens and foreign workers alike.\n\n## What it means for you\n\n- A month below NT$29,500 must be made up.\n- Part-time pay is compared by the hours agreed.\n\n{calculator:minimum-wage}',
  },
  {
    topic: 'equality', effectiveOn: '2026-01-01', refers: [{ law: 'GEA', article: '§20' }],
    heading: '家庭照顧假可以按小時請', headingEn: 'Family care leave may be taken by the hour',
    body: '勞工請假規則於 114 年 12 月 9 日修正，自 115 年 1 月 1 日起，家庭照顧假可以小時為單位，一年共 56 小時。\n\n## 對您的影響\n\n需要臨時接送、陪診，不必再請整天。',
    bodyEn: 'The leave rules were amended on 9 December 2025. From 1 January 2026 family care leave may be taken by the hour, 56 hours a year.\n\n## What it means for you\n\nFetching a child or seeing a doctor no longer takes a whole day.',
  },
  {
    topic: 'safety', effectiveOn: '2026-07-01', refers: [{ law: 'OSH', article: '§1' }],
    heading: '職業安全衛生法修正，增訂職場霸凌專章', headingEn: 'Safety and Health Act amended: a chapter on bullying',
    body: '修正條文於 114 年 12 月 19 日公布，自 115 年 7 月 1 日施行，增訂職場霸凌防治專章，並提高罰鍰。\n\n## 雇主請先準備\n\n- 訂定申訴管道與處理程序。\n- 告知全體員工。',
    bodyEn: 'Promulgated on 19 December 2025 and in force from 1 July 2026: a new chapter on bullying at work, and higher fines.\n\n## Employers should prepare\n\n- A channel for complaints and a procedure.\n- Telling all staff.',
  },
]
const seeding: Seeding = {
  *present(context) {
    for (const [at, item] of news.entries()) yield published('labour-law-news', item, context, 20 - at * 5, 120 + at)
  },
}
export default seeding
