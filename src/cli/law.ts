// taitsi law: one question to the law, or one a line. The words are those of the vector contract.
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { taipeiDay } from '#engine'
import { ask } from '#law/ask.ts'
import { topics } from '#law/topics.ts'
import { told } from '#law/told.ts'
import type { Command } from './commands.ts'

export const law: Command = {
  does: 'Answers a question of labour law with its receipt.',
  usage: `TOPIC 'JSON' | TOPIC --stdin (one JSON a line)\n${' '.repeat(13)}topics: ${Object.keys(topics).join(', ')}`,
  async run(args) {
    const { values, positionals } = parseArgs({ args, options: { stdin: { type: 'boolean' } }, allowPositionals: true })
    const [topic, question] = positionals
    if (!topic || (!question && !values.stdin) || !Object.hasOwn(topics, topic))
      throw Object.assign(new Error(`Say: taitsi law TOPIC 'JSON'. Topics: ${Object.keys(topics).join(', ')}.`), {
        code: 'ERR_PARSE_ARGS',
      })
    const today = taipeiDay(Date.now())
    if (!values.stdin) {
      const answer = ask(topic, parsed(question ?? ''), today)
      console.log(JSON.stringify(told(answer), null, 1))
      return answer.ok ? 0 : 1
    }
    for await (const line of createInterface({ input: process.stdin }))
      if (line.trim() !== '') process.stdout.write(`${JSON.stringify(told(ask(topic, parsed(line), today)))}\n`)
    return 0
  },
}

/** Anything that is not an object is an empty question, which the law answers with what is missing. */
function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {}
  } catch {
    return {}
  }
}
