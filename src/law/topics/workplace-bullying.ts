// 職場霸凌: what is asked under it.
import { t } from '#engine'

export const name = t('職場霸凌', 'Workplace bullying')
export { duties, definition, route } from '../safety-act/bullying.ts'
export { team, appealTeam } from '../safety-act/bullying-teams.ts'
export { acceptBy, registerBy, decideBy, reportBy, objectionBy, recordsUntil } from '../safety-act/bullying-clocks.ts'
