import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const built = 'src/web/dist'

function lastChange(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file))
  return Math.max(...files.filter((file) => !file.startsWith(built)).map((file) => statSync(file).mtimeMs))
}

/**
 * Makes sure that the pages under test are those of the sources.
 * @throws where they were built before the last change
 */
export function requireFreshBuild(): void {
  const builtAt = statSync(join(built, 'graphiql/index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (builtAt < Math.max(lastChange('src/web'), lastChange('src/examples')))
    throw new Error('The pages are older than their sources: run npm run build')
}
