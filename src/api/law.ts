// Labour law over HTTP: what can be asked, and the answer with its receipt, in the words of the vector contract.
import { Hono } from 'hono'
import { cited, type Schema, t } from '#engine'
import { ask } from '#law/ask.ts'
import { told } from '#law/told.ts'
import { topics } from '#law/topics.ts'
import { type Env, today } from '#web/env.ts'
import { problem, readJson } from './problem.ts'
import { askedSchema } from './schema.ts'

export const law = new Hono<Env>()

law.get('/', (c) =>
  c.json(
    Object.entries(topics).map(([id, topic]) => ({
      id,
      name: topic.name,
      kinds: Object.fromEntries(
        Object.entries(topic.kinds).map(([kind, rule]) => [
          kind,
          { name: rule.name, cites: cited(rule.cites), reads: askedSchema(rule.reads, rule.spares) },
        ]),
      ),
    })),
  ),
)
law.post('/:topic', async (c) => {
  const body = await readJson(c)
  if (!body) return problem(c, 422, t('請以 JSON 傳送問題。', 'Send the question as JSON.'))
  const answer = ask(c.req.param('topic'), body, today(c))
  if (answer.ok) return c.json(told(answer))
  const { error, problems = [], more = {} } = answer
  return problem(c, error === 'UNKNOWN_TOPIC' ? 404 : 422, answer.says, problems, { error, ...more })
})

/** One path of the OpenAPI document for each topic, with what each kind asks. */
export const lawPaths = (): Record<string, Schema> =>
  Object.fromEntries(
    Object.entries(topics).map(([id, topic]) => [
      `/law/${id}`,
      {
        post: {
          operationId: `law-${id}`,
          summary: topic.name.en,
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: {
                  oneOf: Object.entries(topic.kinds).map(([kind, rule]) => {
                    const asked = askedSchema(rule.reads, rule.spares) as { properties: object; required: string[] }
                    return {
                      title: rule.name.en,
                      ...asked,
                      properties: { kind: { const: kind }, ...asked.properties },
                      required: ['kind', ...asked.required],
                    }
                  }),
                },
              },
            },
          },
          responses: {
            '200': {
              description: 'The result and its receipt',
              content: { 'application/json': { schema: { type: 'object' } } },
            },
            '422': {
              description: 'Refused: what is wrong, or outside what is known',
              content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
            },
          },
        },
      },
    ]),
  )
