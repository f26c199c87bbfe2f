// What the law of a day does not know, said so that a person and a program can tell.
import { type CalendarUnknown, NotInForce, t } from '#engine'

export class InvalidDate extends NotInForce {
  constructor(typed: string) {
    super(
      t(`「${typed.slice(0, 20)}」不是日曆上的日子。`, `“${typed.slice(0, 20)}” is no day of the calendar.`),
      'INVALID_DATE',
    )
  }
}
export class RestDayNotInLaw extends NotInForce {
  constructor(day: string) {
    super(
      t(
        `休息日自 2016-12-23 起才有規定，${day} 請改選工作日或例假。`,
        `The rest day exists from 2016-12-23 on; for ${day} choose a working day or the regular leave.`,
      ),
      'REST_DAY_NOT_IN_LAW',
      { firstBegins: '2016-12-23' },
    )
  }
}
export class NoCountedDays extends NotInForce {
  constructor() {
    super(
      t('扣除後沒有可以計算的日子，請由承辦人員判斷。', 'Nothing is left to count; an officer has to decide.'),
      'NO_COUNTED_DAYS',
    )
  }
}
/** The office calendar of the year is not announced yet, or was before ours begins. */
export class NoCalendarYet extends NotInForce {
  constructor({ says }: CalendarUnknown) {
    super(says, 'CALENDAR_UNKNOWN')
  }
}
