// 資遣通報: what is asked under it.
import { t } from '#engine'

export const name = t('資遣通報', 'Layoff notification')
export { deadline } from '../employment-service-act/layoff-notification.ts'
