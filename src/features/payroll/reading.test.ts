// What employers write, and what it means; each row that cannot be used comes back with its line and its reason.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { toCsv } from '#papers/index.ts'
import { usual } from '#law/payroll/options.ts'
import { checkPayroll } from '#law/payroll/check.ts'
import { readSheets } from '#sheets/read.ts'
import { UNCLEAR } from '#sheets/sink.ts'
import { odsOf, xlsxOf } from '#sheets/write.ts'
import { dayIn, hoursIn, minutesIn, momentIn, moneyIn, monthIn } from './cells.ts'
import { tableOf } from './export.ts'
import { Reading } from './reading.ts'
import { asTables, sampleEmployees } from './sample.ts'
import { work, type Told } from './work.ts'

const read = (...texts: string[]) => {
  const reading = new Reading()
  for (const text of texts) readSheets(Buffer.from(text), 'f.csv', reading)
  return reading.done()
}
const valueOf = (found: { value: unknown } | { says: unknown }) => ('value' in found ? found.value : undefined)
const minutesOf = (typed: string) => (valueOf(momentIn(typed)) as { minutes: number } | undefined)?.minutes
const HEAD = '員工編號,日期,日別,上班,下班,休息分鐘'

describe('a cell', () => {
  for (const [typed, day] of Object.entries({
    '115/3/2': '2026-03-02',
    '1150302': '2026-03-02',
    民國115年3月2日: '2026-03-02',
    '１１５／３／２': '2026-03-02',
    '2026-03-02': '2026-03-02',
    '2026/3/2 08:00': '2026-03-02',
    '2026-03-02T00:00:00': '2026-03-02',
    '46083': '2026-03-02',
    '46083.354': '2026-03-02',
    '115/3/2(一)': '2026-03-02',
  }))
    test(`「${typed}」 is 2 March 2026`, () => assert.equal(valueOf(dayIn(typed)), day))
  test('of an Excel that counts from 1904 is the same day', () =>
    assert.equal(valueOf(dayIn('44621', true)), '2026-03-02'))
  for (const [typed, minutes] of Object.entries({
    '08:00': 480,
    '8:00': 480,
    '0800': 480,
    '800': 480,
    '０８：００': 480,
    '08:00:00': 480,
    '0.3333333333333333': 480,
    '46083.3333333333': 480,
    PT08H00M00S: 480,
    '上午8:00': 480,
    '下午5:30': 1050,
    '5:30 PM': 1050,
    '12:05 am': 5,
    '26:00': 1560,
    '2026-03-02 08:00': 480,
    '8時00分': 480,
  }))
    test(`「${typed}」 is ${minutes} minutes after midnight`, () => assert.equal(minutesOf(typed), minutes))
  test('of a time with its day keeps the day', () => {
    for (const typed of [
      '2026/3/2 08:00',
      '115/3/2 08:00',
      '1150302 08:00',
      '115年3月2日 上午8:00',
      '46083.3333333333',
    ])
      assert.deepEqual(valueOf(momentIn(typed)), { day: '2026-03-02', minutes: 480 }, typed)
    assert.deepEqual(valueOf(momentIn('44621.3333333333', true)), { day: '2026-03-02', minutes: 480 })
  })
  test('that may mean two times is refused and never guessed', () => {
    for (const typed of ['8.3', '8.30', '17.5', '0.5', '0.354', '1', '0', '上午13:00', '2026/3/2 25:00', UNCLEAR])
      assert.ok('says' in momentIn(typed), typed)
    for (const typed of ['0.4791666666666667', '8:75', '50%', UNCLEAR]) assert.ok('says' in hoursIn(typed), typed)
    assert.ok('says' in minutesIn('1:75'))
  })
  test('of hours, minutes, money and months is read in the ways they are written', () => {
    assert.deepEqual(
      ['8', '8.5', '8:30', '8.33', '8小時', '8小時30分', '510分鐘', 'PT08H30M00S'].map((one) => valueOf(hoursIn(one))),
      [480, 510, 510, 500, 480, 510, 510, 510],
    )
    assert.deepEqual(
      ['60', '60分', '1:00'].map((one) => valueOf(minutesIn(one))),
      [60, 60, 60],
    )
    assert.deepEqual(
      ['36,000', 'NT$36000', '36000.00', '３６０００元'].map((one) => valueOf(moneyIn(one, 0, 1e7))),
      ['36000', '36000', '36000', '36000'],
    )
    assert.equal(valueOf(moneyIn('196.50', 4, 1e5)), '196.5')
    assert.deepEqual(
      ['115/3', '11503', '2026-03', '115年3月', '202603'].map((one) => valueOf(monthIn(one))),
      Array(5).fill('2026-03'),
    )
  })
  test('that means nothing is refused', () => {
    for (const typed of ['明天', '25:99', '-1', '8點半', '=A1', 'NaN', '1e3', '99999999'])
      for (const found of [
        dayIn(typed),
        momentIn(typed),
        hoursIn(typed),
        minutesIn(typed),
        moneyIn(typed, 0, 1e7),
        monthIn(typed),
      ])
        assert.ok('says' in found, typed)
  })
})

