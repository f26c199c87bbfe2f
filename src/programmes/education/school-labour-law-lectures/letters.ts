// Letters to whoever asked for a session.
import { type Letter, t } from '#engine'
import { courseRules } from '#bureau/documents.ts'

const base = { form: 'letter', to: ['school'], cites: [courseRules('校園演講')] } as const
export const letters: Record<string, Letter> = {
  receipt: {
    ...base, form: 'receipt', name: t('收件證明', 'Receipt'), subject: t('貴單位申請場次，本局已於{today}收件，編號{number}，請查照。', 'Your request was received on {today} as {number}.'),
    says: [t('將於十四日內排定講師與時間。', 'Lecturer and day are arranged within fourteen days.')], facts: ['school', 'topics', 'wishedOn'],
  },
  schedule: {
    ...base, name: t('演講安排通知', 'The lecture is arranged'), subject: t('貴單位申請場次（編號{number}）排定於{lectureOn}，請於七日內確認，請查照。', 'The lecture (number {number}) is arranged for {lectureOn}. Please confirm within seven days.'),
    says: [t('講師：{lecturer}', 'Lecturer: {lecturer}')], facts: ['lectureOn', 'lectureFrom', 'lectureTo', 'topics'],
  },
  cancelled: { ...base, name: t('取消通知', 'Cancelled'), subject: t('貴單位申請場次（編號{number}）取消，請查照。', 'The lecture (number {number}) is cancelled.'), says: [t('原因：{reason}', 'Reason: {reason}')] },
}
