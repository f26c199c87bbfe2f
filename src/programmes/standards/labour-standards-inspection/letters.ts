// What a business is told of an inspection.
import { type Letter, t } from '#engine'
import { LSA } from '#capabilities/inspection/index.ts'
import { LIA } from '#law/statutes.ts'

export const letters: Record<string, Letter> = {
  papers: {
    name: t('資料提出通知', 'Request for papers'), form: 'letter', to: ['employer'],
    subject: t('請於{papersBy}前提出勞動檢查所需資料（案號{number}），請查照。', 'Please hand in the papers needed for inspection {number} by {papersBy}.'),
    says: [t('應提出資料：{papersAsked}', 'Papers: {papersAsked}')], cites: [LIA('§15')],
  },
  result: {
    name: t('勞動檢查結果通知', 'Result of the inspection'), form: 'letter', to: ['employer'],
    subject: t('檢送貴單位勞動條件檢查結果（案號{number}），請查照。', 'The result of inspection {number} of your business.'),
    says: [
      t('檢查日期：{visitedOn}', 'Day of the visit: {visitedOn}'), t('檢查結果：{result}', 'Result: {result}'),
      t('事業單位應將檢查結果於違規場所顯明易見處公告七日以上。', 'Post the result where it can be seen at the place concerned for seven days or more.'),
      t('對檢查結果有異議者，得於通知送達之次日起十日內以書面敘明理由提出，改善期限不因此停止。', 'You may object in writing within ten days of the day after service; the time for improvement keeps running.'),
    ],
    cites: [LIA('§25')],
  },
  order: {
    name: t('限期改善通知', 'Order to improve'), form: 'disposition', to: ['employer'],
    subject: t('貴單位經檢查有應改善事項（案號{number}），請於{improveBy}前改善，請查照。', 'Inspection {number} found things to be put right by {improveBy}.'),
    says: [t('應改善事項：{defects}', 'To be put right: {defects}'), t('期滿後本局將複查；未改善者依法裁處。', 'We look again when the time is over; what is not put right is penalised by law.')],
    remedy: t('如不服本處分，得自本處分達到之次日起三十日內，經由本局向訴願管轄機關提起訴願。', 'If you disagree you may appeal through this bureau within thirty days of the day after you receive this.'),
    cites: [LIA('§25 I'), LSA('§73')],
  },
}
