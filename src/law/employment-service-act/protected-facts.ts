// What nobody may be chosen or put behind for: the grounds of 就業服務法 §5 I, and what tells of one of them.
import { ESA } from '../statutes.ts'

export const protectedFacts = { cites: ESA('§5 I') }

/** Words of a field or of one of its answers. Broad on purpose: what only sounds like it is called otherwise. */
const SPEAKS =
  /種族|階級|語言|思想|宗教|黨派|籍|出生|生日|性別|性傾向|年齡|中高齡|高齡|婚姻|容貌|五官|身心障礙|身障|星座|血型|工會|原住民|新住民|低收入|更生|家庭暴力|二度就業|獨力負擔|長期失業|懷孕|\b(race|class origin|religion|party member|birth|born|sex|gender|age|aged|older|married|marital|pregnan\w*|disab\w*|indigenous|nationality|immigrant|blood|union member\w*|domestic violence|low.income)\b/i

export const isProtected = (words: string): boolean => SPEAKS.test(words)
