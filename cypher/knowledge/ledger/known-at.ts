import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import type { Graph, WritableGraph } from '../../engine/graph.ts'
import type { Lifetime } from '../../engine/lifetime.ts'
import { type Reader, type ReaderSettings, readers } from '../../engine/reader.ts'
import { StillRebuilding } from '../errors.ts'
import { pastGraph } from './past-graph.ts'
import { pastRevision } from './past-revision.ts'

/** Makes readers of one graph, as {@link readers} does. */
type MakeReader = (settings?: ReaderSettings) => Reader

/**
 * Runs `work` over the graph as it was known at a time.
 * @param at a date-time in UTC with milliseconds
 * @param lifetime how long it may be waited for; what is being rebuilt goes on after that
 * @param work is given null where nothing has been written since: the graph as it stands is what was known
 * @throws {BadInput} if the graph did not exist yet
 * @throws {StillRebuilding} if that graph is not there in time
 * @throws {PastTooLarge} if it is more than may be held in memory
 */
export type KnownAt = <T>(at: string, lifetime: Lifetime, work: (reader: MakeReader | null) => Promise<T>) => Promise<T>

export interface KnownAtSettings {
  /** Cache rows of past graphs, as those of the present one. */
  readonly cache?: boolean
  /** The most nodes that the graph and its ledger may have to be rebuilt in memory: 200,000 by default, about 1 GB. */
  readonly knownAtNodes?: number
}

/** The most past graphs that are kept, those used last. */
const mostKept = 2

/** The time that is left for the answer when it is no longer waited for a graph, in milliseconds. */
const timeToAnswer = 500

interface Rebuilt {
  readonly reader: MakeReader
  readonly graph: WritableGraph
  /** How many use it at the moment. */
  users: number
  /** True once it is no longer kept: whoever uses it last closes it. */
  dropped: boolean
}

/** Keeps the past states of a graph that were asked for last, each rebuilt in memory once, one after the other. */
export function knowingAt(graph: Graph, { cache = false, knownAtNodes = 200_000 }: KnownAtSettings = {}): KnownAt {
  const kept = new LRUCache<number, Rebuilt>({ max: mostKept, dispose: drop })
  const building = new Map<number, Building>()
  const oneAtOnce = pLimit(1)

  function rebuild(revision: number): Building {
    const known = building.get(revision)
    if (known) return known
    const begun: Building = { began: Date.now(), part: 0, done: oneAtOnce(() => make(begun, revision)) }
    building.set(revision, begun)
    const end = () => building.delete(revision)
    begun.done.then(end, end)
    return begun
  }

  async function make(begun: Building, revision: number): Promise<Rebuilt> {
    begun.began = Date.now()
    const past = await pastGraph(graph, revision, knownAtNodes, (part) => {
      begun.part = part
    })
    const rebuilt = { reader: readers(past, { cache }), graph: past, users: 0, dropped: false }
    kept.set(revision, rebuilt)
    return rebuilt
  }

  return async (at, lifetime, work) => {
    const within: Graph = { ...graph, run: (statement) => lifetime.wait(graph.run({ ...statement, lifetime })) }
    const revision = await pastRevision(within, at)
    if (revision === undefined) return work(null)
    const rebuilt = kept.get(revision) ?? (await inTime(rebuild(revision), at, lifetime))
    rebuilt.users++
    try {
      return await work(rebuilt.reader)
    } finally {
      rebuilt.users--
      closeUnused(rebuilt)
    }
  }
}

interface Building {
  /** In milliseconds since 1970. */
  began: number
  /** How much is there: from 0 to 1. */
  part: number
  readonly done: Promise<Rebuilt>
}

async function inTime(building: Building, at: string, lifetime: Lifetime): Promise<Rebuilt> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const wait = Math.max(0, lifetime.millisecondsLeft - timeToAnswer)
    timer = setTimeout(() => reject(new StillRebuilding(at, secondsLeft(building))), wait)
  })
  try {
    return await lifetime.wait(Promise.race([building.done, late]))
  } finally {
    clearTimeout(timer)
  }
}

/** How long it will take yet, if it goes on as before; where it has hardly begun nobody knows, and ten seconds are a guess. */
function secondsLeft({ began, part }: Building): number {
  const elapsed = (Date.now() - began) / 1000
  return part > 0.01 ? Math.ceil((elapsed / part) * (1 - part)) + 1 : 10
}

function drop(rebuilt: Rebuilt): void {
  rebuilt.dropped = true
  closeUnused(rebuilt)
}

function closeUnused({ dropped, users, graph }: Rebuilt): void {
  if (dropped && users === 0) void graph.close()
}
