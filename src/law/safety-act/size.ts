// 事業類別與勞工人數: how the regulations measure a business, and how its workers are counted.
import { t, whole } from '#engine'
import { lawRule, step } from '../rule.ts'
import { MANAGEMENT } from '../statutes.ts'
import { ORGANISATION_AMENDED } from './read-texts.ts'

export const riskClass = whole(t('事業類別（1 至 3）', 'Class of the business, 1 to 3'), {
  help: t('依管理辦法附表一：第一類顯著風險、第二類中度、第三類低度。', 'By annex 1: 1 notable risk, 2 medium, 3 low.'),
  min: 1,
  max: 3,
})
export const workers = whole(t('勞工人數（同一期間、同一工作場所）', 'Workers, same time and place'), {
  min: 1,
  max: 10_000_000,
})

const people = (zh: string, en: string) => whole(t(zh, en), { max: 10_000_000 })
export const headcount = lawRule({
  name: t('勞工人數的計算', 'How workers are counted'),
  cites: MANAGEMENT('§3-2 I'),
  reads: {
    own: people('本事業勞工', 'Own workers'),
    contractors: people('承攬人、再承攬人勞工', 'Of contractors and subcontractors'),
    others: people('受工作場所負責人指揮監督者', 'Others under the head of the place'),
  },
  of(c) {
    const all = c.own + c.contractors + c.others
    return {
      value: { workers: all },
      because: [
        step(
          MANAGEMENT('§3-2 I'),
          `同一期間、同一工作場所合計：${c.own} + ${c.contractors} + ${c.others} = ${all} 人。`,
          `Same time, same place: ${c.own} + ${c.contractors} + ${c.others} = ${all}.`,
        ),
      ],
    }
  },
  answer: (value) => t(`${value.workers} 人`, `${value.workers} workers`),
  notices: [ORGANISATION_AMENDED],
})
