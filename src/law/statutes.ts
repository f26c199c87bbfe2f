// The laws our rules cite, each named once. The code is the short name used in references; the link leads to the ministry's text.
import { statute, t } from '#engine'

export const LSA = statute(t('勞動基準法', 'Labor Standards Act'), 'N0030001', 'LSA')
export const LSA_ER = statute(
  t('勞動基準法施行細則', 'Enforcement Rules of the Labor Standards Act'),
  'N0030002',
  'LSA-ER',
)
export const LPA = statute(t('勞工退休金條例', 'Labor Pension Act'), 'N0030020', 'LPA')
export const MWA = statute(t('最低工資法', 'Minimum Wage Act'), 'N0030028', 'MWA')
export const ESA = statute(t('就業服務法', 'Employment Service Act'), 'N0090001', 'ESA')
export const FOREIGN_RULES = statute(
  t(
    '雇主聘僱外國人許可及管理辦法',
    'Regulations on the Permission and Administration of the Employment of Foreign Workers',
  ),
  'N0090027',
  'Employer rules for foreign workers',
)
export const MASS = statute(
  t('大量解僱勞工保護法', 'Act for Worker Protection of Mass Redundancy'),
  'N0020012',
  'MassLayoff',
)
export const OAIPA = statute(
  t('勞工職業災害保險及保護法', 'Labor Occupational Accident Insurance and Protection Act'),
  'N0050031',
  'OAIPA',
)
export const DISABILITY_STANDARD = statute(
  t('勞工職業災害保險失能給付標準', 'Standards for Occupational Disability Benefits'),
  'N0050033',
  'OAIPA disability standard',
)
export const PDPRA = statute(
  t('身心障礙者權益保障法', 'People with Disabilities Rights Protection Act'),
  'D0050046',
  'PDPRA',
)
export const PDPRA_ER = statute(
  t('身心障礙者權益保障法施行細則', 'Enforcement Rules of the People with Disabilities Rights Protection Act'),
  'D0050047',
  'PDPRA-ER',
)
export const UNION = statute(t('工會法', 'Labor Union Act'), 'N0020001', 'UnionAct')
export const UNION_ER = statute(
  t('工會法施行細則', 'Enforcement Rules of the Labor Union Act'),
  'N0020002',
  'UnionAct-ER',
)
export const DISPUTES = statute(
  t('勞資爭議處理法', 'Act for Settlement of Labor-Management Disputes'),
  'N0020007',
  'DisputesAct',
)
export const AID = statute(
  t('勞資爭議法律及生活費用扶助辦法', 'Regulations for Legal and Living Aid in Labor Disputes'),
  'N0020018',
  'AidRules',
)
export const GEA = statute(t('性別平等工作法', 'Gender Equality in Employment Act'), 'N0030014', 'GEA')
export const OSHA = statute(t('職業安全衛生法', 'Occupational Safety and Health Act'), 'N0060001', 'OSH')
export const CIVIL = statute(t('民法', 'Civil Code'), 'B0000001', 'Civil Code')
export const JY = statute(t('司法院釋字', 'J.Y. Interpretation'), undefined, 'J.Y. Interpretation')
export const LETTERS = statute(t('勞動部（勞委會）函釋', 'Letter of the Ministry of Labor'), undefined, 'MOL letter')
export const PART_TIME = statute(
  t('僱用部分時間工作勞工應行注意事項', 'Guidance on part-time employment'),
  undefined,
  'part-time employment guidance',
)
export const STANDARD = statute(
  t('中央法規標準法', 'Central Regulation Standard Act'),
  'A0030133',
  'Central Regulation Standard Act',
)
export const APA = statute(t('行政程序法', 'Administrative Procedure Act'), 'A0030055', 'APA')
export const PENALTY = statute(t('行政罰法', 'Administrative Penalty Act'), 'A0030210', 'Administrative Penalty Act')
export const EXECUTION = statute(
  t('行政執行法', 'Administrative Execution Act'),
  'A0030023',
  'Administrative Execution Act',
)
export const APPEAL = statute(t('訴願法', 'Administrative Appeal Act'), 'A0030020', 'Administrative Appeal Act')
export const ARCHIVES = statute(t('檔案法', 'Archives Act'), 'A0030134', 'Archives Act')
export const PDPA = statute(t('個人資料保護法', 'Personal Data Protection Act'), 'I0050021', 'PDPA')
export const FGIL = statute(t('政府資訊公開法', 'Freedom of Government Information Law'), 'I0020026', 'FGIL')
export const LIA = statute(t('勞動檢查法', 'Labor Inspection Act'), 'N0070001', 'LIA')
export const LAND = statute(t('土地法', 'Land Act'), 'D0060001', 'Land Act')
