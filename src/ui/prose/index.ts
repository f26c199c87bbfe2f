// Text that officers write and everybody reads.
export { type Embed, useEmbed } from './embed.ts'
export { proseStart } from './parse.ts'
export { Prose } from './prose.tsx'
