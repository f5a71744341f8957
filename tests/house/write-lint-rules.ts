import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lintRules } from './lint-rules.ts'

/*
 * `npm run floors` writes the rules of floors.ts into biome.json as its `overrides`, which come last there, and leaves the settings
 * before them as they are; with `--check` it fails where they are not there.
 */
const top = fileURLToPath(new URL('../..', import.meta.url))
const file = `${top}biome.json`
const written = readFileSync(file, 'utf8')
const settings = written.slice(0, written.lastIndexOf('"overrides": ['))
const wanted = formatted(`${settings}"overrides": ${JSON.stringify(lintRules())} }`)

if (!process.argv.includes('--check')) writeFileSync(file, wanted)
else if (written !== wanted) {
  console.error('biome.json is not what tests/house/floors.ts says: npm run floors writes it')
  process.exitCode = 1
}

/** As `biome ci` wants a file to look. */
function formatted(json: string): string {
  const options = ['format', '--stdin-file-path=biome.json']
  return execFileSync(`${top}node_modules/.bin/biome`, options, { cwd: top, input: json, encoding: 'utf8' })
}
