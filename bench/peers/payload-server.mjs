// Payload's REST API as it offers it to any server of Fetch requests, without Next.js in front: what is measured is Payload alone.
// Copied into the folder where Payload is installed, and started there.
import { createServer } from 'node:http'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { buildConfig, getPayload, handleEndpoints } from 'payload'

const { fields, connection, key, port } = JSON.parse(process.env.BENCH)
const KINDS = { text: 'text', number: 'number', json: 'json', day: 'date', yes: 'checkbox' }
const officers = ({ req }) => req.user?.role === 'officer'
const config = await buildConfig({
  secret: 'bench-secret',
  telemetry: false,
  graphQL: { disable: true },
  db: postgresAdapter({ pool: { ...connection, max: 16 }, push: true }),
  collections: [
    {
      slug: 'users',
      auth: { useAPIKey: true },
      fields: [{ name: 'role', type: 'select', options: ['officer'], saveToJWT: true }],
    },
    {
      slug: 'disputes',
      versions: { maxPerDoc: 0 },
      access: { create: officers, read: officers, update: officers },
      fields: fields.map(({ name, kind }) =>
        name === 'state'
          ? { name, type: 'select', options: ['received', 'accepted', 'closed'], index: true }
          : { name, type: KINDS[kind] },
      ),
    },
  ],
})
const payload = await getPayload({ config })
await payload.create({
  collection: 'users',
  data: { email: 'officer@example.com', password: 'bench-password', role: 'officer', enableAPIKey: true, apiKey: key },
})

createServer((request, answer) => {
  const parts = []
  request.on('data', (part) => parts.push(part))
  request.on('end', async () => {
    const { method, headers, url } = request
    const body = parts.length > 0 ? Buffer.concat(parts) : undefined
    const said = await handleEndpoints({
      config,
      request: new Request(`http://127.0.0.1:${port}${url}`, { method, headers, ...(body ? { body } : {}) }),
    })
    answer.writeHead(said.status, Object.fromEntries(said.headers))
    answer.end(Buffer.from(await said.arrayBuffer()))
  })
}).listen(port, '127.0.0.1')
