// Lets Node load .tsx files: TypeScript and JSX are turned into JavaScript as each file is read, with a source map.
// Every entry point is started with `--import ./src/hook.mjs`, so this is also where a Node that is too old is turned away.
import { readFileSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform'

if (Number.parseInt(process.versions.node, 10) < 26) {
  console.error(
    `Taitsi needs Node 26 and this is Node ${process.versions.node}. ` +
      'Run `npm ci`, which brings Node 26 along, then start Taitsi with `npm start`, `npm run …` or `npx taitsi …`.',
  )
  process.exit(1)
}

nodeModule.registerHooks({
  load(url, context, nextLoad) {
    const file = url.split('?', 1)[0]
    if (!file.startsWith('file:') || !file.endsWith('.tsx')) return nextLoad(url, context)
    return { format: 'module', shortCircuit: true, source: asJavaScript(fileURLToPath(file)) }
  },
})

function asJavaScript(path) {
  const { code, map, errors } = transformSync(path, readFileSync(path, 'utf8'), {
    lang: 'tsx',
    sourceType: 'module',
    sourcemap: true,
    jsx: { runtime: 'automatic', importSource: 'preact' },
    typescript: { onlyRemoveTypeImports: true },
  })
  if (errors.length > 0) throw new SyntaxError(errors.map((error) => error.codeframe ?? error.message).join('\n'))
  const sourceMap = Buffer.from(JSON.stringify(map)).toString('base64')
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${sourceMap}`
}
