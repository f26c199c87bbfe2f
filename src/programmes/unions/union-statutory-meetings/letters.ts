// What the union is written about its meeting.
import { type Letter, t } from '#engine'
import { UNION } from '#law/statutes.ts'

export const letters: Record<string, Letter> = {
  noted: {
    name: t('開會通知收件回覆', 'Receipt of the announcement'), form: 'receipt', to: ['union'],
    subject: t('貴會訂於{meetingOn}召開會議，本局已收件，案號{number}，請查照。', 'Your meeting of {meetingOn} is noted as case {number}.'),
    says: [t('開會通知應於{noticeBy}前送達各出席人；請於會後三十日內送會議紀錄。', 'The notice must reach everybody by {noticeBy}. Please file the minutes within thirty days after the meeting.')],
    facts: ['meetingType', 'session', 'meetingOn', 'meetingAt', 'place'], receipts: ['noticeBy'], cites: [UNION('§23'), UNION('§24')],
  },
  correction: {
    name: t('會議紀錄更正通知', 'Request for a correction'), form: 'letter', to: ['union'],
    subject: t('貴會會議紀錄（案號{number}）請於{correctBy}前更正，請查照。', 'Please put the record of your meeting, case {number}, right by {correctBy}.'),
    says: [t('應更正事項：{fault}', 'What must be put right: {fault}')], cites: [UNION('§27')],
  },
  reviewed: {
    name: t('會議紀錄備查函', 'The minutes are noted'), form: 'letter', to: ['union'],
    subject: t('貴會{meetingOn}會議紀錄（案號{number}）准予備查，請查照。', 'The minutes of your meeting of {meetingOn}, case {number}, are noted.'),
    says: [t('會員名冊、理監事異動請於三十日內辦理。', 'Please report changes of members or boards within thirty days.')], receipts: ['quorate'], cites: [UNION('§22')],
  },
}
