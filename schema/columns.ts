import { type DocumentNode, type GraphQLField, type GraphQLSchema, isInterfaceType, Kind, visit } from 'graphql'

/** What is read of every entity: who it is, and of what type. */
const always = ['id', 'kind', 'name', 'sortKey'] as const

/** Every property of an entity that a field may read; the others are there to find it by. */
export const allColumns: readonly string[] = [
  ...always,
  ...['nameZh', 'aliases', 'codes', 'source', 'basis', 'citations', 'prominence', 'latitude', 'longitude'],
  ...['iso2', 'iso3', 'isoNumeric', 'landlocked', 'areaSquareKilometres', 'capital'],
  ...['regionKind', 'iso3166', 'm49', 'countryId', 'regionId'],
  ...['portKind', 'unlocode', 'worldPortIndex', 'modes'],
  ...['status', 'openedOn', 'lengthKilometres', 'gaugeMillimetres', 'note', 'corridorKind'],
  ...['hsCode', 'commodityLevel', 'parentId'],
  ...['agreementKind', 'signedOn', 'inForceSince', 'negotiatedSince', 'concludedOn', 'knownBy'],
  ...['organizationKind', 'foundedOn', 'startsOn', 'endsOn', 'periodAmbiguity', 'role'],
]
const known = new Set(allColumns)

/** What fields read only after they have asked the graph something, so that watching them doesn't show it. */
const readLater: Readonly<Record<string, readonly string[]>> = {
  status: ['negotiatedSince', 'concludedOn', 'signedOn', 'inForceSince'],
}
const ofDocuments = new WeakMap<DocumentNode, readonly string[]>()

/** The properties of entities that a document's fields read, always in the same order. */
export function columnsOf(schema: GraphQLSchema, document: DocumentNode): readonly string[] {
  const before = ofDocuments.get(document)
  if (before) return before
  const reads = readsOf(schema)
  const read = new Set<string>(always)
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD) for (const column of reads.get(node.name.value) ?? []) read.add(column)
    },
  })
  const columns = allColumns.filter((column) => read.has(column))
  ofDocuments.set(document, columns)
  return columns
}

type Reads = ReadonlyMap<string, ReadonlySet<string>>
const ofSchemas = new WeakMap<GraphQLSchema, Reads>()

/** What the fields of each name read of an entity, whatever its kind. */
function readsOf(schema: GraphQLSchema): Reads {
  const before = ofSchemas.get(schema)
  if (before) return before
  const reads = new Map<string, Set<string>>()
  const entity = schema.getType('Entity')
  for (const type of isInterfaceType(entity) ? schema.getPossibleTypes(entity) : []) {
    for (const [name, field] of Object.entries(type.getFields())) {
      const read = reads.get(name) ?? new Set([name, ...(readLater[name] ?? [])])
      for (const column of readOf(field)) if (known.has(column)) read.add(column)
      reads.set(name, read)
    }
  }
  ofSchemas.set(schema, reads)
  return reads
}

/** The properties that a field reads of its entity: it resolves one that has none, and is watched. What comes of it is thrown away. */
export function readOf({ resolve }: Pick<GraphQLField<unknown, never>, 'resolve'>): ReadonlySet<string> {
  const asked = new Set<string>()
  const nobody = new Proxy({}, { get: (_, name) => void (typeof name === 'string' && asked.add(name)) })
  try {
    Promise.resolve(resolve?.(nobody, {}, {} as never, {} as never)).catch(() => undefined)
  } catch {
    // A field that can do nothing with nothing has been watched all the same.
  }
  return asked
}
