// Every rule of law by topic and kind: what the calculators list, what `taitsi law` and `POST /api/law/{topic}` answer.
import { t, type Text } from '#engine'
import * as serviceLength from './civil-code/service-length.ts'
import * as timeLimits from './civil-code/time-limits.ts'
import * as quota from './disability-rights-act/quota.ts'
import * as employerDuties from './employment-service-act/employer-duties.ts'
import * as layoff from './employment-service-act/layoff-notification.ts'
import * as maternity from './gender-equality-act/maternity.ts'
import * as identifiers from './identifiers/rules.ts'
import * as disputes from './labour-disputes-act/rules.ts'
import * as severance from './labour-pension-act/severance.ts'
import * as accident from './labour-standards-act/accident-compensation.ts'
import * as calendarYear from './labour-standards-act/annual-leave-calendar-year.ts'
import * as partTime from './labour-standards-act/annual-leave-part-time.ts'
import * as payout from './labour-standards-act/annual-leave-payout.ts'
import * as annualLeave from './labour-standards-act/annual-leave.ts'
import * as averageWage from './labour-standards-act/average-wage.ts'
import * as flexible from './labour-standards-act/flexible-hours.ts'
import * as hourlyWage from './labour-standards-act/hourly-wage.ts'
import * as notice from './labour-standards-act/notice.ts'
import * as oldPension from './labour-standards-act/old-pension.ts'
import * as overtime from './labour-standards-act/overtime-pay.ts'
import * as penalties from './labour-standards-act/penalties.ts'
import * as retirement from './labour-standards-act/retirement.ts'
import * as shiftRest from './labour-standards-act/shift-rest.ts'
import * as caps from './labour-standards-act/working-hours-caps.ts'
import * as day from './labour-standards-act/working-hours-day.ts'
import * as rest from './labour-standards-act/working-hours-rest.ts'
import * as week from './labour-standards-act/working-hours-week.ts'
import * as young from './labour-standards-act/young-workers.ts'
import * as fund from './legal-aid-rules/rights-fund.ts'
import * as mass from './mass-redundancy-act/mass-redundancy.ts'
import * as minimumWage from './minimum-wage-act/minimum-wage.ts'
import type { AnyRule } from './rule.ts'
import * as accidentReport from './safety-act/accident-report.ts'
import * as founding from './union-act/founding.ts'
import * as meetings from './union-act/meetings.ts'

export type Topic = { name: Text; kinds: Record<string, AnyRule> }

