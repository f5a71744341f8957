import neo4j, { type Driver } from 'neo4j-driver'
import type { Neo4jSettings } from '../../cypher/engine/neo4j.ts'
import type { Notes } from './contestant-process.ts'

/** A driver that notes each statement, in whichever way it is sent. */
export function watchedDriver({ uri, username = 'neo4j', password = '' }: Neo4jSettings, notes: Notes): Driver {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
  return watched(driver, notes)
}

const opens = new Set(['session', 'beginTransaction'])
const takesWork = new Set(['executeRead', 'executeWrite'])

function watched<T extends object>(opened: T, notes: Notes): T {
  return new Proxy(opened, {
    get(held, name) {
      const value = Reflect.get(held, name, held)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => {
        if (name === 'run') notes.take(String(given[0]), given[1])
        if (takesWork.has(String(name))) {
          const [work, ...others] = given as [(transaction: object) => unknown]
          return value.call(held, (transaction: object) => work(watched(transaction, notes)), ...others)
        }
        const answer = value.apply(held, given)
        return opens.has(String(name)) ? watched(answer, notes) : answer
      }
    },
  })
}
