import { topicOf } from '../../derived/topic.ts'
import { codeKeys } from '../../search/code-key.ts'
import { withoutAccents } from '../../search/folded.ts'
import { isUpwards } from '../acts/hierarchy.ts'
import type { Change } from '../commit.ts'
import { type Fact, factText } from '../fact.ts'
import type { ClaimAlike, EntityAlike, FactReader } from '../fact-reader.ts'
import { joinedProperties } from '../merged.ts'
import type { ClaimState, EntityState, RelationState, State } from '../state.ts'

/** Reads the graph as it will be once the changes that it was told of are made: so each row of a file sees the rows before it. */
export class Growing implements FactReader {
  readonly engine: FactReader['engine']
  readonly run: FactReader['run']
  private readonly states = new Map<string, State>()
  private readonly claims = new Map<string, ClaimAlike[]>()
  private readonly retired = new Set<string>()
  private readonly names = new Map<string, EntityAlike[]>()
  private readonly codes = new Map<string, EntityAlike[]>()
  private readonly wholes = new Map<string, string[]>()

  constructor(private readonly read: FactReader) {
    this.engine = read.engine
    this.run = read.run
  }

  /** Takes note of changes that are going to be made, and of the claims that they supersede. */
  async add(changes: readonly Change[], retires: readonly string[]): Promise<void> {
    for (const claim of retires) this.retired.add(claim)
    for (const { fact, row } of changes) {
      if (typeof row === 'string') continue
      if (fact.kind === 'ENTITY') await this.addEntity(fact, row as EntityState)
      else if (fact.kind === 'CLAIM') this.addClaim(fact, row as ClaimState)
      else if (fact.kind === 'RELATION') this.addEdge(row as RelationState)
    }
  }

  async state<Known extends State = State>(fact: Fact): Promise<Known | null> {
    return (this.states.get(factText(fact)) as Known | undefined) ?? this.read.state<Known>(fact)
  }

  async claimsOf(topic: string): Promise<readonly ClaimAlike[]> {
    const all = [...(await this.read.claimsOf(topic)), ...(this.claims.get(topic) ?? [])]
    return all.filter(({ id }) => !this.retired.has(id))
  }

  async named(folded: string): Promise<readonly EntityAlike[]> {
    return [...(await this.read.named(folded)), ...(this.names.get(folded) ?? [])]
  }

  async coded(code: string): Promise<readonly EntityAlike[]> {
    return [...(await this.read.coded(code)), ...(this.codes.get(code) ?? [])]
  }

  async wholesOf(id: string): Promise<readonly string[]> {
    const found = new Set<string>()
    const todo = [id]
    for (let next = todo.pop(); next !== undefined; next = todo.pop())
      for (const part of [next, ...(await this.read.wholesOf(next))]) {
        found.add(part)
        todo.push(...(this.wholes.get(part) ?? []).filter((whole) => !found.has(whole)))
      }
    found.delete(id)
    return [...found]
  }

  private async addEntity(fact: Fact, row: EntityState): Promise<void> {
    const before = await this.state<EntityState>(fact)
    const properties = joinedProperties(before?.properties ?? {}, row.properties)
    this.states.set(factText(fact), { ...row, properties })
    const { countryId, unlocode, name, codes } = properties
    const alike = {
      ...{ id: row.id, kind: row.kind, countryId: (countryId as string | undefined) ?? null },
      unlocode: (unlocode as string | undefined) ?? null,
    }
    put(this.names, withoutAccents(String(name)), alike)
    const written = [...((codes as readonly string[] | undefined) ?? []), ...(unlocode ? [String(unlocode)] : [])]
    for (const code of new Set(written.flatMap(codeKeys))) put(this.codes, code, alike)
  }

  private addClaim(fact: Fact, row: ClaimState): void {
    const { id, claimKind, properties } = row
    this.states.set(factText(fact), row)
    const alike = {
      ...{ id, claimKind, basis: properties.basis, citations: properties.citations },
      ...{ value: properties.value ?? null, comparator: properties.comparator ?? null },
      ...{ since: properties.since ?? null, until: properties.until ?? null },
    } as ClaimAlike
    put(this.claims, topicOf(claimKind, properties), alike)
  }

  private addEdge({ from, relation, to }: RelationState): void {
    if (isUpwards(relation)) put(this.wholes, from, to)
  }
}

function put<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const others = lists.get(key)
  if (others) others.push(item)
  else lists.set(key, [item])
}
