// What the union is written about its return.
import { type Letter, t } from '#engine'

export const letters: Record<string, Letter> = {
  receipt: {
    name: t('填報收件回覆', 'Receipt'), form: 'receipt', to: ['union'],
    subject: t('貴會{quarter}會員動態統計表已收件，案號{number}，請查照。', 'The return for {quarter} was received as case {number}.'),
    says: [t('期末會員人數：{atEnd} 人。', 'Members at the end: {atEnd}.')], facts: ['atStart', 'joined', 'left', 'women'],
  },
  correction: {
    name: t('會員統計表更正通知', 'Request for a correction'), form: 'letter', to: ['union'],
    subject: t('貴會會員動態統計表（案號{number}）請於{correctBy}前更正，請查照。', 'Please put the return, case {number}, right by {correctBy}.'),
    says: [t('應更正事項：{fault}', 'What must be put right: {fault}')],
  },
}
