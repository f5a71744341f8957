import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The output of a build, and the screenshots of it. */
const made = ['src/web/dist', 'src/web/pictures']

/** Types are not part of the output. */
const matters = (file: string) => !file.endsWith('.d.ts') && !made.some((folder) => file.startsWith(folder))

function lastChange(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return Math.max(...files.filter(matters).map((file) => statSync(file).mtimeMs))
}

/**
 * Makes sure that the pages under test are those of the sources.
 * @throws if they were built before the last change
 */
export function requireFreshBuild(): void {
  const builtAt = statSync('src/web/dist/graphiql/index.html', { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (builtAt < Math.max(lastChange('src/web'), lastChange('src/examples')))
    throw new Error('The pages are older than their sources: run npm run build')
}
