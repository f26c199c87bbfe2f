// What comes from one source is counted, what one form holds, what waits in the whole bureau, and what is still free; whoever looks after people is not slowed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Bringing, MOST_OF_FORM, uploadQuota } from '#web/upload-quota.ts'

const MB = 1024 * 1024
const HOUR = 3_600_000
const roomy = async () => 10_000 * MB
const nothing = async () => ({ bytes: 0 })
const none = { files: 0, bytes: 0 }
const bringing = (from: string | undefined, bytes: number, now: number, more: Partial<Bringing> = {}): Bringing => ({
  from,
  bytes,
  now,
  held: none,
  dataDir: '/data',
  ...more,
})

test('a source brings 300 MB or 120 files in an hour, and again in the next', async () => {
  const quota = uploadQuota(nothing, undefined, roomy)
  let taken = 0
  for (let n = 0; n < 60; n++) if (!(await quota(bringing('a', 9 * MB, 0)))) taken++
  assert.equal(taken, 33)
  assert.match((await quota(bringing('a', 9 * MB, HOUR - 1000)))?.zh ?? '', /一小時/)
  assert.equal(await quota(bringing('b', 9 * MB, 0)), undefined)
  assert.equal(await quota(bringing('a', 9 * MB, HOUR + 1)), undefined)
  let small = 0
  for (let n = 0; n < 200; n++) if (!(await quota(bringing('c', 10, 0)))) small++
  assert.equal(small, 120)
})

test('and 1000 MB in a day, told apart from the hour', async () => {
  const quota = uploadQuota(nothing, undefined, roomy)
  let taken = 0
  for (let hour = 0; hour < 6; hour++)
    for (let n = 0; n < 33; n++) if (!(await quota(bringing('a', 9 * MB, hour * HOUR + n)))) taken++
  assert.equal(taken, 111)
  assert.match((await quota(bringing('a', 9 * MB, 6 * HOUR)))?.zh ?? '', /明天/)
  assert.equal(await quota(bringing('a', 9 * MB, 25 * HOUR)), undefined)
})

test('one form holds so many files and bytes, whoever fills it in from wherever; an officer is not counted', async () => {
  const quota = uploadQuota(nothing, undefined, roomy)
  const full = { files: MOST_OF_FORM.files, bytes: 0 }
  assert.match((await quota(bringing('a', 10, 0, { held: full })))?.zh ?? '', /一件申請最多附 60 個檔案/)
  const heavy = { files: 1, bytes: MOST_OF_FORM.bytes - 5 }
  assert.match((await quota(bringing('b', 10, 0, { held: heavy })))?.en ?? '', /150 MB/)
  assert.equal(await quota(bringing('b', 5, 0, { held: heavy })), undefined)
  assert.equal(await quota(bringing(undefined, 10, 0, { held: full })), undefined)
})

test('what waits in the whole bureau is bounded, between two looks at the database too; officers go on', async () => {
  let waits = 90 * MB
  let asked = 0
  const quota = uploadQuota(async () => (asked++, { bytes: waits }), 100, roomy)
  assert.equal(await quota(bringing('a', 9 * MB, 0)), undefined)
  assert.match((await quota(bringing('b', 9 * MB, 1)))?.zh ?? '', /儲存空間將滿/)
  assert.equal(asked, 1)
  assert.equal(await quota(bringing(undefined, 9 * MB, 2)), undefined)
  waits = 0
  assert.equal(await quota(bringing('b', 9 * MB, 20_000)), undefined, 'looked at again')
})

test('nothing is taken while the disk is nearly full, from an officer neither, and nobody else is counted out', async () => {
  const quota = uploadQuota(nothing, undefined, async () => 530 * MB)
  const answers = []
  for (let n = 0; n < 5; n++) answers.push(await quota(bringing(`from ${n}`, 9 * MB, n)))
  assert.deepEqual(
    answers.map((one) => one === undefined),
    [true, true, true, false, false],
  )
  assert.match(answers[4]?.zh ?? '', /儲存空間將滿/)
  assert.ok(await quota(bringing(undefined, 9 * MB, 6)))
  const told = uploadQuota(nothing, undefined, roomy)
  assert.equal(await told(bringing(undefined, 900 * MB, 0)), undefined)
})
