// The bureau of the examples. It does not exist, and nobody works there.
import { t } from '#engine'
import type { Site } from '../frame/index.ts'

export const bureau: Site = {
  name: t('示範市政府勞工局', 'Demonstration City Labour Bureau'),
  address: t('000 示範市示範中區示範路 1 號', '1 Example Road, Example Central District, Example City 000'),
  phone: '(02) 0000-0000',
  hours: t('週一至週五 8:30－17:30', 'Monday to Friday, 8:30 to 17:30'),
  updated: '115-11-24',
}
