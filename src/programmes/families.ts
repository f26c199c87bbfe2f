// The catalogue's fourteen families, in its order: a folder each, and what its programmes are called together.
import { t, type Text } from '#engine'

export const families: Readonly<Record<string, Text>> = {
  unions: t('工會', 'Unions'),
  education: t('勞工教育', 'Education'),
  disputes: t('爭議與諮詢', 'Disputes and advice'),
  standards: t('勞動條件與檢查', 'Standards and inspection'),
  safety: t('職業安全衛生', 'Safety and health'),
  'accident-care': t('職災照顧', 'Accidents at work'),
  'employment-services': t('就業服務', 'Employment services'),
  'employment-programmes': t('就業促進', 'Employment programmes'),
  training: t('職業訓練', 'Training'),
  migrants: t('移工', 'Migrant workers'),
  disability: t('身心障礙者就業', 'Disability'),
  equality: t('職場平權與資遣', 'Equality and layoffs'),
  welfare: t('福利、住宅與場地', 'Welfare, housing and venues'),
  governance: t('資訊公開與行政', 'Information and administration'),
}
