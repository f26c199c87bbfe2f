// What seeking and offering work have in common: kinds of work, hours, by what pay is reckoned, and how somebody came.
import { t } from '#engine'
import { ARCHIVES } from '#law/statutes.ts'

export const keep = { years: 10, cites: ARCHIVES('機關檔案保存年限') }
export const open = { sensitivity: 'open' } as const

/** The major groups of 中華民國職業標準分類, sixth edition; the finer tree is loaded when the agency's table is. */
export const OCCUPATIONS = {
  manager: t('主管及經理人員', 'Managers'), professional: t('專業人員', 'Professionals'), technician: t('技術員及助理專業人員', 'Technicians and associate professionals'),
  clerk: t('事務支援人員', 'Clerical support'), service: t('服務及銷售工作人員', 'Service and sales'), farming: t('農林漁牧業生產人員', 'Agriculture, forestry and fishing'),
  craft: t('技藝有關工作人員', 'Craft and related trades'), operator: t('機械設備操作及組裝人員', 'Machine operators and assemblers'), labourer: t('基層技術工及勞力工', 'Elementary work'),
}
export const HOURS = { full: t('全時', 'Full time'), part: t('部分工時', 'Part time'), shift: t('輪班', 'Shifts') }
export const PAY_BASIS = { monthly: t('月薪', 'By the month'), daily: t('日薪', 'By the day'), hourly: t('時薪', 'By the hour'), piece: t('按件計酬', 'By the piece') }

export const CHANNELS = {
  counter: t('臨櫃', 'Counter'), online: t('網路', 'Website'), van: t('巡迴專車', 'Van'), fair: t('徵才活動', 'Job fair'), campus: t('校園', 'Campus'),
  hospital: t('醫院', 'Hospital'), prison: t('矯正機關', 'Prison'), layoff: t('資遣通報', 'Layoff notice'),
}

/** Whom the Act helps especially (就業服務法 §24 I), and the two ages; by the codes the published figures use. */
export const GROUPS = {
  'middle-aged-and-older': t('中高齡及高齡者', 'Middle-aged and older people'), 'family-breadwinner': t('獨力負擔家計者', 'Sole breadwinners'),
  disability: t('身心障礙者', 'Persons with disabilities'), indigenous: t('原住民', 'Indigenous people'),
  'low-income': t('低收入戶或中低收入戶有工作能力者', 'Low-income households'), 'long-term-unemployed': t('長期失業者', 'Long-term unemployed'),
  're-entering': t('二度就業婦女', 'Women re-entering work'), 'domestic-violence': t('家庭暴力被害人', 'Victims of domestic violence'),
  released: t('更生受保護人', 'Persons released from prison'), 'new-resident': t('新住民', 'New residents'),
}
