// No pattern takes more than a line's length of time over a line, whatever somebody types: none goes over the same signs again and again.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { phoneText, withoutAtEnd } from '#engine'
import { attacks, patternsOfTheSource, worstOf } from './patterns.ts'

/** Nobody waits for more than 50 ms over 100 KB: what takes its length takes a fifth of that over a fifth, and what takes its square 130. */
const SIZES = [24, 300, 2_000, 20_000]
const MOST = 10

describe('a pattern', () => {
  test('of the source takes no more than the length of what it is given', () => {
    const all = patternsOfTheSource()
    assert.ok(all.length > 300, `${all.length} patterns`)
    const slow = all.flatMap(({ source, pattern, at }) => {
      const { ms, long, text } = worstOf(pattern, SIZES, MOST)
      return ms > MOST
        ? [`${source} takes ${Math.round(ms)} ms over ${long} signs, ${JSON.stringify(text)}: ${at.join(', ')}`]
        : []
    })
    assert.deepEqual(slow, [])
  })
  for (const known of [
    /\s+$/,
    /^\S+@\S+\.\S+$/,
    /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/,
    /\([^)]*\)/,
    /(?:\w+\s?)*$/,
    /(a+)+$/,
    /\s*[,;]?\s*x/,
  ])
    test(`that goes over it again is found: ${known.source}`, () => {
      const { ms } = worstOf(known, SIZES, MOST)
      assert.ok(ms > MOST, `${ms} ms`)
    })
  test('is attacked where its loops begin, with what fits them', () => {
    assert.ok([...attacks(/^ab[0-9]+x*$/, 10)].some((text) => text.startsWith('ab11111')))
    assert.ok([...attacks(/(?:cd){2}(?:e|f+)*/, 8)].some((text) => text.startsWith('cdcdff')))
  })
})

describe('what is written in place of them', () => {
  test('takes away at the end what is not wanted there, and nothing else', () => {
    assert.deepEqual(
      [withoutAtEnd('1.500', '0'), withoutAtEnd('0', '0'), withoutAtEnd('', '0'), withoutAtEnd('已入帳。!', '。.!')],
      ['1.5', '', '', '已入帳'],
    )
  })
  test('knows an extension as before', () => {
    assert.deepEqual(
      ['07-812 4613 分機 415', '07-8124613 , ext. 415', '07-8124613 # 415', '(07)8124613轉：415', '沒有電話'].map(
        phoneText,
      ),
      ['07-812 4613#415', '07-8124613#415', '07-8124613#415', '(07)8124613#415', '沒有電話'],
    )
  })
})
