import type { Value } from '../../../engine/graph.ts'
import { type Kind, kinds } from '../../entities/entity.ts'
import { codeKeys } from '../../search/code-key.ts'
import { withoutAccents } from '../../search/folded.ts'
import { digestOf } from '../canonical.ts'
import type { Change } from '../commit.ts'
import type { FactReader } from '../fact-reader.ts'
import { Refused } from '../refusal.ts'
import type { EntityState } from '../state.ts'
import type { Outcome } from './act.ts'
import { type Cited, type Evidence, evidence, given, inOrder, longest, optionalText, texts } from './checked.ts'
import { edgesOf } from './edges-stated.ts'
import { asNew, checkedProperties } from './entity-properties.ts'
import { checkHierarchy } from './hierarchy.ts'
import { foundEntity, knownEntity } from './known.ts'

export interface EntityInput extends Cited {
  /** Of one that is there: what is given is added to it. Of a new one: the id that it is to have; made of its kind and name if absent. */
  readonly id?: string | null
  /** Needed of a new one. */
  readonly kind?: Kind | null
  /** Needed of a new one. Of one that is there: its new name; the old one becomes an alias. */
  readonly name?: string | null
  readonly nameZh?: string | null
  readonly aliases?: readonly string[] | null
  readonly codes?: readonly string[] | null
  /** The country in which a port, place or region lies; needed of a new port or place. */
  readonly country?: string | null
  /** The region in which a port or place lies. */
  readonly region?: string | null
  /** What its kind has besides; null takes a property away. */
  readonly properties?: Readonly<Record<string, Value>> | null
}

/** Adds an entity, or adds to what is known of one. */
export async function putEntity(read: FactReader, input: EntityInput): Promise<Outcome> {
  return entityPut(read, input, await evidence(read, input))
}

/** The same, where it is known what it rests on. */
export async function entityPut(
  read: FactReader,
  input: Omit<EntityInput, 'citations'>,
  rests: Evidence,
): Promise<Outcome> {
  const known = input.id ? await foundEntity(read, input.id) : null
  const kind = (known?.kind ?? input.kind) as Kind | undefined
  if (!kind || !kinds.includes(kind))
    throw new Refused('kind', 'NOT_A_VALUE', `A new entity has a kind: ${kinds.join(', ')}`)
  if (known && input.kind && input.kind !== kind)
    throw new Refused('kind', 'MISFIT', `${known.id} is a ${kind}: an entity keeps its kind`)
  const name = optionalText('name', input.name, longest.name)
  if (!known && name === undefined) throw new Refused('name', 'NOT_A_VALUE', 'A new entity has a name')
  const checked = checkedProperties(kind, input.properties)
  inOrder('properties.endsOn', dayIn(checked.startsOn), dayIn(checked.endsOn))
  inOrder('properties.endedOn', dayIn(checked.signedOn), dayIn(checked.endedOn))
  const [country, region] = [
    await placed(read, 'country', kind, input.country),
    await placed(read, 'region', kind, input.region),
  ]
  if (!known && (kind === 'PORT' || kind === 'PLACE') && !country)
    throw new Refused(
      'country',
      'NOT_A_VALUE',
      `A new ${kind.toLowerCase()} lies in a country: give its id, such as country:CHN`,
    )
  const codes = texts('codes', input.codes, 60).map((code) => code.toUpperCase())
  const fresh = { kind, name: name as string, country, codes, unlocode: checked.unlocode }
  const id = known ? known.id : await newId(read, input.id ?? undefined, fresh)
  const properties = known ? checked : asNew(kind, checked)

  const row: EntityState = {
    id,
    kind,
    properties: given({
      ...properties,
      ...rests,
      name,
      nameZh: optionalText('nameZh', input.nameZh, longest.name),
      aliases: input.aliases ? texts('aliases', input.aliases, longest.name) : undefined,
      codes: codes.length > 0 ? codes : undefined,
      countryId: country,
      regionId: region,
    }),
  }
  const edges = await edgesOfPlaces(read, id, kind, [country, region], rests)
  return { about: id, changes: [{ fact: { kind: 'ENTITY', key: id }, row }, ...edges] }
}

