// The API described to a machine: OpenAPI 3.1, made from the roll, so that it cannot be out of date.
import { type Programme, type Schema, say, stateName } from '#engine'
import { lawPaths } from './law.ts'
import { stepSchema } from './schema.ts'

const json = (schema: Schema) => ({ 'application/json': { schema } })
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
const problem = {
  description: 'Refused, with every reason',
  content: { 'application/problem+json': { schema: ref('Problem') } },
}
const ok = (description: string, schema: Schema) => ({ description, content: json(schema) })
const key = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', minLength: 8, maxLength: 200 },
  description: 'The same key and content give the same answer and act once.',
}
const inPath = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } })
const caseInPath = {
  ...inPath('id'),
  description: 'The id of the case, or its number; with X-Case-Code the number.',
}
const inQuery = (name: string, schema: Schema, required = false) => ({ name, in: 'query', required, schema })
const answers = (good: Record<string, unknown>) => ({
  ...good,
  '401': problem,
  '403': problem,
  '404': problem,
  '409': problem,
  '422': problem,
  '429': problem,
})

/** @param districts those of the city that may be chosen, as on a form */
export function openapi(programmes: readonly Programme[], bureau: string, districts: readonly string[]): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: `代誌 Taitsi · ${bureau}`,
      version: '1.0.0',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: 'Programmes, cases, steps, clocks, figures and their cases.',
    },
    servers: [{ url: '/api' }],
    security: [{ session: [] }, { caseCode: [] }, {}],
    paths: {
      '/programmes': {
        get: {
          operationId: 'programmes',
          responses: answers({
            '200': ok('The programmes of this bureau', { type: 'array', items: ref('Programme') }),
          }),
        },
      },
      '/programmes/{programme}': {
        get: {
          operationId: 'programme',
          parameters: [inPath('programme')],
          responses: answers({ '200': ok('One programme: states, steps, clocks, measures', ref('Programme')) }),
        },
      },
      ...Object.fromEntries(
        programmes.map((programme) => [`/programmes/${programme.id}/cases`, { post: begins(programme) }]),
      ),
      '/cases': {
        get: {
          operationId: 'worklist',
          parameters: [
            inQuery('view', {
              type: 'string',
              enum: ['mine', 'today', 'section', 'due', 'overdue', 'unassigned', 'standing', 'closed'],
            }),
            inQuery('programme', { type: 'string' }),
            inQuery('after', { type: 'string' }),
          ],
          responses: answers({ '200': ok('A page of the worklist', ref('Worklist')) }),
        },
      },
      '/cases/{id}': {
        get: {
          operationId: 'case',
          parameters: [caseInPath],
          responses: answers({ '200': ok('The case as it stands', ref('Case')) }),
        },
      },
      '/cases/{id}/events': {
        get: {
          operationId: 'events',
          parameters: [caseInPath],
          responses: answers({ '200': ok('What happened, oldest first', { type: 'array', items: ref('Event') }) }),
        },
      },
      '/cases/{id}/clocks': {
        get: {
          operationId: 'clocks',
          parameters: [caseInPath],
          responses: answers({
            '200': ok('The clocks, each with its sentence', { type: 'array', items: ref('Clock') }),
          }),
        },
      },
      '/cases/{id}/steps/{step}': { post: takes(programmes) },
      '/figures': {
        get: {
          operationId: 'figures',
          parameters: [
            inQuery('from', { type: 'string', format: 'date' }, true),
            inQuery('to', { type: 'string', format: 'date' }, true),
            inQuery('programme', { type: 'string' }),
          ],
          responses: answers({ '200': ok('Every figure of the period', { type: 'array', items: ref('Figure') }) }),
        },
      },
      '/law': {
        get: {
          operationId: 'law',
          responses: answers({
            '200': ok('What can be asked of labour law', { type: 'array', items: { type: 'object' } }),
          }),
        },
      },
      ...lawPaths(),
      '/openapi.json': {
        get: { operationId: 'openapi', responses: { '200': ok('This document', { type: 'object' }) } },
      },
    },
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'taitsi' },
        caseCode: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Case-Code',
          description:
            'The access code that came with the filing; the case number stands in the path. It opens that one case as that one party.',
        },
      },
      schemas: schemas(programmes, districts),
    },
  }
}

function begins(programme: Programme): Schema {
  const first = Object.entries(programme.steps).filter(([, step]) => step.from === 'start')
  return {
    operationId: `begin-${programme.id}`,
    summary: say(programme.name, 'en'),
    parameters: [key],
    requestBody: { required: true, content: json({ oneOf: first.map(([name]) => moveSchema(programme, name)) }) },
    responses: answers({
      '201': ok('The case that began, with the way to follow it where a party filed it', ref('Begun')),
    }),
  }
}

