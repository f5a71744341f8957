import type { Value } from '../cypher/engine/graph.ts'
import type { BasisName as Basis } from '../cypher/knowledge/evidence/basis.ts'
import type { Citation } from '../cypher/knowledge/evidence/citation.ts'
import { distinct, joinedCitations, stronger } from '../cypher/knowledge/ledger/joined.ts'
import { isMutual } from '../cypher/knowledge/relations/relation.ts'
import type { Spell } from '../cypher/knowledge/relations/spell.ts'

export type { Basis, Citation }

export interface EntityDraft {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly nameZh?: string | undefined
  readonly aliases?: readonly string[]
  readonly codes?: readonly string[]
  readonly basis: Basis
  readonly citations: readonly Citation[]
  /** The properties specific to this kind of entity; see cypher/README.md. */
  readonly properties?: Readonly<Record<string, Value | undefined>>
}

export interface RelationDraft {
  readonly from: string
  readonly relation: string
  readonly to: string
  readonly basis: Basis
  readonly citations: readonly Citation[]
  readonly claims?: readonly string[]
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly confidence?: 'high' | 'medium' | 'low' | undefined
  /** The times of a membership with a break or a change of status, or of a status other than MEMBER, in order. */
  readonly spells?: readonly Spell[] | undefined
  readonly note?: string | undefined
  /** Of a party: on which side of the agreement it stands, and when; see `sides.ts`. */
  readonly sides?: readonly string[] | undefined
  /** Of an organization that is a party: true if whoever joins it is bound. */
  readonly bindsMembers?: boolean | undefined
  /** The position of a stop on its line, from 1. */
  readonly order?: number
  /** The course of its line that a stop lies on: 1 is the main course, the others are branches. */
  readonly course?: number
  /** The part of its line that a stop lies in: between stops of one part, trains run. */
  readonly run?: number | undefined
  /** How far a line has come here, if it does not run here or is cut off from the largest part that is open. */
  readonly status?: string | undefined
  /** How a port serves a place. */
  readonly serving?: Serving | undefined
}

/** A part of a railway from one station to the next. */
export interface SectionDraft {
  readonly id: string
  readonly railway: string
  /** Its place among the sections of its railway, from 1. */
  readonly number: number
  readonly from: string
  readonly to: string
  readonly basis: Basis
  readonly citations: readonly Citation[]
  readonly properties: Readonly<Record<string, Value | undefined>>
}

/** How a port serves a country or division, as `gateways.yaml` says. */
export interface Serving {
  /** The countries on the way from the place to the port, the port's own included. */
  readonly via: readonly string[]
  readonly modes: readonly string[]
  readonly instrument?: string | undefined
  /** The agreement that the instrument is, if the graph has it: its id. */
  readonly agreement?: string | undefined
  readonly share?: string | undefined
  readonly rank: number
}

export interface RoleDraft {
  readonly role: string
  readonly entity: string
}

export interface ClaimDraft {
  readonly id: string
  readonly claimKind: 'STATEMENT' | 'OBSERVATION'
  readonly basis: Basis
  readonly citations: readonly Citation[]
  /** The entities it is about, with their roles, in order. */
  readonly about: readonly RoleDraft[]
  readonly derivedFrom?: readonly string[]
  /** The columns of a Statement or an Observation; see cypher/README.md. */
  readonly properties: Readonly<Record<string, Value | undefined>>
}

export interface SourceDraft {
  readonly id: string
  readonly title: string
  /** What lists call it, in a few words of English and of Chinese. */
  readonly shortTitle?: string
  readonly shortTitleZh?: string
  readonly basis: Basis
  readonly publisher?: string | undefined
  readonly publishedOn?: string | undefined
  readonly publishedNote?: string | undefined
  readonly license?: string | undefined
  readonly edition?: string | undefined
  /** Where it is published: a URL. */
  readonly url?: string | undefined
}

/** A part of the data that could not be used, and the reason. Nothing is dropped silently. */
export interface Unresolved {
  readonly file: string
  readonly line: number
  readonly what: string
}

/**
 * The graph as the data sets describe it, before it is written. Adding a thing twice merges it: a later data set adds
 * its citations, aliases and missing properties to an existing entity or relation, and never overwrites a value.
 */
