// What people want to know of their leave.
import { t } from '#engine'
import { type Calculator, PAY, WHEN, rule } from './calculator.ts'

export const leave: readonly Calculator[] = [
  {
    id: 'annual-leave',
    words: [
      '特休',
      '特休幾天',
      '特休天數',
      '特休怎麼算',
      '年假',
      '年假幾天',
      '做滿一年幾天假',
      '勞基法第38條',
      'annual leave',
      'vacation days',
      'nghỉ phép năm',
      'วันลาพักร้อน',
      'ilang araw ang bakasyon',
    ],
    under: 'leave',
    everyone: true,
    rule: rule('annual-leave', 'entitlement'),
    for: 'worker',
    want: t('我有幾天特別休假？', 'How many days of annual leave do I have?', {
      vi: 'Tôi có bao nhiêu ngày nghỉ phép năm?',
      id: 'Berapa hari cuti tahunan saya?',
      th: 'ฉันมีวันลาพักผ่อนกี่วัน',
      fil: 'Ilang araw ang taunang bakasyon ko?',
    }),
    about: t('輸入到職日，算出今天的天數。', 'From your first day of work to any day.', {
      vi: 'Tính từ ngày bắt đầu làm việc.',
      id: 'Dihitung dari hari pertama bekerja.',
      th: 'คำนวณจากวันเริ่มงาน',
      fil: 'Mula sa unang araw ng trabaho.',
    }),
    pages: [{ title: WHEN, fields: ['hireDate', 'asOf'] }],
    onward: ['annual-leave-payout', 'annual-leave-calendar-year'],
  },
  {
    id: 'annual-leave-payout',
    words: [
      '特休沒休完',
      '特休換錢',
      '未休特休',
      '剩下的假換錢',
      '離職特休',
      '年假折現',
      '特休工資',
      'unused vacation pay',
      'leave not taken',
      'tiền phép năm',
      'cuti tidak diambil diuangkan',
    ],
    under: 'leave',
    everyone: true,
    rule: rule('annual-leave', 'payout'),
    for: 'worker',
    want: t('沒休完的特休可以換多少錢？', 'What is owed for leave I did not take?'),
    about: t(
      '年度終結或離職時，未休的日數應發給工資。',
      'Days not taken are paid at the end of the year or of the contract.',
    ),
    pages: [{ title: PAY, fields: ['unusedDays', 'monthlyWage', 'dailyWage'] }],
    claim: 'leave',
  },
]
