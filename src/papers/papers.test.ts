// Letters, records and reports: filled from the case, whole in every form, and without what is not the reader's.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { type Case, type CaseEvent, tell } from '#engine'
import { units } from '#bureau/units.ts'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { roll } from '#roll'
import { letterPaper, type Paper, toCsv, toHtml, toOdt, toPdf } from './index.ts'

const bureau = {
  name: { zh: '示範市政府勞工局', en: 'Demonstration Bureau' },
  address: { zh: '示範路1號', en: '1 Example Road' },
  phone: '00-0000',
  units,
}
const mediation = roll.find(({ programme }) => programme.id === 'labour-dispute-mediation')
const told =
  mediation &&
  tell(
    mediation.programme,
    mediation.stories['settles at the first hearing and is paid in full'] ?? { lines: [] },
    officeCalendar(),
  )
const settled = told?.case as Case
const event = told?.events.find((one) => one.kind === 'step' && one.step === 'issue') as CaseEvent
const record = (to: string): Paper =>
  letterPaper({
    programme: mediation!.programme,
    name: 'record',
    one: settled,
    event,
    bureau,
    to,
    entries: { 'room-1': '第一調解室' },
  })
const text = (paper: Paper) => JSON.stringify(paper.blocks)

describe('a letter', () => {
  const notice = (more: Partial<typeof bureau>) =>
    text(
      letterPaper({
        programme: mediation!.programme,
        name: 'hearing',
        one: settled,
        event,
        bureau: { ...bureau, ...more },
        to: 'claimant',
      }),
    )

  test('stands under the telephone of its unit and the address of the bureau, unless the unit has one', () => {
    const relations = units['labour-relations']
    assert.ok(notice({}).includes(`地址：示範路1號\\n承辦單位：勞資關係科\\n電話：${relations.telephone}`))
    const moved = { ...relations, address: { zh: '示範路9號', en: '9 Example Road' } }
    assert.match(notice({ units: { ...units, 'labour-relations': moved } as never }), /地址：示範路9號/)
  })

  test('that is sealed says by which seal', () => {
    const union = roll.find(({ programme }) => programme.id === 'union-registration')?.programme
    assert.ok(union)
    const [name = ''] = Object.entries(union.letters ?? {}).find(([, { form }]) => form === 'certificate') ?? []
    const paper = letterPaper({ programme: union, name, one: settled, event, bureau, to: 'applicant' })
    assert.match(text(paper), /（蓋用印信：示範市政府勞工局印）/)
    assert.doesNotMatch(notice({}), /印信/)
  })
})

describe('the record of mediation', () => {
  test('says who, what and where, with the room by its name', () => {
    for (const words of [
      '林小姐',
      '示範商行',
      '第一調解室',
      '新臺幣48,000元',
      '115年3月31日',
      '成立',
      '中華民國115年3月12日',
    ])
      assert.ok(text(record('claimant')).includes(words), words)
  })
  test('gives each side its own particulars and of the other only the name', () => {
    assert.ok(text(record('claimant')).includes('A200000003'))
    for (const hidden of ['A200000003', '0900-000-001', '示範路1號\\n'])
      assert.ok(!text(record('respondent')).includes(hidden), hidden)
    assert.ok(text(record('respondent')).includes('林小姐'))
  })
})

