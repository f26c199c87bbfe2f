// 工會: what is asked under it.
import { t } from '#engine'

export const name = t('工會', 'Unions')
export { formation, directors, registerBy } from '../union-act/founding.ts'
export { assemblyVote, noticeBy, minimumDues } from '../union-act/meetings.ts'
