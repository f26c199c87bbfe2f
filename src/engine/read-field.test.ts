// What a form takes for an answer, and what it says when it does not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choices, readFields, t } from '#engine'

const options = { name: t('名稱', 'Name'), aim: t('宗旨', 'Aim'), area: t('區域', 'Area') }
const read = (min: number, ticked: readonly string[]) => {
  const field = choices(t('章程', 'Articles'), options, { min })
  return readFields({ articles: field }, ['articles'], { articles: ticked }, { today: '2026-03-02', strict: true })
}

test('too few ticks are refused, and the sentence says what is missing', () => {
  assert.deepEqual(
    read(3, ['aim', 'area']).problems.map(({ says }) => says.zh),
    ['「章程」尚缺：名稱。'],
  )
  assert.deepEqual(
    read(2, ['aim', 'aim']).problems.map(({ says }) => says.zh),
    ['「章程」至少選 2 項。'],
  )
  assert.deepEqual(read(2, ['aim', 'name']).problems, [])
  assert.deepEqual(read(3, ['aim', 'name', 'area']).problems, [])
})
