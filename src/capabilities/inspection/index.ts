// Words for looking into a business on the spot: what is looked at by law and article, who was there, what the visit left behind.
import { choice, organisation, place, rule, searchKey, t, text } from '#engine'
import { inspectionRules } from '#bureau/documents.ts'
import { checkOrganisation } from '#law/identifiers/index.ts'
import { LSA } from '#law/statutes.ts'

/** Where no law sets a time, the bureau's own plan does; another city sets its own. */
export { LSA }

/** 行業統計分類 11th revision, sections. */
export const industries = {
  A: t('農、林、漁、牧業', 'Agriculture, forestry, fishing'), B: t('礦業及土石採取業', 'Mining and quarrying'), C: t('製造業', 'Manufacturing'),
  D: t('電力及燃氣供應業', 'Electricity and gas'), E: t('用水供應及污染整治業', 'Water and remediation'), F: t('營建工程業', 'Construction'),
  G: t('批發及零售業', 'Wholesale and retail'), H: t('運輸及倉儲業', 'Transport and storage'), I: t('住宿及餐飲業', 'Accommodation and food'),
  J: t('出版影音及資通訊業', 'Information and communication'), K: t('金融及保險業', 'Finance and insurance'), L: t('不動產業', 'Real estate'),
  M: t('專業、科學及技術服務業', 'Professional and technical services'), N: t('支援服務業', 'Support services'),
  O: t('公共行政及國防', 'Public administration'), P: t('教育業', 'Education'), Q: t('醫療保健及社會工作服務業', 'Health and social work'),
  R: t('藝術、娛樂及休閒服務業', 'Arts and recreation'), S: t('其他服務業', 'Other services'),
} as const
export const sizes = {
  micro: t('未滿5人', 'Fewer than five'), small: t('5至29人', 'Five to 29'), medium: t('30至199人', '30 to 199'), large: t('200人以上', '200 and more'),
} as const

export { LAWS as laws } from '#capabilities/enforcement/index.ts'
/** Articles of the Labor Standards Act that a visit looks at; published penalties are counted under the same names. */
export const articles = {
  'art-7': t('第7條 勞工名卡', '§7 Roster card'), 'art-21': t('第21條 基本工資', '§21 Basic wage'), 'art-22': t('第22條 工資全額直接給付', '§22 Wages in full'),
  'art-23': t('第23條 定期給付與工資清冊', '§23 Pay day and wage roster'), 'art-24': t('第24條 延長工時工資', '§24 Overtime pay'),
  'art-30': t('第30條 正常工時與出勤紀錄', '§30 Hours and attendance record'), 'art-32': t('第32條 延長工時上限', '§32 Limits of overtime'),
  'art-34': t('第34條 輪班換班休息', '§34 Rest between shifts'), 'art-35': t('第35條 休息', '§35 Breaks'), 'art-36': t('第36條 例假與休息日', '§36 Regular leave and rest days'),
  'art-37': t('第37條 國定假日', '§37 Holidays'), 'art-38': t('第38條 特別休假', '§38 Annual leave'), 'art-39': t('第39條 假日工資', '§39 Pay on holidays'),
  'art-49': t('第49條 女性夜間工作', '§49 Women at night'), 'art-59': t('第59條 職業災害補償', '§59 Accident compensation'), 'art-70': t('第70條 工作規則', '§70 Work rules'),
  'art-80': t('第80條 規避或妨礙檢查', '§80 Obstruction'), other: t('其他條文', 'Another article'),
} as const

/** What somebody says is wrong, before anybody looked. */
export const alleged = {
  wages: t('工資', 'Wages'), overtime: t('加班費', 'Overtime pay'), hours: t('工時、休息', 'Hours and rest'), leave: t('例假、休假、特休', 'Leave'),
  roster: t('出勤紀錄、工資清冊', 'Attendance and wage records'), pension: t('勞退提繳', 'Pension contributions'), insurance: t('勞健保', 'Insurance'),
  equality: t('性別平等', 'Gender equality'), safety: t('職業安全衛生', 'Safety and health'), other: t('其他', 'Other'),
} as const

export const business = {
  respondent: organisation(t('事業單位', 'Business'), { doubts: checkOrganisation }),
  workplace: place(t('工作地址', 'Place of work'), { optional: true, sensitivity: 'internal' }),
  industry: choice(t('行業', 'Industry'), industries, { sensitivity: 'open', optional: true }),
  size: choice(t('規模', 'Size'), sizes, { sensitivity: 'open', optional: true }),
}

/** One business is counted once however often it is visited: by its number, or by its name where it has none. */
export const establishment = rule({
  name: t('計數用事業單位代號', 'Which business it is, for counting'), cites: inspectionRules('家數計算'),
  reads: { respondent: organisation(t('事業單位', 'Business')) },
  of: ({ respondent: { name, businessNumber } }) => ({
    value: businessNumber ?? searchKey(name),
    because: [{ cites: inspectionRules('家數計算'), says: businessNumber ? t('依統一編號計算家數。', 'Counted by its business number.') : t('沒有統一編號，依名稱計算家數。', 'It has no business number; counted by its name.') }],
  }),
})
export const establishmentField = text(t('計數代號', 'Counted as'), { sensitivity: 'internal' })
