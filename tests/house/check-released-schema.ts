import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { reportOf, schemaChanges } from './released-schema.ts'

/*
 * Compares schema.graphql with schema/released.graphql, the schema of the last release, and fails where clients would break.
 * `npm run release-schema` makes today's schema the released one, as part of a release.
 */
const top = fileURLToPath(new URL('../..', import.meta.url))
const [current, released] = [`${top}schema.graphql`, `${top}schema/released.graphql`]
const read = (file: string) => readFileSync(file, 'utf8')

if (process.argv.includes('--release')) {
  copyFileSync(current, released)
  console.log('schema/released.graphql is the schema as it is: commit it with the release')
} else if (!existsSync(released)) {
  console.log('Nothing is released yet: there is no schema/released.graphql to compare the schema with')
} else {
  const { text, fails } = reportOf(schemaChanges(read(released), read(current), read(`${top}CHANGELOG.md`)))
  if (fails) console.error(text)
  else console.log(text)
  process.exitCode = fails ? 1 : 0
}
