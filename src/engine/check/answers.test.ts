// What is said of answers whose questions nobody gives, gives too late, or counts in a way only data could know.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answers, entry, many, programme, statute, t } from '#engine'
import { loosely, type Programme } from '../words/index.ts'
import { faultsOfAnswers } from './answers.ts'

const act = statute(t('示範法', 'Example Act'))
const survey = loosely(
  programme({
    id: 'survey',
    version: 1,
    name: t('示範調查', 'Example survey'),
    code: 'SV',
    unit: 'planning',
    purpose: t('示範', 'Example'),
    law: act('§1'),
    covers: [],
    keep: { years: 1, cites: act('§2') },
    title: 'round',
    fields: { round: entry(t('梯次', 'Round'), 'rounds'), said: answers(t('問卷', 'Questions')) },
    roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' } },
    states: { sent: t('已寄出', 'Sent'), answered: { name: t('已答', 'Answered'), ends: true } },
    steps: {
      send: {
        does: t('寄出', 'Send'),
        by: 'officer',
        from: 'start',
        to: 'sent',
        asks: ['round'],
        takes: { said: 'round.questions' },
      },
      answer: { does: t('填答', 'Answer'), by: 'officer', from: 'sent', to: 'answered', asks: ['said'] },
    },
    clocks: {},
    dimensions: { question: { name: t('題目', 'Question'), field: 'said' } },
    measures: {
      answered: { name: t('填答人次', 'Answered'), unit: 'person-times', count: 'answered', by: [['question']] },
    },
    tables: {},
  }),
)
const { steps, fields, measures } = survey
const said = (change: Partial<Programme>) => faultsOfAnswers({ ...survey, ...change }).join('\n')
const { send, answer } = steps
assert.ok(send && answer)

test('questions are taken over before anybody is asked them', () => {
  assert.equal(said({}), '')
  const { takes: _, ...empty } = send
  assert.match(said({ steps: { ...steps, send: empty } }), /nobody gives the questions that said answers: let a step/)
  const atOnce = { ...send, asks: ['round', 'said'] }
  assert.match(
    said({ steps: { ...steps, send: atOnce } }),
    /step send asks said where its questions have not been taken/,
  )
})

test('answers stand beside rows and not in them, and are split, never looked into', () => {
  const rows = many(t('列', 'Rows'), { said: answers(t('問卷', 'Questions')) })
  assert.match(said({ fields: { ...fields, rows } }), /rows has answers in its rows: let them stand beside it/)
  const where = { said: { given: true } }
  assert.match(
    said({ measures: { answered: { ...measures.answered, where } as never } }),
    /answered looks into said, whose questions are data: split it/,
  )
})