export const topics: Record<string, Topic> = {
  'service-length': { name: t('年資', 'Length of service'), kinds: { service: serviceLength.service } },
  'annual-leave': {
    name: t('特別休假', 'Annual leave'),
    kinds: {
      entitlement: annualLeave.entitlement,
      payout: payout.payout,
      partTime: partTime.partTime,
      calendarYear: calendarYear.calendarYear,
    },
  },
  'overtime-pay': {
    name: t('加班費', 'Overtime pay'),
    kinds: { overtime: overtime.overtime, hourlyWage: hourlyWage.hourlyWageRule },
  },
  'working-hours': {
    name: t('工時', 'Working hours'),
    kinds: {
      daySplit: day.daySplit,
      normalHoursLimit: day.normalHoursLimit,
      week: week.week,
      monthlyCap: caps.monthlyCap,
      quarterCap: caps.quarterCap,
      rest: rest.rest,
      shiftRest: shiftRest.shiftRest,
      break: shiftRest.breakRule,
      flexible: flexible.flexible,
    },
  },
  'average-wage': { name: t('平均工資', 'Average wage'), kinds: { averageWage: averageWage.averageWage } },
  severance: { name: t('資遣費', 'Severance pay'), kinds: { severance: severance.severance } },
  'old-pension': {
    name: t('舊制退休金', 'Old-scheme pension'),
    kinds: {
      pension: oldPension.pension,
      eligibility: retirement.eligibility,
      compulsoryAge: retirement.compulsoryAge,
    },
  },
  'notice-period': {
    name: t('預告期間', 'Notice period'),
    kinds: {
      notice: notice.notice,
      latestNoticeDate: notice.latestNoticeDate,
      payInLieu: notice.payInLieu,
      jobSearchLeave: notice.jobSearchLeave,
    },
  },
  'layoff-notification': { name: t('資遣通報', 'Layoff notification'), kinds: { deadline: layoff.deadline } },
  'mass-redundancy': {
    name: t('大量解僱', 'Mass redundancy'),
    kinds: { threshold: mass.threshold, planDeadline: mass.planDeadline, travelBan: mass.travelBan },
  },
  'minimum-wage': {
    name: t('最低工資', 'Minimum wage'),
    kinds: { lookup: minimumWage.lookup, check: minimumWage.check, dayPay: minimumWage.dayPay },
  },
  'occupational-accident': {
    name: t('職業災害補償', 'Occupational accident'),
    kinds: {
      death: accident.death,
      deathTopUp: accident.deathTopUp,
      disability: accident.disability,
      originalWage: accident.originalWage,
      injuryBenefit: accident.injuryBenefit,
      lumpSumAfterTwoYears: accident.lumpSumAfterTwoYears,
      paymentDeadline: accident.paymentDeadline,
      mustReport: accidentReport.mustReport,
      reportDeadline: accidentReport.reportDeadline,
    },
  },
  'disability-quota': { name: t('定額進用', 'Disability quota'), kinds: { quota: quota.quota } },
  union: {
    name: t('工會', 'Unions'),
    kinds: {
      formation: founding.formation,
      directors: founding.directors,
      registerBy: founding.registerBy,
      assemblyVote: meetings.assemblyVote,
      noticeBy: meetings.noticeBy,
      minimumDues: meetings.minimumDues,
    },
  },
  mediation: {
    name: t('勞資爭議調解時程', 'Mediation clocks'),
    kinds: {
      mediatorTrack: disputes.mediatorTrack,
      committeeTrack: disputes.committeeTrack,
      quorum: disputes.quorum,
      rulingDeadline: disputes.rulingDeadline,
    },
  },
  'rights-fund': {
    name: t('勞工權益扶助', 'Rights fund'),
    kinds: {
      means: fund.means,
      unionMeans: fund.unionMeans,
      lawyerFeeCap: fund.lawyerFeeCap,
      applyBy: fund.applyBy,
      livingAid: fund.livingAid,
    },
  },
  penalties: {
    name: t('罰鍰與公布', 'Penalties and publication'),
    kinds: { range: penalties.range, publication: penalties.publication },
  },
  'young-and-female-workers': {
    name: t('童工與女性勞工', 'Young and female workers'),
    kinds: {
      childWorker: young.childWorker,
      childDay: young.childDay,
      childWeek: young.childWeek,
      childRegularLeave: young.childRegularLeave,
      childHour: young.childHour,
      maternityPay: maternity.maternityPay,
      maternityPayCheck: maternity.maternityPayCheck,
      miscarriageLeave: maternity.miscarriageLeave,
      femaleNight: maternity.femaleNight,
      parentalLeave: maternity.parentalLeave,
    },
  },
  'employment-service': {
    name: t('就業服務義務', 'Employment service duties'),
    kinds: {
      salaryDisclosure: employerDuties.salaryDisclosure,
      missingWorkerReport: employerDuties.missingWorkerReport,
      foreignWorkerEntryNotice: employerDuties.foreignWorkerEntryNotice,
      lodgingChangeNotice: employerDuties.lodgingChangeNotice,
    },
  },
  identifiers: {
    name: t('證號', 'Identifiers'),
    kinds: { nationalId: identifiers.nationalId, arc: identifiers.arc, ubn: identifiers.ubn },
  },
  calendar: {
    name: t('日期與期限', 'Dates and time limits'),
    kinds: {
      toRoc: timeLimits.toRoc,
      fromRocCompact: timeLimits.fromRocCompact,
      deadlineWithShift: timeLimits.deadlineWithShift,
      effectiveFromPromulgation: timeLimits.effectiveFromPromulgation,
    },
  },
}
