// Words that programmes about breaches share: which law, which article, who is fined, and the general law of penalties.
import { t } from '#engine'


export const LAWS = {
  lsa: t('勞動基準法', 'Labor Standards Act'),
  osh: t('職業安全衛生法', 'Occupational Safety and Health Act'),
  esa: t('就業服務法', 'Employment Service Act'),
  gea: t('性別平等工作法', 'Gender Equality in Employment Act'),
  lpa: t('勞工退休金條例', 'Labor Pension Act'),
  mwa: t('最低工資法', 'Minimum Wage Act'),
} as const

/** Articles of the Labour Standards Act with a fine of their own; another law's article stands in words. */
const NUMBERS = [7, 9, 13, 16, 17, 19, 21, 22, 23, 24, 25, 26, 28, 30, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 43, 46, 49, 50, 51, 55, 56, 59, 65, 66, 67, 68, 70, 74, 80] as const
export const ARTICLES = {
  ...(Object.fromEntries(NUMBERS.map((n) => [`art-${n}`, t(`第${n}條`, `Article ${n}`)])) as Record<`art-${(typeof NUMBERS)[number]}`, ReturnType<typeof t>>),
  other: t('其他條文', 'Another article'),
}
export const LSA_ARTICLES = Object.keys(ARTICLES) as (keyof typeof ARTICLES)[]
