import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'

const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const settings = [...text('../.env.example').matchAll(/^# ([A-Z0-9_]+)=(.+)$/gm)].map(([, name, value]) => [
  name,
  value,
])

test('.env.example explains each variable that the program reads, and no other', () => {
  const read = [...text('../src/config.ts').matchAll(/^ {2}([A-Z0-9_]+): v\./gm)].map((found) => found[1])
  expect(settings.map(([name]) => name).sort()).toEqual(read.sort())
})

test('.env.example shows the defaults', () => {
  const inMemory = Object.fromEntries(
    settings.filter(([name]) => !/^(NEO4J_|ENTREPOT_JWT_|PUBLIC_URL$|REDIS_URL$)/.test(String(name))),
  )
  expect(readConfig(inMemory)).toEqual(readConfig({}))
})

test('.env.example names a Neo4j that can be connected to', () => {
  const ofNeo4j = settings.filter(([name]) => String(name).startsWith('NEO4J_'))
  expect(readConfig(Object.fromEntries(ofNeo4j)).graph).toEqual({
    neo4j: { uri: 'bolt://localhost:7687', username: 'neo4j', password: 'a-password', database: 'neo4j' },
  })
})