function takes(programmes: readonly Programme[]): Schema {
  return {
    operationId: 'take',
    parameters: [caseInPath, inPath('step'), key],
    requestBody: {
      required: true,
      content: json({
        type: 'object',
        properties: {
          seq: { type: 'integer', description: 'What you had before your eyes' },
          values: {
            anyOf: programmes.flatMap((programme) =>
              Object.keys(programme.steps).map((step) => ref(`${programme.id}.${step}`)),
            ),
          },
          note: { type: 'string' },
          despite: { type: 'string', maxLength: 500, description: 'Why it is done although it was warned of' },
        },
        required: ['seq'],
      }),
    },
    responses: answers({ '200': ok('The case after the step', ref('Case')) }),
  }
}

const moveSchema = (programme: Programme, step: string): Schema => ({
  type: 'object',
  properties: {
    step: { const: step },
    values: ref(`${programme.id}.${step}`),
    despite: { type: 'string', maxLength: 500, description: 'Why it is done although it was warned of' },
  },
  required: ['step', 'values'],
})

function schemas(programmes: readonly Programme[], districts: readonly string[]): Schema {
  const text = {
    type: 'object',
    properties: { zh: { type: 'string' }, en: { type: 'string' } },
    required: ['zh', 'en'],
  }
  return {
    Text: text,
    Problem: {
      type: 'object',
      properties: {
        type: { type: 'string' },
        title: { type: 'string' },
        status: { type: 'integer' },
        detail: { type: 'string' },
        detailZh: { type: 'string' },
        errors: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              field: { type: 'string' },
              zh: { type: 'string' },
              en: { type: 'string' },
              cites: { type: 'string' },
            },
          },
        },
      },
      required: ['title', 'status'],
    },
    Attachment: {
      type: 'object',
      properties: {
        hash: { type: 'string' },
        name: { type: 'string' },
        bytes: { type: 'integer' },
        type: { type: 'string' },
        proof: { type: 'string', description: 'That whoever names the file has handed it in.' },
      },
      required: ['hash', 'name', 'bytes', 'type'],
    },
    Programme: {
      type: 'object',
      properties: {
        id: { type: 'string', enum: programmes.map((one) => one.id) },
        name: ref('Text'),
        states: {
          type: 'object',
          description: programmes
            .map(
              (one) =>
                `${one.id}: ${Object.entries(one.states)
                  .map(([id, state]) => `${id} ${stateName(state).en}`)
                  .join(', ')}`,
            )
            .join('; '),
        },
        steps: { type: 'object' },
        clocks: { type: 'object' },
        measures: { type: 'object' },
      },
    },
    Case: {
      type: 'object',
      properties: {
        id: { type: 'string', format: 'uuid' },
        number: { type: 'string' },
        programme: { type: 'string' },
        state: { type: 'string' },
        openedOn: { type: 'string', format: 'date' },
        seq: { type: 'integer' },
        values: { type: 'object' },
        clocks: { type: 'array', items: ref('Clock') },
        withheld: { type: 'array', items: { type: 'string' } },
      },
      required: ['id', 'number', 'programme', 'state', 'seq'],
    },
    Begun: {
      allOf: [
        ref('Case'),
        {
          type: 'object',
          properties: {
            access: {
              type: 'object',
              description:
                'Follow the case at /cases/{number} with the code as X-Case-Code. Keep it: it is given here only.',
              properties: { number: { type: 'string' }, code: { type: 'string' }, role: { type: 'string' } },
              required: ['number', 'code', 'role'],
            },
          },
        },
      ],
    },
    Clock: {
      type: 'object',
      properties: {
        clock: { type: 'string' },
        startedOn: { type: 'string', format: 'date' },
        raw: { type: 'string', format: 'date' },
        due: { type: 'string', format: 'date' },
        stopped: { type: 'string', enum: ['met', 'late', 'moot'] },
        sentence: ref('Text'),
      },
    },
    Event: {
      type: 'object',
      properties: {
        seq: { type: 'integer' },
        kind: { type: 'string' },
        step: { type: 'string' },
        at: { type: 'string', format: 'date-time' },
        on: { type: 'string', format: 'date' },
      },
    },
    Worklist: {
      type: 'object',
      properties: { rows: { type: 'array', items: { type: 'object' } }, next: { type: 'string' } },
    },
    Figure: {
      type: 'object',
      properties: {
        measure: { type: 'string' },
        dimensions: { type: 'object' },
        value: { type: ['number', 'null'] },
        unit: { type: 'string' },
        cases: { type: 'array', items: { type: 'string' } },
      },
      required: ['measure', 'dimensions', 'value', 'unit'],
    },
    ...Object.fromEntries(
      programmes.flatMap((programme) =>
        Object.keys(programme.steps).map((step) => [`${programme.id}.${step}`, stepSchema(programme, step, districts)]),
      ),
    ),
  }
}
