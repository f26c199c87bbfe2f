// The questions many rules ask, in the words and the languages of those who answer them.
import { choice, date, decimal, money, t } from '#engine'

export const hireDate = date(
  t('到職日', 'First day of work', {
    vi: 'Ngày bắt đầu làm việc',
    id: 'Hari pertama bekerja',
    th: 'วันเริ่มทำงาน',
    fil: 'Unang araw ng trabaho',
  }),
  { help: t('契約上第一天上班的日子。', 'The first day of work in the contract.') },
)
export const lastDay = date(
  t('最後工作日', 'Last day of work', {
    vi: 'Ngày làm việc cuối cùng',
    id: 'Hari terakhir bekerja',
    th: 'วันทำงานวันสุดท้าย',
    fil: 'Huling araw ng trabaho',
  }),
  { help: t('離職生效日的前一天。', 'The day before the contract ends.'), notBefore: 'hireDate' },
)
export const monthlyWage = money(
  t('每月工資', 'Monthly wage', {
    vi: 'Tiền lương hằng tháng',
    id: 'Upah bulanan',
    th: 'ค่าจ้างรายเดือน',
    fil: 'Buwanang sahod',
  }),
  {
    help: t(
      '每月固定領的都算：本薪、全勤、職務加給；加班費不算。',
      'Everything paid each month for normal hours; not overtime pay.',
      {
        vi: 'Gồm mọi khoản cố định hằng tháng; không tính tiền tăng ca.',
        id: 'Semua yang tetap dibayar tiap bulan; tidak termasuk uang lembur.',
        th: 'รวมทุกส่วนที่จ่ายประจำทุกเดือน ไม่รวมค่าล่วงเวลา',
        fil: 'Lahat ng regular na bayad buwan-buwan; hindi kasama ang overtime.',
      },
    ),
    max: 10_000_000,
  },
)
export const hourlyWage = decimal(
  t('每小時工資', 'Hourly wage', {
    vi: 'Tiền lương theo giờ',
    id: 'Upah per jam',
    th: 'ค่าจ้างรายชั่วโมง',
    fil: 'Sahod bawat oras',
  }),
  { max: 100_000, unit: t('元', 'NT$') },
)
export const averageMonthlyWage = decimal(t('平均工資（月）', 'Average monthly wage'), {
  help: t(
    '不知道時，可先用「平均工資」試算。',
    'If you do not know it, work it out with the average-wage calculator first.',
  ),
  max: 10_000_000,
  unit: t('元', 'NT$'),
})
export const payBasis = {
  monthly: t('按月計酬', 'By the month', { vi: 'Theo tháng', id: 'Bulanan', th: 'รายเดือน', fil: 'Buwanan' }),
  hourly: t('按時計酬', 'By the hour', { vi: 'Theo giờ', id: 'Per jam', th: 'รายชั่วโมง', fil: 'Bawat oras' }),
} as const
export const paidBy = choice(
  t('怎麼計薪？', 'How is the wage paid?', {
    vi: 'Trả lương theo cách nào?',
    id: 'Upah dihitung bagaimana?',
    th: 'คิดค่าจ้างแบบใด',
    fil: 'Paano binabayaran ang sahod?',
  }),
  payBasis,
)
