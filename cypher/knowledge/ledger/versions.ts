import type { Graph } from '../../engine/graph.ts'
import { readManifest } from '../../engine/manifest.ts'
import { question } from '../../engine/question.ts'
import { contributionIn, type VersionRow } from './contribution.ts'
import { type Fact, type FactKind, factText } from './fact.ts'
import { merged } from './merged.ts'
import { piecesOf } from './pieces.ts'
import type { State } from './state.ts'

const versionsOfEntry = question<{ version: VersionRow }, { revision: number }>('versions-of-entry')
const versionsOfFacts = question<{ version: VersionRow }, { keys: readonly string[] }>('versions-of-facts')

/** All that was ever said of the facts of which anybody but the first seed has spoken, while others may be writing. */
export class Versions {
  private readonly ofFacts = new Map<string, VersionRow[]>()
  private readonly ofKinds = new Map<FactKind, Map<string, Fact>>()

  private constructor(
    private readonly graph: Graph,
    private revision: number,
  ) {}

  /**
   * Reads the versions of a graph.
   * @throws {QuestionFailed} if the graph refuses a statement
   * @throws {GraphUnavailable} if the graph can't be reached
   */
  static async of(graph: Graph): Promise<Versions> {
    const versions = new Versions(graph, await revisionOf(graph))
    for await (const { rows } of piecesOf(graph, ['VERSION']))
      for (const { properties } of rows as readonly { properties: unknown }[]) versions.add(properties as VersionRow)
    await versions.catchUp()
    return versions
  }

  /** Reads what has been written since. Call it after facts were read: then the versions tell of all that those may show. */
  async catchUp(): Promise<void> {
    const now = await revisionOf(this.graph)
    for (; this.revision < now; this.revision++) {
      const changed = await versionsOfEntry(this.graph, { revision: this.revision + 1 })
      const keys = [...new Set(changed.map(({ version }) => version.fact))]
      if (keys.length === 0) continue
      const all = await versionsOfFacts(this.graph, { keys })
      for (const { version } of all) this.ofFacts.delete(textOf(version))
      for (const { version } of all) this.add(version)
    }
  }

  /** The facts of a kind that have versions. */
  facts(kind: FactKind): Iterable<Fact> {
    return this.ofKinds.get(kind)?.values() ?? []
  }

  /**
   * The state of a fact as it was known at a revision, without what is derived of it.
   * @returns null where it was not there; undefined where no version tells, so that it is as the first seed has said
   */
  stateAt(revision: number, fact: Fact): State | null | undefined {
    const said = this.ofFacts.get(factText(fact))
    return (
      said &&
      merged(
        fact.kind,
        said
          .filter(({ from, until }) => from <= revision && (until === null || until === undefined || until > revision))
          .map(contributionIn),
      )
    )
  }

  private add(version: VersionRow): void {
    const text = textOf(version)
    const others = this.ofFacts.get(text)
    if (others) others.push(version)
    else this.ofFacts.set(text, [version])
    const { kind, fact: key } = version
    const facts = this.ofKinds.get(kind) ?? new Map<string, Fact>()
    this.ofKinds.set(kind, facts.set(text, { kind, key }))
  }
}

function textOf({ kind, fact: key }: VersionRow): string {
  return factText({ kind, key })
}

async function revisionOf(graph: Graph): Promise<number> {
  return (await readManifest(graph))?.revision ?? 0
}
