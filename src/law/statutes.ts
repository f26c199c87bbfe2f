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
export const MIDDLE_AGED = statute(
  t('中高齡者及高齡者就業促進法', 'Middle-aged and Elderly Employment Promotion Act'),
  'N0090055',
  'N0090055',
)
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
export const OAIPA_ER = statute(
  t(
    '勞工職業災害保險及保護法施行細則',
    'Enforcement Rules of the Labor Occupational Accident Insurance and Protection Act',
  ),
  'N0050039',
  'OAIPA-ER',
)
export const ACCIDENT_STANDARD = statute(
  t('勞工職業災害保險職業傷病審查準則', 'Standards for Reviewing Occupational Injuries and Diseases'),
  'N0050008',
  'N0050008',
)
export const REPAYMENT = statute(
  t('勞工職業災害保險給付後限期投保單位繳納辦法', 'Regulations on Payment by the Insured Unit after Benefits'),
  'N0050036',
  'N0050036',
)
export const ACCIDENT_AIDS = statute(
  t('職業災害勞工申請器具照護失能及死亡補助辦法', 'Regulations on Device, Care, Disability and Death Subsidies'),
  'N0060076',
  'N0060076',
)
export const RETURN_AIDS = statute(
  t('直轄市及縣市政府辦理協助職業災害勞工重返職場補助辦法', 'Regulations on City Subsidies for Returning to Work'),
  'N0060079',
  'N0060079',
)
export const GEA_REVIEW = statute(
  t('性別平等工作申訴審議處理辦法', 'Regulations for Handling Complaints of Gender Equality in Employment'),
  'N0030016',
  'N0030016',
)
export const HARASSMENT_RULES = statute(
  t('工作場所性騷擾防治措施準則', 'Regulations on Measures against Sexual Harassment at Work'),
  'N0030019',
  'N0030019',
)
export const HARASSMENT_CITY = statute(
  t(
    '地方主管機關受理工作場所性騷擾事件申訴處理辦法',
    'Regulations on Complaints of Sexual Harassment at the Local Authority',
  ),
  'N0030029',
  'N0030029',
)
export const MEETING = statute(
  t('勞資會議實施辦法', 'Regulations for Implementing Labor-Management Meeting'),
  'N0020008',
  'N0020008',
)
export const WELFARE = statute(t('職工福利金條例', 'Employee Welfare Fund Act'), 'N0040001', 'WelfareFundAct')
export const WELFARE_COMMITTEE = statute(
  t('職工福利委員會組織準則', 'Organization Regulations on Employee Welfare Committee'),
  'N0000007',
  'N0000007',
)
export const AGREEMENTS = statute(t('團體協約法', 'Collective Agreement Act'), 'N0020006', 'CollectiveAgreementAct')
export const PDPA_ER = statute(
  t('個人資料保護法施行細則', 'Enforcement Rules of the Personal Data Protection Act'),
  'I0050022',
  'PDPA-ER',
)
export const ARCHIVE_RETENTION = statute(
  t('機關檔案保存年限及銷毀辦法', 'Regulations Governing the Retention Periods and Destruction of Agency Records'),
  'A0030089',
  'ArchiveRetentionRules',
)
export const OSHA_ER = statute(
  t('職業安全衛生法施行細則', 'Enforcement Rules of the Occupational Safety and Health Act'),
  'N0060002',
  'OSHA-ER',
)
export const LIA_ER = statute(
  t('勞動檢查法施行細則', 'Enforcement Rules of the Labor Inspection Act'),
  'N0070004',
  'N0070004',
)
export const IMMINENT = statute(
  t(
    '勞動檢查法第二十八條所定勞工有立即發生危險之虞認定標準',
    'Standards for Imminent Danger under §28 of the Labor Inspection Act',
  ),
  'N0070016',
  'N0070016',
)
export const DANGEROUS_SITES = statute(
  t('危險性工作場所審查及檢查辦法', 'Regulations on Reviewing and Inspecting Dangerous Workplaces'),
  'N0070019',
  'N0070019',
)
export const OSH_FINES = statute(
  t('違反職業安全衛生法及勞動檢查法案件處理要點', 'Directions on Handling Breaches of Safety and Inspection Law'),
  undefined,
  'handling directions of 2019-06-06',
)
export const MANAGEMENT = statute(
  t('職業安全衛生管理辦法', 'Occupational Safety and Health Management Regulations'),
  'N0060027',
  'N0060027',
)
export const HEALTH_RULES = statute(
  t('勞工健康保護規則', 'Labor Health Protection Regulations'),
  'N0060022',
  'N0060022',
)
export const FACILITIES = statute(
  t('職業安全衛生設施規則', 'Regulations for Occupational Safety and Health Facilities'),
  'N0060009',
  'N0060009',
)
export const OXYGEN = statute(
  t('缺氧症預防規則', 'Regulations on Preventing Oxygen Deficiency'),
  'N0060020',
  'N0060020',
)
export const CONSTRUCTION = statute(
  t('營造安全衛生設施標準', 'Construction Safety and Health Facility Standards'),
  'N0060014',
  'N0060014',
)
export const BULLYING = statute(
  t('職場霸凌防治措施準則', 'Regulations on Measures against Workplace Bullying'),
  'N0060085',
  'bullying rules',
)
