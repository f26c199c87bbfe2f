// From when the texts of the safety law that we have read are in force, and what is said where one is known to have changed since.
import { t } from '#engine'

/** 職業安全衛生法第37條起，除第39條外未在 114 年修正之列. */
export const ACT = '2014-07-03'
export const ACT_RULES = '2020-03-01'
export const INSPECTION = '2020-06-12'
export const INSPECTION_RULES = '2023-12-07'
export const DANGER_STANDARD = '2005-06-10'
export const MANAGEMENT_RULES = '2022-01-05'
export const SITE_REVIEW = '2020-07-17'

const changed = (zh: string, en: string) =>
  t(`${zh}尚未納入，請對照現行條文。`, `${en} are not in it yet: compare the text in force.`)
export const RULES_AMENDED = changed(
  '依施行細則 109 年 3 月 1 日條文；115 年的修正',
  'By the Enforcement Rules of 1 March 2020; the amendments of 2026',
)
export const ORGANISATION_AMENDED = changed(
  '依管理辦法 111 年 1 月 5 日條文；其後的修正，以及本法第22、23條 114 年 12 月 19 日的修正',
  'By the regulations of 5 January 2022; later amendments, and those of §§22–23 of the Act of 19 December 2025,',
)
export const FACILITIES_AMENDED = changed(
  '依設施規則 113 年 8 月 1 日條文；115 年的修正（部分自 116 年 1 月 1 日施行）',
  'By the facilities rules of 1 August 2024; the amendments of 2026 (in part in force on 1 January 2027)',
)
export const CONSTRUCTION_AMENDED = changed(
  '依營造標準 110 年 1 月 6 日條文；115 年的修正（部分自 116 年 7 月 1 日施行）',
  'By the building standard of 6 January 2021; the amendments of 2026 (in part in force on 1 July 2027)',
)
export const FINE_HANDLING_AMENDED = changed(
  '依 108 年 6 月 6 日處理要點；115 年的新要點',
  'By the directions of 6 June 2019; the new ones of 2026',
)
