import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findJava } from './java.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'entrepot-java-'))
  vi.stubEnv('JAVA_HOME', home)
})
afterEach(() => {
  rmSync(home, { recursive: true })
  vi.unstubAllEnvs()
})

test('the Java that JAVA_HOME names is preferred to any other', () => {
  install('21.0.2')
  expect(findJava(21)).toEqual({ home, release: 21 })
})

test('a JAVA_HOME that is too old is passed over', () => {
  install('17.0.15')
  expect(findJava(21)?.home).not.toBe(home)
})

test('a JAVA_HOME without a Java in it is passed over', () => {
  expect(findJava(21)?.home).not.toBe(home)
})

test('no Java is found if none is new enough', () => {
  install('21.0.2')
  expect(findJava(1000)).toBeUndefined()
})

function install(version: string): void {
  mkdirSync(join(home, 'bin'))
  writeFileSync(join(home, 'bin', 'java'), '')
  writeFileSync(join(home, 'release'), `IMPLEMENTOR="Nobody"\nJAVA_VERSION="${version}"\n`)
}