/** What tells a new entity from others. */
interface Fresh {
  readonly kind: Kind
  readonly name: string
  readonly country: string | undefined
  readonly codes: readonly string[]
  readonly unlocode: Value | undefined
}

/** The id of a new entity, once it is sure that it is none that is there already. */
async function newId(read: FactReader, asked: string | undefined, fresh: Fresh): Promise<string> {
  const { kind, name, country, unlocode } = fresh
  const prefix = kind.toLowerCase()
  if (asked !== undefined) {
    if (new RegExp(`^${prefix}:[A-Za-z0-9._-]{1,80}$`).test(asked)) return asked
    throw new Refused(
      'id',
      'NOT_A_VALUE',
      `${JSON.stringify(asked)} is no id of a ${kind}: write ${prefix}: and a code`,
    )
  }
  await refuseTwinOf(read, fresh)
  if (typeof unlocode === 'string' && /^[A-Z]{2}[A-Z2-9]{3}$/.test(unlocode)) return `${prefix}:${unlocode}`
  const words = withoutAccents(name)
    .match(/[a-z0-9]+/g)
    ?.join('-')
    .slice(0, 60)
  return `${prefix}:${words || 'named'}-${digestOf({ kind, name, country }).slice(0, 8)}`
}

/** @throws {Refused} if the graph has an entity of this kind with one of the codes, or with the name in the same country */
async function refuseTwinOf(read: FactReader, { kind, name, country, codes, unlocode }: Fresh): Promise<void> {
  const offer = 'add to that, or give the new one an `id`'
  const written = typeof unlocode === 'string' ? [...codes, unlocode] : codes
  for (const [at, code] of written.entries())
    for (const key of codeKeys(code)) {
      const twin = (await read.coded(key)).find((other) => other.kind === kind)
      const field = at < codes.length ? `codes.${at}` : 'properties.unlocode'
      if (twin) throw new Refused(field, 'TWIN', `${twin.id} is a ${kind} with the code ${code}: ${offer}`, twin.id)
    }
  const twin = (await read.named(withoutAccents(name))).find(
    (other) =>
      other.kind === kind &&
      (!country || !other.countryId || other.countryId === country) &&
      // Two towns of one country may have one name, and UN/LOCODE tells them apart.
      (!unlocode || !other.unlocode || other.unlocode === unlocode),
  )
  if (twin) throw new Refused('name', 'TWIN', `${twin.id} is a ${kind} of this name: ${offer}`, twin.id)
}

async function placed(
  read: FactReader,
  field: 'country' | 'region',
  kind: Kind,
  id: string | null | undefined,
): Promise<string | undefined> {
  if (!id) return undefined
  const place = await knownEntity(read, field, id)
  if (place.kind !== field.toUpperCase())
    throw new Refused(field, 'MISFIT', `${place.id} is a ${place.kind}, not a ${field}`)
  if (kind === 'PORT' || kind === 'PLACE' || (kind === 'REGION' && field === 'country')) return place.id
  throw new Refused(field, 'MISFIT', `A ${kind} has no \`${field}\`: say where it lies by a statement`)
}

async function edgesOfPlaces(
  read: FactReader,
  from: string,
  kind: Kind,
  wholes: readonly (string | undefined)[],
  rests: Evidence,
): Promise<Change[]> {
  const relation = kind === 'REGION' ? 'PART_OF' : 'LOCATED_IN'
  const edges = wholes.flatMap((to) => (to ? [{ from, relation, to }] : []))
  for (const edge of edges) await checkHierarchy(read, edge)
  // No claim states where an entity lies that says so itself.
  return edgesOf([], edges, rests)
}

function dayIn(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
