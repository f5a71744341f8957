import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

export interface Java {
  readonly home: string
  /** The feature release: 21, 25. */
  readonly release: number
}

/**
 * Finds a Java to run Neo4j with: the one that JAVA_HOME names, or else the newest on this machine.
 * @param oldest the oldest release that will do
 * @returns undefined if none is new enough
 */
export function findJava(oldest: number): Java | undefined {
  const named = process.env.JAVA_HOME ? javaAt(process.env.JAVA_HOME) : undefined
  if (named && named.release >= oldest) return named
  return [...systemHomes(), ...homesOnPath()]
    .flatMap((home) => javaAt(home) ?? [])
    .filter((java) => java.release >= oldest)
    .sort((one, other) => other.release - one.release)[0]
}

function javaAt(home: string): Java | undefined {
  const file = join(home, 'release')
  if (!existsSync(file) || !existsSync(join(home, 'bin', 'java'))) return undefined
  const release = /^JAVA_VERSION="(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1]
  return release ? { home, release: Number(release) } : undefined
}

function systemHomes(): string[] {
  return [
    ...foldersIn('/usr/lib/jvm'),
    ...foldersIn('/Library/Java/JavaVirtualMachines').map((folder) => join(folder, 'Contents', 'Home')),
    ...foldersIn(join(homedir(), '.sdkman', 'candidates', 'java')),
  ]
}

function foldersIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

function homesOnPath(): string[] {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'java'))
    .filter((file) => existsSync(file))
    .map((file) => dirname(dirname(realpathSync(file))))
}