test('a fine is addressed to whom the law fines, not to the contact who takes it in', () => {
  const penalties = roll.find(({ programme }) => programme.id === 'labour-penalties') ?? assert.fail()
  const calendar = officeCalendar()
  let seen = 0
  for (const story of Object.values(penalties.stories)) {
    const { case: one, events } = tell(penalties.programme, story, calendar)
    for (const each of events)
      for (const name of each.kind === 'step' ? [penalties.programme.steps[each.step]?.sends ?? []].flat() : [])
        if (one) {
          const paper = letterPaper({
            programme: penalties.programme,
            name,
            one,
            event: each,
            bureau,
            to: 'respondent',
          })
          assert.match(text(paper), /受文者：示範[^"]*公司"/, name)
          assert.match(text(paper), /正本：示範[^"]*公司/, name)
          seen++
        }
  }
  assert.ok(seen > 5)
})

/** One that goes to members of a body is nobody's by a part. */
const addressees = (to: readonly string[] = []) => (to.length === 0 ? [''] : to)

describe('every letter of every programme', () => {
  const calendar = officeCalendar()
  for (const { programme, stories } of roll)
    for (const [title, story] of Object.entries(stories))
      test(`${programme.id}: a case that ${title}`, () => {
        const { case: one, events } = tell(programme, story, calendar)
        for (const each of events)
          if (each.kind === 'step' && one)
            for (const name of [programme.steps[each.step]?.sends ?? []].flat())
              for (const to of addressees(programme.letters?.[name]?.to)) {
                const paper = letterPaper({ programme, name, one, event: each, bureau, to })
                assert.ok(
                  !/[{}]/.test(text(paper).replaceAll(/"[a-z]+":|[{}[\],]/gi, '')),
                  `${name} has an unfilled place`,
                )
                if (programme.letters?.[name]?.form === 'disposition')
                  assert.ok(text(paper).includes('訴願'), 'a disposition says the remedy')
              }
      })
})

const odd: Paper = {
  title: '罕用字 𠮷 㛢',
  header: '示範',
  blocks: [
    { kind: 'heading', level: 1, text: '罕用字 𠮷 㛢 <b> & "' },
    { kind: 'paragraph', text: '*不是粗體* #evil() $x$ \u0007 ]]>\n第二行' },
    {
      kind: 'table',
      caption: '表',
      columns: [
        { label: '項目', number: false },
        { label: '數', number: true },
      ],
      rows: [
        { cells: [{ text: '甲' }, { text: '1,789', small: '75%' }] },
        { total: true, cells: [{ text: '計' }, { text: '1,789' }] },
      ],
      remarks: ['備註'],
    },
    { kind: 'facts', items: [{ label: '標', value: '值' }] },
    { kind: 'numbered', items: ['一', '二'] },
    { kind: 'signatures', labels: ['申請人'] },
  ],
}

describe('a paper with whatever people write', () => {
  test('is a sound OpenDocument: mimetype first and stored, well-formed parts, header row repeated', async () => {
    const bytes = await toOdt(odd)
    assert.equal(strFromU8(bytes.subarray(30, 77)), 'mimetypeapplication/vnd.oasis.opendocument.text')
    const parts = unzipSync(bytes)
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array())
    assert.ok(
      content.includes('罕用字 𠮷 㛢 &lt;b&gt; &amp; &quot;') &&
        !content.includes('\u0007') &&
        content.includes('<table:table-header-rows>'),
    )
    const open = [...content.matchAll(/<(\/?)([\w:-]+)[^>]*?(\/?)>/g)].filter(
      ([, , name, self]) => !self && !name?.startsWith('?'),
    )
    const stack: string[] = []
    for (const [, close, name = ''] of open)
      if (close) assert.equal(stack.pop(), name)
      else stack.push(name)
    assert.deepEqual(stack, [])
  })
  test('is a PDF/A whose text is data and never markup, the same bytes for the same moment', async () => {
    const [one, again] = [await toPdf(odd, 1_763_769_600_000), await toPdf(odd, 1_763_769_600_000)]
    assert.equal(Buffer.from(one.subarray(0, 5)).toString(), '%PDF-')
    assert.deepEqual(one, again)
    const common = await toPdf(record('claimant'), 1_763_769_600_000)
    assert.ok(Buffer.from(common).includes('pdfaid'), 'PDF/A where every character has a glyph')
  })
  test('is escaped on screen', () => assert.ok(toHtml(odd).includes('&lt;b&gt; &amp;') && !toHtml(odd).includes('<b>')))
  test('cannot run in a spreadsheet', () =>
    assert.equal(toCsv([['=1+1', '說 "是"', -5, null]], { bom: false }), `"'=1+1","說 ""是""","-5",""\r\n`))
})
