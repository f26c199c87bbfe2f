// 政府資訊公開 (政府資訊公開法第12條): the time to decide, and the time a third party has to comment.
import { date, days, t } from '#engine'
import { FGIL } from '../statutes.ts'
import { timeLimit } from '../time-limit.ts'

const FROM = '2005-12-30'
export const governmentInformation = timeLimit({
  name: t('政府資訊申請准駁期限', 'When a request for information is decided'),
  cites: FGIL('§12 I'),
  from: { accepted: date(t('受理日', 'Day of acceptance')) },
  gives: {
    dueBy: { of: t('准駁', 'Decision'), within: { [FROM]: days(15) } },
    extendedBy: { of: t('延長後', 'Extended'), within: { [FROM]: days(30) } },
  },
  counted: 'procedure',
})
export const thirdPartyComment = timeLimit({
  name: t('第三人表示意見期限', 'When a third party comments'),
  cites: FGIL('§12 II'),
  from: { notified: date(t('通知送達日', 'Day of the notice')) },
  gives: { deadline: { within: { [FROM]: days(10) } } },
  counted: 'procedure',
})
