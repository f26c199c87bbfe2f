// The command line: what an operator, a statistician and a test script need.
import { commands } from './cli/commands.ts'

const [name, ...rest] = process.argv.slice(2)
const command = name ? commands[name] : undefined
if (!command) {
  console.log(
    `taitsi <command> [options]\n\n${Object.entries(commands)
      .map(([each, { does, usage }]) => `  ${each.padEnd(10)} ${does}\n${' '.repeat(13)}taitsi ${each} ${usage}`)
      .join(
        '\n',
      )}\n\nExit codes: 0 done, 1 something is not as it should be (faults, differences), 2 the command was not understood, 3 it could not be done.`,
  )
  process.exit(name === undefined || name === '--help' || name === 'help' ? 0 : 2)
}
if (rest.includes('--help')) {
  console.log(`${command.does}\n\ntaitsi ${name} ${command.usage}`)
  process.exit(0)
}
let code = 3
try {
  code = await command.run(rest)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  if ((error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) code = 2
}
// What was printed is out before we go; a connection left open by a failure does not keep us.
process.stdout.write('', () => process.exit(code))
