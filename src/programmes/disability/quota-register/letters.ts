// The notice that a body is below its quota.
import { type Letter, t } from '#engine'
import { PDPRA } from '#law/statutes.ts'

export const letters: Record<string, Letter> = {
  shortfall: {
    name: t('未足額進用通知', 'Notice of a shortfall'), form: 'letter', to: ['employer'],
    subject: t('貴單位進用身心障礙者未達法定人數（案號{number}），請儘速進用，請查照。', 'Your body employs fewer persons with disabilities than the quota requires (case {number}).'),
    says: [
      t('應進用 {required} 人，已進用 {counted} 人，不足 {shortfall} 人。', '{required} required, {counted} employed, {shortfall} missing.'),
      t('不足者應按月繳納差額補助費，當月計新臺幣{monthlyLevy}元。本局可協助職務再設計與人才媒合，歡迎洽詢。', 'The levy of the month is NT${monthlyLevy}. The bureau helps with job accommodation and candidates; please ask.'),
    ],
    receipts: ['monthlyLevy'], cites: [PDPRA('§38'), PDPRA('§43 II')],
  },
}
