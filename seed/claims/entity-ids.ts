/** Ids of claims.yaml for entities that have a different id in the graph. */
const renamed: Readonly<Record<string, string>> = {
  'region:ASEAN': 'organization:ASEAN',
  'region:CHANTHABURI': 'region:TH-22',
  'border:CHN-VNM': 'region:CHN-VNM_BORDER',
  'port:XJ_HIGHWAY': 'region:XJ_HIGHWAY_PORTS',
  'port:DONGXING': 'port:CNDOX',
  'port:HEKOU': 'port:CNHKM',
  'port:HORGOS': 'port:CNHRS',
  'city:NANNING': 'port:CNNNG',
  'city:XIAN': 'port:CNXIA',
  'city:BEIJING': 'place:CNBJS',
  'rail:CHINA_LAOS': 'railway:CHINA_LAOS',
  'commodity:DURIAN_FRESH': 'commodity:0810.60',
  'commodity:PALM_OIL': 'commodity:1511',
  'commodity:TIN_ORE': 'commodity:2609',
}

const kindOfPrefix: Readonly<Record<string, string>> = {
  agreement: 'AGREEMENT',
  commodity: 'COMMODITY',
  corridor: 'CORRIDOR',
  country: 'COUNTRY',
  event: 'EVENT',
  organization: 'ORGANIZATION',
  person: 'PERSON',
  place: 'PLACE',
  port: 'PORT',
  railway: 'RAILWAY',
  region: 'REGION',
  sector: 'SECTOR',
}

/** An id of claims.yaml as an id of the graph: `org:SCO` is `organization:SCO`, `region:ASEAN` `organization:ASEAN`. */
export function graphId(id: string): string {
  return renamed[id] ?? id.replace(/^(org|initiative):/, 'organization:')
}

/**
 * The kind of the entity with an id of the graph.
 * @throws {RangeError} if the prefix of the id is unknown
 */
export function kindOf(id: string): string {
  const kind = kindOfPrefix[id.slice(0, id.indexOf(':'))]
  if (!kind) throw new RangeError(`'${id}' is no id of the graph`)
  return kind
}