export class Draft {
  readonly sources = new Map<string, SourceDraft>()
  readonly entities = new Map<string, EntityDraft>()
  readonly relations = new Map<string, RelationDraft>()
  readonly sections = new Map<string, SectionDraft>()
  readonly claims = new Map<string, ClaimDraft>()
  /** The ids that have replaced former ones, by the former one. */
  readonly redirects = new Map<string, string>()
  readonly unresolved: Unresolved[] = []
  /** The number of rows, entries or claims read so far. */
  rowsRead = 0
  /** The data set being read, recorded as the origin of the things it adds. */
  dataSet = ''
  private readonly origins = new Map<string, string>()

  source(source: SourceDraft): void {
    this.sources.set(source.id, source)
  }

  /** Adds an entity, or merges it into the one with its id: the first name stays, other names become aliases, and lists are joined. */
  entity(added: EntityDraft): void {
    const known = this.entities.get(added.id)
    if (!known) {
      this.entities.set(added.id, added)
      this.origins.set(added.id, this.dataSet)
      return
    }
    const nameZh = known.nameZh ?? added.nameZh
    const names = [
      ...(known.aliases ?? []),
      added.name,
      ...(added.nameZh ? [added.nameZh] : []),
      ...(added.aliases ?? []),
    ]
    const aliases = names.filter((alias) => alias !== known.name && alias !== nameZh)
    this.entities.set(added.id, {
      ...known,
      nameZh,
      aliases: distinct(aliases),
      codes: distinct([...(known.codes ?? []), ...(added.codes ?? [])]),
      basis: stronger(known.basis, added.basis),
      citations: joinedCitations(known, added),
      properties: {
        ...added.properties,
        ...defined(known.properties),
        ...bothLists(known.properties, added.properties),
      },
    })
  }

  /** Adds properties to an entity that is already there, and what it has keeps. They are no part of its description: it cites no further source. */
  describe(id: string, properties: Readonly<Record<string, Value | undefined>>): void {
    const known = this.entities.get(id)
    if (known) this.entities.set(id, { ...known, properties: { ...properties, ...defined(known.properties) } })
  }

  /** Adds a relation, or merges it into the one of its type between the same two. The ends of a mutual relation are sorted. */
  relation(added: RelationDraft): void {
    const ordered =
      isMutual(added.relation) && added.from > added.to ? { ...added, from: added.to, to: added.from } : added
    const key = `${ordered.from}\t${ordered.relation}\t${ordered.to}`
    const known = this.relations.get(key)
    if (!known) {
      this.relations.set(key, ordered)
      this.origins.set(key, this.dataSet)
      return
    }
    this.relations.set(key, {
      ...ordered,
      ...defined(known),
      basis: stronger(known.basis, ordered.basis),
      citations: joinedCitations(known, ordered),
      claims: distinct([...(known.claims ?? []), ...(ordered.claims ?? [])]),
    })
  }

  claim(claim: ClaimDraft): void {
    this.claims.set(claim.id, claim)
    this.origins.set(claim.id, this.dataSet)
  }

  /** The data set that first added an entity or claim, by its id, or a relation, by its key. */
  originOf(key: string): string {
    return this.origins.get(key) ?? ''
  }

  /** Counts a row that a data set has read, whether or not it can be used. */
  read(rows: number): void {
    this.rowsRead += rows
  }

  /** Reports a row that can't be used. `line` counts from 1, the header being line 1. */
  leftOut(file: string, line: number, what: string): void {
    this.unresolved.push({ file, line, what })
  }
}

/** The union of each property that is a list on both sides, such as a port's modes. */
function bothLists(known: EntityDraft['properties'], added: EntityDraft['properties']): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(added ?? {}).flatMap(([name, value]) => {
      const before = known?.[name]
      return Array.isArray(value) && Array.isArray(before) ? [[name, [...new Set([...before, ...value])]]] : []
    }),
  )
}

function defined<Values extends object>(values: Values | undefined): Partial<Values> {
  const known = Object.entries(values ?? {}).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(known) as Partial<Values>
}
