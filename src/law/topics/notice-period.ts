// 預告期間: what is asked under it.
import { t } from '#engine'

export const name = t('預告期間', 'Notice period')
export { notice, latestNoticeDate, payInLieu, jobSearchLeave } from '../labour-standards-act/notice.ts'
