// Nobody fills the disk by attaching files to forms that are never sent.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uploadQuota } from '#web/upload-quota.ts'

const MB = 1024 * 1024
const roomy = async () => 50_000 * MB

test('one source brings so many files and bytes in an hour, and nobody else is kept from it', async () => {
  const quota = uploadQuota(roomy)
  let taken = 0
  for (let n = 0; n < 60; n++) if (!(await quota('a', 9 * MB, 0, '/data'))) taken++
  assert.equal(taken, 33)
  assert.match((await quota('a', 9 * MB, 3_599_000, '/data'))?.zh ?? '', /一小時/)
  assert.equal(await quota('b', 9 * MB, 0, '/data'), undefined)
  assert.equal(await quota('a', 9 * MB, 3_600_001, '/data'), undefined)
  let small = 0
  for (let n = 0; n < 200; n++) if (!(await quota('c', 10, 0, '/data'))) small++
  assert.equal(small, 120)
})

test('no file is taken that would leave the database without room, also between two looks at the disk', async () => {
  const quota = uploadQuota(async () => 530 * MB)
  const answers = []
  for (let n = 0; n < 5; n++) answers.push(await quota(`from ${n}`, 9 * MB, n, '/data'))
  assert.deepEqual(
    answers.map((one) => one === undefined),
    [true, true, true, false, false],
  )
  assert.match(answers[4]?.en ?? '', /nearly full/)
})
