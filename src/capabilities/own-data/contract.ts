// The programme in which somebody asks about what the bureau holds of them: the page of their own data leads there.
import { contract, t } from '#engine'

export const ownData = contract('own-data', t('受理個人資料請求', 'where one asks for one’s own data'), { sole: true })
