import { concernsAll } from './errors.ts'
import type { Graph, Row, Statement } from './graph.ts'
import { join, nameOf, rowsOf } from './joined-statement.ts'
import { LeastRecent } from './least-recent.ts'

export interface JoiningLimits {
  /** How many statements become one at the most. */
  readonly statements: number
  /** How long a statement may take by itself, to be joined with others: one that takes longer would hold them up. */
  readonly milliseconds: number
  /** How many keys a statement may carry, to be joined: its rows come as one value, where those of a long answer are better streamed. */
  readonly keys: number
  /** How often a set of statements comes together before it is joined: planning a new one takes the database 130 to 210 ms, once. */
  readonly times: number
}

interface Asking {
  readonly statement: Statement
  readonly resolve: (rows: Promise<readonly Row[]>) => void
}

/** What has been learnt of a statement that ran by itself. */
interface Learnt {
  readonly columns: readonly string[]
  /** The least time that it took. */
  readonly milliseconds: number
}

const usual: JoiningLimits = { statements: 4, milliseconds: 2, keys: 100, times: 100 }

/** How many sets of statements are remembered; a server keeps a thousand plans. */
const mostSets = 200

/**
 * Questions about keys that one request asks at the same moment travel in one statement: a decorator over a graph on a server.
 * Every statement costs some 0.3 ms of the driver and the database, whatever it asks: a country and ten of its ports take 0.48 ms
 * and 0.52 ms of work in one statement, 0.75 ms and 1 ms in two. Sets that come often are joined, since the database has to plan
 * each: of one request, and each question once, so that there are few. Where a joined statement fails, each is sent by itself.
 */
export function joining(graph: Graph, limits: JoiningLimits = usual): Graph {
  const learnt = new Map<string, Learnt>()
  const came = new LeastRecent<number>(mostSets)
  let gathered: Asking[] = []

  function send(): void {
    const asked = gathered
    gathered = []
    for (const request of new Set(asked.map(({ statement }) => statement.request))) {
      sendOfOne(asked.filter(({ statement }) => statement.request === request))
    }
  }

  function sendOfOne(asked: readonly Asking[]): void {
    const joinable = new Map(asked.filter(isSmall).map((asking) => [asking.statement.name, asking]))
    for (const asking of asked) if (joinable.get(asking.statement.name) !== asking) sendAlone(asking)
    const sorted = [...joinable.values()].sort(byName)
    for (let from = 0; from < sorted.length; from += limits.statements) {
      const set = sorted.slice(from, from + limits.statements)
      if (set.length > 1 && comesOften(set)) void sendJoined(set)
      else for (const asking of set) sendAlone(asking)
    }
  }

  function isSmall({ statement: { text, parameters } }: Asking): boolean {
    const milliseconds = learnt.get(text)?.milliseconds ?? Number.POSITIVE_INFINITY
    return milliseconds <= limits.milliseconds && (parameters.keys as readonly string[]).length <= limits.keys
  }

  function comesOften(set: readonly Asking[]): boolean {
    const name = nameOf(set.map(({ statement }) => statement))
    const times = came.get(name) ?? 0
    came.set(name, times + 1)
    return times >= limits.times
  }

  function sendAlone({ statement, resolve }: Asking): void {
    const began = performance.now()
    const answer = graph.run(statement)
    resolve(answer)
    const learn = ([row]: readonly Row[]) => {
      const before = learnt.get(statement.text)
      const columns = before?.columns ?? (row && Object.keys(row))
      const milliseconds = Math.min(before?.milliseconds ?? Number.POSITIVE_INFINITY, performance.now() - began)
      if (columns) learnt.set(statement.text, { columns, milliseconds })
    }
    answer.then(learn, () => undefined)
  }

  async function sendJoined(set: readonly Asking[]): Promise<void> {
    const parts = set.map(({ statement }) => ({ statement, columns: learnt.get(statement.text)?.columns ?? [] }))
    try {
      const [row] = await graph.run(join(parts))
      parts.forEach(({ columns }, at) => {
        set[at]?.resolve(Promise.resolve(rowsOf(row, at, columns)))
      })
    } catch (error) {
      for (const asking of set) {
        if (concernsAll(error)) asking.resolve(Promise.reject(error))
        else sendAlone(asking)
      }
    }
  }

  return {
    ...graph,
    run(statement) {
      if (!statement.keyed || !statement.request) return graph.run(statement)
      return new Promise((resolve) => {
        gathered.push({ statement, resolve })
        // Loaders send what they have gathered in ticks of their own, one after the other: this one comes after them.
        if (gathered.length === 1) process.nextTick(send)
      })
    },
  }
}

function byName(one: Asking, other: Asking): number {
  return one.statement.name < other.statement.name ? -1 : 1
}
