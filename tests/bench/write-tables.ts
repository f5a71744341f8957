import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tables } from './tables.ts'

const top = fileURLToPath(new URL('../../', import.meta.url))
const file = `${top}BENCHMARKS.md`
const [begins, ends] = ['<!-- tables: npm run bench:tables -- results.json -->', '<!-- end of the tables -->']
const paths = process.argv.slice(2)
const text = readFileSync(file, 'utf8')
const [from, to] = [text.indexOf(begins), text.indexOf(ends)]
if (paths.length === 0) throw new Error('Name the files that `npm run bench -- --json FILE` wrote')
if (from < 0 || to < from) throw new Error(`BENCHMARKS.md has no place for tables, between ${begins} and ${ends}`)
const made = tables(paths.map((path) => JSON.parse(readFileSync(path, 'utf8'))))
writeFileSync(file, `${text.slice(0, from + begins.length)}\n\n${made}\n\n${text.slice(to)}`)
execFileSync(`${top}node_modules/.bin/biome`, ['format', '--write', file])
console.log(`BENCHMARKS.md holds the tables of ${paths.join(', ')}`)
