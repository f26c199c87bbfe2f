// Words for going there: when, what was looked at and signed, what a telephone adds, and what becomes of a visit that comes home late.
import { choice, date, files, many, t, text, time, whole } from '#engine'
import { articles } from '#capabilities/inspection/index.ts'

const results = {
  met: t('符合', 'Kept'), breach: t('不符', 'Not kept'), unclear: t('待查', 'To be looked into'),
} as const

export const planned = {
  visitOn: date(t('預定檢查日', 'Planned for'), { notBeforeToday: true, workingDay: true }),
  visitAt: time(t('預定時間', 'At'), { optional: true, hours: ['06:00', '22:00'] }),
}

/** What a visit records, on paper, at the desk or on a telephone without a network. */
export const visit = {
  visitedOn: date(t('實際檢查日', 'Day of the visit'), { notAfterToday: true }),
  checklist: many(t('檢查項目', 'What was looked at'), {
    article: choice(t('條文', 'Article'), articles), result: choice(t('結果', 'Result'), results),
    facts: text(t('事實', 'Facts'), { lines: 2, optional: true, max: 1000 }),
  }, { max: 40, optional: true }),
  present: text(t('會同人員', 'Who was there'), { optional: true, help: t('職稱與姓名', 'Post and name') }),
  record: text(t('檢查紀錄', 'Record of the visit'), { lines: 5, optional: true }),
  photos: files(t('照片', 'Photographs'), { optional: true, max: 20 }),
  signedHow: choice(t('會同人員簽名方式', 'How it was signed'), {
    drawn: t('手寫簽名', 'Signed by hand'), typed: t('以鍵入姓名確認', 'Confirmed by typed name'), refused: t('拒絕簽名', 'Refused to sign'),
  }),
  signedBy: text(t('簽名者', 'Signed by'), { when: { signedHow: ['drawn', 'typed'] }, sensitivity: 'personal' }),
  signature: files(t('簽名圖', 'Signature'), { when: { signedHow: 'drawn' }, optional: true, max: 1 }),
}
export const visitAsks = ['visitedOn', 'checklist', 'present', 'record', 'photos', 'signedHow', 'signedBy', 'signature'] as const

/** What a telephone adds: both times, how far apart they stood, and the end of its own chain. */
export const device = {
  deviceStarted: text(t('裝置記錄的開始時間', 'Begun, by the device’s clock'), { max: 40 }),
  deviceEnded: text(t('裝置記錄的結束時間', 'Ended, by the device’s clock'), { max: 40 }),
  receivedAt: text(t('伺服器收到時間', 'Received, by our clock'), { max: 40 }),
  clockOffset: whole(t('裝置時鐘誤差', 'Error of the device’s clock'), { min: -9_999_999_999, max: 9_999_999_999, unit: t('秒', 'seconds') }),
  clockNote: text(t('時鐘說明', 'About the clock'), { max: 300 }),
  deviceChain: text(t('離線紀錄鏈末端', 'End of the offline chain'), { max: 64 }),
}
export const deviceAsks = ['deviceStarted', 'deviceEnded', 'receivedAt', 'clockOffset', 'clockNote', 'deviceChain'] as const

/** A visit made without a network may come home to a case that has moved on: kept there as a fact, for somebody to decide. */
export const late = {
  lateVisit: text(t('離線檢查紀錄', 'What the visit recorded'), { lines: 6, help: t('案件變動後才上傳，原樣保存。', 'Sent after the case had moved on; kept as it is.') }),
  latePictures: files(t('離線檢查照片與簽名', 'Photographs and signature of that visit'), { optional: true, max: 21 }),
  visitConflict: choice(t('檢查紀錄衝突', 'Conflict of records'), {
    open: t('離線期間案件已有變動，待決定', 'The case had moved on meanwhile; to be decided'), decided: t('已決定', 'Decided'),
  }),
}
export const lateAsks = ['lateVisit', 'latePictures'] as const
