// What people type: telephones with extensions, amounts in 萬, hours with minutes, passports.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decimal, money, person, readFields, t, text } from '#engine'
import { checkPerson } from '#law/identifiers/index.ts'

const one = (field: Parameters<typeof readFields>[0][string], raw: unknown) =>
  readFields({ it: field }, ['it'], { it: raw }, { today: '2026-03-02', strict: true })

test('a telephone number may have its extension, in any of the ways people write it, and is kept in one', () => {
  const phone = text(t('電話', 'Telephone'), { shape: 'phone', optional: true })
  for (const [typed, kept] of [
    ['07-812-4613 轉 415', '07-812-4613#415'],
    ['07-8124613分機415', '07-8124613#415'],
    ['(07)812-4613 ext. 415', '(07)812-4613#415'],
    ['07–812–4613', '07-812-4613'],
    ['07-8124613#415', '07-8124613#415'],
    ['０７－８１２４６１３', '07-8124613'],
  ])
    assert.deepEqual(one(phone, typed).values, { it: kept }, String(typed))
  assert.match(one(phone, '無').problems[0]?.says.zh ?? '', /沒有可以留空/)
})

test('an e-mail address too long to be one is refused before anything is compared', () => {
  const email = text(t('電子郵件', 'E-mail'), { shape: 'email', max: 500_000 })
  const began = performance.now()
  assert.equal(one(email, `a@${'a.'.repeat(100_000)}`).problems.length, 1)
  assert.ok(performance.now() - began < 200)
})

test('萬 and 億 are amounts, hours may have minutes, and 4萬3 is asked again', () => {
  const amount = money(t('金額', 'Amount'))
  for (const [typed, value] of [
    ['4萬3210', 43_210],
    ['4.3萬', 43_000],
    ['４萬元', 40_000],
    ['1億2000萬', 120_000_000],
    ['新臺幣12,000元整', 12_000],
  ])
    assert.deepEqual(one(amount, typed).values, { it: value }, String(typed))
  assert.equal(one(amount, '4萬3').problems.length, 1)
  const worked = decimal(t('工時', 'Hours'))
  for (const [typed, value] of [
    ['11小時30分', '11.5'],
    ['8小時', '8'],
    ['20分鐘', '1/3'],
    ['11.5', '11.5'],
  ])
    assert.deepEqual(one(worked, typed).values, { it: value }, String(typed))
})

test('a person may give a passport instead of an identity number, or none where the law asks none', () => {
  const applicant = person(t('申請人', 'Applicant'), ['idNumber'], {
    spares: ['idNumber'],
    doubts: checkPerson as never,
  })
  for (const given of [
    { name: 'Siti Percobaan', idNumber: 'C1234567' },
    { name: 'Siti Percobaan', idNumber: 'a12345678', country: 'Indonesia' },
    { name: 'Siti Percobaan', idNumber: '' },
    { name: '測試', idNumber: 'AB12345677' },
    { name: '測試', idNumber: 'A800000014' },
  ]) {
    const read = one(applicant, given)
    assert.deepEqual([read.problems, read.doubts], [[], []], given.idNumber)
  }
  const short = one(applicant, { name: '測試', idNumber: 'A12345678' })
  assert.match(short.doubts[0]?.says.zh ?? '', /若是護照號碼，請填發照國家/)
  const law = one(person(t('申請人', 'Applicant'), ['idNumber']), { name: '測試' })
  assert.equal(law.problems[0]?.field, 'it.idNumber')
})