describe('a record', () => {
  test('may name its columns in either language and any order, below a title', () => {
    const found = read(
      '示範公司 115年3月出勤\n\nHours worked,Date,Day type,Employee ID,備註\n9,2026-03-02,weekday,A1,x\n',
    )
    assert.deepEqual(found.people[0], {
      id: 'A1',
      name: '',
      days: [{ day: '2026-03-02', type: 'weekday', minutes: 540 }],
      wages: [],
    })
    assert.ok(found.remarks.some(({ zh }) => zh.includes('備註')))
  })
  test('of a night shift counts to the day it began', () => {
    const [person] = read(`${HEAD}\nA1,115/3/2,工作日,22:00,07:00,60\n`).people
    assert.deepEqual(person?.days, [
      { day: '2026-03-02', type: 'weekday', minutes: 480, from: 1320, to: 1860, rest: 60 },
    ])
  })
  test('of a shift with its days written is as long as the days say', () => {
    const [one] = read(`${HEAD}\nA1,2026/3/2,工作日,2026/3/2 20:00,2026/3/3 08:00,60\n`).people
    assert.deepEqual(one?.days, [{ day: '2026-03-02', type: 'weekday', minutes: 660, from: 1200, to: 1920, rest: 60 }])
    const { bad, slips } = read(
      `${HEAD}\nA1,2026/3/1,工作日,08:00,17:00,60\nA1,2026/3/2,工作日,2026/3/2 08:00,2026/3/3 10:00,60\nA1,2026/3/4,工作日,2026/3/4 08:00,2026/3/3 17:00,\nA1,2026/3/5,工作日,2026/3/9 08:00,17:00,\n`,
    )
    assert.equal(bad, 3)
    assert.match(slips[0]?.says.zh ?? '', /扣除休息是 25:00，不在 0 到 24 小時之間/)
    assert.match(slips[1]?.says.zh ?? '', /下班早於上班/)
    assert.match(slips[2]?.says.zh ?? '', /日期與這一列的「日期」不同/)
  })
  test('of two stretches in a day adds them', () => {
    const [person] = read(`${HEAD}\nA1,115/3/2,工作日,08:00,12:00,\nA1,115/3/2,工作日,13:00,18:00,\n`).people
    assert.deepEqual(person?.days, [{ day: '2026-03-02', type: 'weekday', minutes: 540, from: 480, to: 1080 }])
  })
  test('lists each bad row with its line and every reason, and keeps the rest', () => {
    const { people, slips, bad } = read(
      `${HEAD}\nA1,115/3/2,工作日,08:00,17:00,60\nA1,115/2/30,工作天,8點半,17:00,60\nA1,115/3/3,工作日,=B2,17:00,60\n,115/3/4,工作日,08:00,17:00,60\nA1,115/3/5,工作日,08:00,,\nA1,115/3/2,休息日,18:00,19:00,\nA1,115/3/2,工作日,16:00,19:00,\n`,
    )
    assert.equal(people[0]?.days.length, 1)
    assert.deepEqual(
      slips.map(({ line }) => line),
      [3, 4, 5, 6, 7, 8],
    )
    assert.equal(bad, 6)
    for (const words of ['日期', '日別', '上班']) assert.ok(slips[0]?.says.zh.includes(words))
    assert.match(slips[1]?.says.zh ?? '', /公式/)
    assert.match(slips[2]?.says.zh ?? '', /員工編號/)
    assert.match(slips[3]?.says.zh ?? '', /只有一個/)
    assert.match(slips[4]?.says.zh ?? '', /兩種日別/)
    assert.match(slips[5]?.says.zh ?? '', /重疊/)
  })
  test('whose hours differ from its times is checked by the times, and that is told', () => {
    const { people, slips, bad } = read(`${HEAD},工時\nA1,115/3/2,工作日,08:00,18:00,60,8\n`)
    assert.deepEqual([people[0]?.days[0]?.minutes, slips[0]?.kept, bad], [540, true, 0])
  })
  test('of wages belongs to the person and the month', () => {
    const { people } = read(
      `${HEAD}\nA1,115/3/2,工作日,08:00,17:00,60\n`,
      '編號,月份,月薪,已付加班費\nA1,115/3,"36,000",400\n',
    )
    assert.deepEqual(people[0]?.wages, [{ month: '2026-03', basis: 'monthly', wage: '36000', paid: '400' }])
  })
  test('reads the same from CSV, ODS and XLSX, and gives back the sample it came from', async () => {
    const people = sampleEmployees(20, '2026-03-01', '2026-03-31')
    const tables = asTables(people)
    const from = (bytes: Uint8Array[]) => {
      const reading = new Reading()
      for (const part of bytes) readSheets(part, 'f', reading)
      return reading.done()
    }
    const found = [
      from(tables.map(({ head, rows }) => Buffer.from(toCsv([head, ...rows])))),
      from([await odsOf(tables)]),
      from([await xlsxOf(tables)]),
    ]
    for (const { people: back, slips } of found) {
      assert.deepEqual(slips, [])
      assert.deepEqual(checkPayroll(back, usual).summary, checkPayroll(people, usual).summary)
    }
  })
})

