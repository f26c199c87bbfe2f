// Words for flats let to workers: the estates the published reports name.
import { t } from '#engine'

export const estates = { 'fuxing-west': t('復興西區', 'Fuxing West'), 'qianfeng-east': t('前峰東區', 'Qianfeng East'), other: t('其他社區', 'Another estate') }
