import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

/** A place in an operation where the fields of an object type can be selected, over the `core` profile. */
export interface Site {
  readonly type: GraphQLObjectType
  /** The operation before that place, and after it. */
  readonly open: string
  readonly close: string
  /** The path of response names to that place; of a list, its first item. */
  readonly path: readonly string[]
}

/** One well-connected entity of each kind. */
const samples: Readonly<Record<string, string>> = {
  Country: 'country:CHN',
  Region: 'region:CN-XJ',
  Port: 'port:CNHRS',
  Railway: 'railway:CHINA_LAOS',
  Corridor: 'corridor:MIDDLE_CORRIDOR',
  Commodity: 'commodity:0810',
  Agreement: 'agreement:RCEP',
  Organization: 'organization:ASEAN',
  Event: 'event:CAEXPO_2024',
  Person: 'person:WANG_PENG',
  Place: 'place:KZAKX',
  Sector: 'sector:MINING',
  Passage: 'passage:SUEZ',
  Source: 'source:S2',
  Observation: 'observation:F004',
  Statement: 'statement:F001',
}

/**
 * Types of which whoever has not signed in, over a graph that nobody has written to, has no example: the viewer, changes of facts, imported
 * files. The tests of who may write, of the ledger and of imports read them.
 */
export const withoutExample: ReadonlySet<string> = new Set([
  ...['Viewer', 'FactChange', 'FactChangeEdge', 'PropertyChange'],
  ...['Workspace', 'ImportJob', 'ImportJobEdge', 'ImportedFrom', 'ImportGuess', 'ImportMerge', 'ImportFailed'],
  ...['ImportRefusal', 'ImportRow', 'ImportRowConnection', 'ImportRowEdge', 'ImportFact', 'ImportCell', 'VerdictCount'],
])

/** Places of types that no sample leads to. */
const elsewhere: Readonly<Record<string, Omit<Site, 'type'>>> = {
  Entry: { open: '{ changes { nodes {', close: '} } }', path: ['changes', 'nodes'] },
  CoveredCode: {
    open: '{ node(id: "commodity:COAL") { ... on Commodity { covers {',
    close: '} } } }',
    path: ['node', 'covers'],
  },
  ConflictSide: {
    open: '{ conflicts(reasons: [TWO_VALUES]) { nodes { sides {',
    close: '} } } }',
    path: ['conflicts', 'nodes', 'sides'],
  },
  DisputedMembership: {
    open: '{ conflicts(reasons: [TWO_LISTS]) { nodes { memberships {',
    close: '} } } }',
    path: ['conflicts', 'nodes', 'memberships'],
  },
}

/** Arguments with which fields of connections have an answer. */
const givenToConnections: Readonly<Record<string, string>> = {
  'CountryConnection.groups': 'by: [LANDLOCKED], number: AREA_SQUARE_KILOMETRES',
  'ObservationConnection.groups': 'by: [PARTNER], inexact: true',
}

/** Arguments with which the fields of Query have an answer; a field that requires only an enum gets its first value. */
const given: Readonly<Record<string, string>> = {
  conflicts: 'reasons: [TWO_LISTS]',
  countries: '',
  agreementsLinking: 'countries: ["country:CHN", "country:VNM"]',
  compare: 'left: "country:KAZ", right: "country:UZB"',
  country: 'iso: "KAZ"',
  dependencies: 'of: "country:MNG"',
  diff: 'from: 0',
  entity: 'id: "country:KAZ"',
  entityByCode: 'code: "KAZ"',
  entry: 'id: "entry:2"',
  exposure: 'of: "port:SGSIN", passage: SUEZ',
  history: 'id: "country:KAZ"',
  importJob: 'id: "20261129-111522-k3x9q0"',
  mirrorFlows: 'exporter: "region:CN-XJ"',
  near: 'latitude: 44.2, longitude: 80.4, kilometres: 100',
  node: 'id: "country:KAZ"',
  nodes: 'ids: ["country:KAZ"]',
  observations: 'where: { reporter: ["country:CHN"], measure: [TRADE_VALUE], unit: ["USD"], source: ["source:S1"] }',
  organizationsShared: 'countries: ["country:CHN", "country:VNM"]',
  passagesBetween: 'from: "port:SGSIN", to: "port:NLRTM"',
  paths: 'from: "country:DEU", to: "country:CHN"',
  portsServing: 'place: "region:CENTRAL_ASIA"',
  reconcile: 'queries: [{ text: "Horgos" }]',
  relations: 'from: ["country:KAZ"], relations: [MEMBER_OF]',
  route: 'from: "port:CNURM", to: "place:RU-novosibirsk"',
  routes: 'from: "country:KOR", to: "country:CHN", modes: [RAIL]',
  seaRoute: 'from: "port:SGSIN", to: "port:NLRTM"',
  search: 'text: "Horgos"',
  shortestPath: 'from: "country:DEU", to: "country:CHN"',
  source: 'id: "source:S2"',
  subgraph: 'around: ["port:CNHRS"]',
  suppliers: 'commodity: "commodity:0810.60", to: "country:CHN"',
  timeSeries: 'reporter: "country:CHN", measure: TRADE_VALUE, partner: "organization:ASEAN"',
}

/** One site for each object type that a query can reach: the shortest path to it from the samples. */
export function sitesOf(schema: GraphQLSchema): readonly Site[] {
  const query = schema.getQueryType() as GraphQLObjectType
  const sites: Site[] = [{ type: query, open: '{', close: '}', path: [] }]
  for (const [name, id] of Object.entries(samples)) {
    const type = schema.getType(name)
    if (isObjectType(type))
      sites.push({ type, open: `{ node(id: "${id}") { ... on ${name} {`, close: '} } }', path: ['node'] })
  }
  for (const [name, place] of Object.entries(elsewhere)) {
    const type = schema.getType(name)
    if (isObjectType(type)) sites.push({ type, ...place })
  }
  const found = new Set(sites.map(({ type }) => type))
  for (const { type, open, close, path } of sites) {
    const fields = Object.values(type.getFields())
    for (const field of fields.toSorted((one, other) => Number(other.name in given) - Number(one.name in given))) {
      const next = getNamedType(field.type)
      if (!isObjectType(next) || found.has(next) || withoutExample.has(next.name)) continue
      found.add(next)
      sites.push({
        type: next,
        open: `${open} ${fieldText(type, field)} {`,
        close: `} ${close}`,
        path: [...path, field.name],
      })
    }
  }
  return sites
}

/** A field with its sample arguments, and further ones. */
export function fieldText(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, more = ''): string {
  const required = field.args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)
  const known = type.name === 'Query' ? given[field.name] : givenToConnections[`${type.name}.${field.name}`]
  const all = [known ?? required.map(firstValue).join(', '), more].filter(Boolean).join(', ')
  return all ? `${field.name}(${all})` : field.name
}

function firstValue({ name, type }: GraphQLArgument): string {
  const wanted = getNamedType(type)
  if (!isEnumType(wanted)) throw new Error(`Say in sites.ts what an argument ${name} is given`)
  const [first] = wanted.getValues()
  return `${name}: ${isListType(isNonNullType(type) ? type.ofType : type) ? `[${first?.name}]` : first?.name}`
}