describe('what cannot be checked is refused with a sentence', () => {
  const refusal = (...texts: string[]) => {
    let told: Told | undefined
    work(
      { sent: texts.map((text) => ({ name: 'f.csv', bytes: Buffer.from(text) })), options: usual },
      (one) => (told = one),
    )
    return told && 'refused' in told ? told.refused.zh : JSON.stringify(told)
  }
  test('no column names, no kind of day, no hours, no rows, only bad rows', () => {
    assert.match(refusal('a,b\n1,2\n'), /找不到欄位名稱/)
    assert.match(refusal('員工編號,日期,工時\nA1,115/3/2,8\n'), /日別/)
    assert.match(refusal('員工編號,日期,日別\nA1,115/3/2,例假\n'), /工時/)
    assert.match(refusal(`${HEAD}\n`), /沒有出勤資料/)
    assert.match(refusal(`${HEAD}\nA1,x,y,,,\n`), /第 2 列/)
    assert.match(refusal(''), /f\.csv.*空的/)
  })
  test('more than ten thousand people', () => {
    const rows = (n: number) => Array.from({ length: n }, (_, at) => `A${at},115/3/2,工作日,08:00,17:00,60`).join('\n')
    assert.equal(read(`${HEAD}\n${rows(10_000)}`).people.length, 10_000)
    assert.match(refusal(`${HEAD}\n${rows(10_001)}`), /超過 10,000 人/)
  })
})

test('what is taken away holds every finding, and nothing in it computes', () => {
  let told: Told | undefined
  const evil = `${HEAD},姓名\n"@SUM(1)",115/3/1,例假,08:00,17:00,60,"+cmd|' /C calc'!A0"\n`
  work({ sent: [{ name: 'f.csv', bytes: Buffer.from(evil) }], options: usual }, (one) => (told = one))
  assert.ok(told && 'finished' in told)
  const { head, rows } = tableOf('findings', told.finished, 'zh')
  const csv = toCsv([head, ...rows])
  assert.ok(csv.includes(`"'@SUM(1)","'+cmd|`))
  assert.equal([...rows].length, told.finished.result.people[0]?.findings.length)
})
