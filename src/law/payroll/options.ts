// What the records do not say and the law leaves to agreement or dispute: the named options of a run, each with its usual reading.
import { choice, type Day, date, decimal, type Fields, t, text, type Values, whole, yesNo } from '#engine'
import { SCHEMES } from '../labour-standards-act/working-hours-rest.ts'

export const optionFields = {
  scheme: choice(t('變形工時', 'Flexible working hours'), SCHEMES, {
    help: t(
      '僅限指定行業，並經工會或勞資會議同意。',
      'Only in designated industries, with the consent of the union or the labour-management meeting.',
    ),
  }),
  consent: yesNo(t('加班上限經同意放寬為每月 54 小時', 'The overtime cap was raised to 54 hours by consent'), {
    help: t(
      '經工會或勞資會議同意；沒有同意時每月上限 46 小時。',
      'By the union or the labour-management meeting; 46 hours a month without it.',
    ),
  }),
  shifts: choice(t('輪班換班', 'Shift work'), {
    none: t('不是輪班制，不查換班間隔', 'No shift work: rest between shifts is not checked'),
    eleven: t('輪班制，間隔至少 11 小時', 'Shift work: at least 11 hours between shifts'),
    eight: t('輪班制，經公告及同意為 8 小時', 'Shift work: 8 hours, as announced and agreed'),
  }),
  cycleFrom: date(t('七日（或變形）週期從哪一天起算', 'First day of the weekly or scheme cycle'), {
    optional: true,
    help: t(
      '依約定固定起算；不填則從資料的第一天起算。',
      'Fixed by agreement; left empty, the first day of the records.',
    ),
  }),
  monthFrom: whole(t('工資月份從幾號起算', 'Day of the month on which a wage month begins'), {
    min: 1,
    max: 28,
    help: t('曆月填 1；例如每月 26 日起算填 26。', '1 for calendar months; 26 where months run from the 26th.'),
  }),
  quarterFrom: text(t('三個月 138 小時從哪個月起算', 'First month of the three-month period of 138 hours'), {
    shape: 'month',
    optional: true,
    when: { consent: true },
    help: t('依勞資會議約定；不填則從資料的第一個月起算。', 'As agreed; left empty, the first month of the records.'),
  }),
  base: choice(
    t('月薪低於最低工資時，加班費以哪個金額計算', 'Where the wage is below the minimum, overtime rests on'),
    {
      minimum: t('最低工資（低於部分無效）', 'The minimum wage (less is void)'),
      agreed: t('約定工資', 'The agreed wage'),
    },
  ),
  partTime: choice(t('部分工時按月計酬者的每小時工資', 'Hourly wage of part-timers paid by the month'), {
    agreed: t('月薪 ÷（240 × 約定週工時 ÷ 40）', 'Monthly wage ÷ (240 × agreed weekly hours ÷ 40)'),
    full: t('月薪 ÷ 240', 'Monthly wage ÷ 240'),
  }),
  restDayBeyondEight: choice(
    t('105年12月23日至107年2月28日休息日超過 8 小時', 'Rest days beyond eight hours, 2016-12-23 to 2018-02-28'),
    {
      eightThirds: t('加給 1 又 5/3', 'One and five thirds more'),
      fiveThirds: t('加給 5/3', 'Five thirds more'),
    },
  ),
  tolerance: decimal(
    t('每人每月相差多少元以內不列', 'Differences of up to this much a person and month are left out'),
    {
      max: 1000,
      unit: t('元', 'NT$'),
      help: t('雇主每月進位到整元時，填 1。', 'Put 1 where the employer rounds to whole dollars each month.'),
    },
  ),
} satisfies Fields

export type Options = Omit<Values<typeof optionFields>, 'cycleFrom' | 'quarterFrom'> & {
  cycleFrom?: Day
  quarterFrom?: string
}
export const usual: Options = {
  scheme: 'normal',
  consent: false,
  shifts: 'none',
  monthFrom: 1,
  base: 'minimum',
  partTime: 'agreed',
  restDayBeyondEight: 'eightThirds',
  tolerance: '0',
}
/** What the records themselves settle where nobody said: where cycles and quarters begin. */
export type Settled = Options & { cycleFrom: Day; quarterFrom: string }

/** The wage month a day belongs to, named by the calendar month it begins in. */
export function monthOf(day: Day, monthFrom: number): string {
  const month = day.slice(0, 7)
  if (monthFrom === 1 || Number(day.slice(8)) >= monthFrom) return month
  const [year, nth] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return nth === 1 ? `${year - 1}-12` : `${year}-${String(nth - 1).padStart(2, '0')}`
}
