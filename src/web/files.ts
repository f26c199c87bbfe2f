// A paper handed in, as a download and never as a page of ours: whatever is inside it, nothing of it runs here.
import type { Ctx } from './env.ts'

export const answerFile = (c: Ctx, file: { name: string; type: string; content: Uint8Array }): Response =>
  c.body(file.content as Uint8Array<ArrayBuffer>, 200, {
    'content-type': file.type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-store',
  })
