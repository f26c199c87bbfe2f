// 個資請求、政府資訊與檔案: what is asked under it.
import { t } from '#engine'

export const name = t('個資與檔案', 'Personal data and archives')
export { answer, waiver, damages, claimLimit, publishFileBy } from '../personal-data-act/requests.ts'
export { governmentInformation, thirdPartyComment } from '../government-information-act/requests.ts'
export {
  retentionClass,
  digitised,
  retentionUntil,
  destroy,
  listReviewBy,
  archiveAnswerBy,
} from '../archives-act/retention.ts'
