// What the members are sent: the notice with the agenda as it stood that day, and the minutes with what was resolved.
import { type Letter, t } from '#engine'
import { committeeRules } from '#bureau/documents.ts'

/** Printed and sent to each member; nobody of them is a party who follows the meeting by a code. */
const toMembers = { to: [], addressed: 'committee.members.name' } as const

export const letters: Record<string, Letter> = {
  notice: {
    ...toMembers, form: 'meeting-notice', name: t('開會通知單', 'Notice of the meeting'),
    subject: t('召開「{committee.name}」{session}會議，請準時出席。', 'The {session} of the {committee.name} meets. Please attend.'),
    says: [
      t('開會時間：{meetOn}{meetFrom}', 'When: {meetOn} {meetFrom}'),
      t('開會地點：{place}', 'Where: {place}'),
      t('至少須有{quorum}位委員出席；不克出席者，請於會前告知。', 'At least {quorum} members must be there. If you cannot come, please say so beforehand.'),
      t('與議案有利害關係者，請於審議前說明並迴避。', 'Whoever has an interest in an item says so before it is deliberated, and keeps out.'),
    ],
    facts: ['items', 'agenda'],
    cites: [committeeRules('開會通知')],
  },
  minutes: {
    ...toMembers, form: 'letter', name: t('會議紀錄', 'Minutes'),
    subject: t('檢送「{committee.name}」{session}會議紀錄，請查照。', 'The minutes of the {session} of the {committee.name}.'),
    says: [t('開會時間：{meetOn}{meetFrom}', 'When: {meetOn} {meetFrom}'), t('開會地點：{place}', 'Where: {place}'), t('出席{presentCount}人，至少須{quorum}人。', '{presentCount} were present of at least {quorum}.')],
    facts: ['attending', 'resolved'],
    cites: [committeeRules('會議紀錄')],
  },
}
