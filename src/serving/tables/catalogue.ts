import { type AskGraphql, refusedBy } from './asking.ts'
import { tables } from './every-table.ts'
import { tableEndings } from './formats.ts'
import { parametersOf } from './parameters.ts'
import type { Table } from './table.ts'

/** A table in the catalogue. */
export interface Listed {
  readonly name: string
  readonly description: string
  /** How many rows it has; null for a table that needs a parameter. */
  readonly rows: number | null
  readonly formats: readonly string[]
  readonly example: string
  readonly parameters: readonly string[]
  readonly required: readonly string[]
  readonly columns: readonly {
    readonly name: string
    readonly type: string
    readonly unit: string | null
    readonly description: string
  }[]
}

/** Examples for the tables that need parameters, and for the one that most look for. */
const examples: Readonly<Record<string, string>> = {
  observations: 'reporter=CHN&measure=TRADE_VALUE&year=2023',
  search: 'text=Horgos',
  ports: 'columns=id,name,unlocode,latitude,longitude',
  portsServing: 'place=region:CENTRAL_ASIA',
  relations: 'relations=MEMBER_OF&to=organization:ASEAN',
  mirrorFlows: 'exporter=CHN&states=DISAGREES',
  near: 'latitude=44.21&longitude=80.42&kilometres=200',
  exposure: 'of=CHN&passage=SUEZ',
  agreementsLinking: 'countries=CHN,VNM',
  organizationsShared: 'countries=CHN,KAZ',
  suppliers: 'commodity=0810.60&to=CHN',
  dependencies: 'of=LAO',
  countriesGrouped: 'by=LANDLOCKED&number=AREA_SQUARE_KILOMETRES',
  regionsGrouped: 'by=REGION_KIND',
  portsGrouped: 'by=COUNTRY,PORT_KIND',
  placesGrouped: 'by=COUNTRY',
  railwaysGrouped: 'by=STATUS&number=LENGTH_KILOMETRES',
  corridorsGrouped: 'by=CORRIDOR_KIND&number=LENGTH_KILOMETRES',
  passagesGrouped: 'by=PASSAGE_KIND',
  commoditiesGrouped: 'by=COMMODITY_LEVEL',
  agreementsGrouped: 'by=AGREEMENT_KIND',
  organizationsGrouped: 'by=ORGANIZATION_KIND',
  eventsGrouped: 'by=BASIS',
  personsGrouped: 'by=BASIS',
  sectorsGrouped: 'by=BASIS',
  observationsGrouped: 'by=REPORTER,UNIT&measure=EXPORT_VALUE&kind=LEVEL&year=2023',
  timeSeries: 'reporter=CHN&measure=TRADE_VALUE',
  route: 'from=CNCQI&to=CNHRS',
  routes: 'from=CNCQI&to=CNHRS',
  seaRoute: 'from=CNSHG&to=NLRTM',
  passagesBetween: 'from=CNSHG&to=NLRTM',
  shortestPath: 'from=CHN&to=LAO',
  paths: 'from=CHN&to=LAO',
  subgraph: 'around=CNHRS',
  compareNumbers: 'left=VNM&right=THA',
  compareRelations: 'left=VNM&right=THA',
}

/**
 * All tables: their columns with types and units, parameters, rows and an example.
 * @param site the address of the site
 * @throws {TableRefused} if a plugin refuses, or the graph can't answer
 */
export async function catalogue(ask: AskGraphql, site: string): Promise<readonly Listed[]> {
  const all = [...tables.values()]
  const counted = all.filter((table) => requiredOf(table).length === 0)
  const query = `{ ${counted.map(({ name }) => `${name} { totalCount }`).join(' ')} }`
  const { data, errors } = (await ask({ query })) as {
    readonly data?: Readonly<Record<string, { totalCount: number } | null>> | null
    readonly errors?: Parameters<typeof refusedBy>[0]
  }
  if (!data) throw refusedBy(errors)
  return all.map((table) => {
    const { name, description, columns } = table
    const example = examples[name]
    return {
      name,
      description,
      rows: data[name]?.totalCount ?? null,
      formats: tableEndings,
      example: `${site}/table/${name}.csv${example ? `?${example}` : ''}`,
      parameters: parametersOf(table),
      required: requiredOf(table),
      columns: columns.map((column) => ({
        name: column.name,
        type: column.holds,
        unit: column.unit ?? null,
        description: column.description,
      })),
    }
  })
}

/** The parameters without which a table is none. */
export function requiredOf({ args }: Table): readonly string[] {
  return args.filter(({ type }) => String(type).endsWith('!')).map(({ name }) => name)
}
