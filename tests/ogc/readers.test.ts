import { beforeAll, expect, it } from 'vitest'
import { answer } from '../asking.ts'
import { lacksPython, runPython } from '../clients/run.ts'
import { onEachEngine } from '../engines.ts'
import { served } from '../serving/serving.ts'

/** Reads every collection by OWSLib, and all ports by its links from page to page. */
const byOwslib = `
import json, sys
from urllib.parse import parse_qs, urlsplit
from owslib.ogcapi.features import Features

features = Features(sys.argv[1] + "/ogc")
read = {}
for id in features.feature_collections():
    page = features.collection_items(id, limit=3)
    read[id] = [page["numberReturned"], page["features"][0]["id"], features.collection(id)["title"]]
ports, asked = [], {"limit": 1000}
while asked is not None:
    page = features.collection_items("ports", **asked)
    ports += [feature["id"] for feature in page["features"]]
    following = [link for link in page["links"] if link["rel"] == "next"]
    asked = {key: values[0] for key, values in parse_qs(urlsplit(following[0]["href"]).query).items()} if following else None
box = features.collection_items("border-crossings", bbox=[46, 40, 88, 56], limit=1000)
print(json.dumps({
    "conforms": len(features.conformance()["conformsTo"]),
    "paths": len(features.api()["paths"]),
    "read": read,
    "ports": [len(ports), len(set(ports))],
    "shanghai": features.collection_item("ports", "port:CNSHG")["geometry"],
    "box": [feature["id"] for feature in box["features"]],
}))
`

/** Reads collections as layers by GDAL, whose driver QGIS's own provider resembles. */
const byGdal = `
import json, sys
import pyogrio

source = "OAPIF:" + sys.argv[1] + "/ogc"
layers = [name for name, _ in pyogrio.list_layers(source)]
def read(layer, **asked):
    meta, _, geometry, values = pyogrio.raw.read(source, layer=layer, **asked)
    return len(geometry), meta["geometry_type"], list(meta["fields"])
print(json.dumps({
    "layers": layers,
    "crossings": read("border-crossings"),
    "box": read("border-crossings", bbox=(46, 40, 88, 56))[0],
    "railways": read("railways"),
    "countries": read("countries"),
}))
`

const byValidator = `
import json, sys, urllib.request
from openapi_spec_validator import OpenAPIV30SpecValidator
document = json.load(urllib.request.urlopen(sys.argv[1] + "/ogc/api"))
print(json.dumps([error.message for error in OpenAPIV30SpecValidator(document).iter_errors()]))
`

onEachEngine('readers of OGC API Features', (graph) => {
  let site = ''
  beforeAll(async () => {
    site = await served(graph)
  })

  const counted = (list: string) => answer(graph, `{ list: ${list} { totalCount } }`)

  it.skipIf(lacksPython)('OWSLib reads every collection, and as many ports as GraphQL counts', async () => {
    const read = JSON.parse(await runPython(byOwslib, site))
    expect(read.conforms).toBe(4)
    expect(read.paths).toBeGreaterThan(20)
    expect(Object.keys(read.read)).toHaveLength(8)
    for (const [returned] of Object.values(read.read) as number[][]) expect(returned).toBe(3)
    const { list } = await counted('ports(where: { not: { portKind: [LAND_PORT] } })')
    expect(read.ports).toEqual([list.totalCount, list.totalCount])
    expect(read.shanghai).toEqual({ type: 'Point', coordinates: [121.5833, 31.3667] })
    expect(read.box).toEqual(expect.arrayContaining(['port:CNHRS', 'port:KZDOS']))
  })

  it.skipIf(lacksPython)('GDAL reads collections as layers, whole and by a box', async () => {
    const read = JSON.parse(await runPython(byGdal, site))
    expect(read.layers).toHaveLength(8)
    const crossings = await counted('ports(where: { portKind: [LAND_PORT] })')
    expect(read.crossings[0]).toBe(crossings.list.totalCount)
    expect(read.crossings[2]).toEqual(expect.arrayContaining(['name', 'country', 'source_title', 'licence']))
    const box = await counted(
      'ports(where: { portKind: [LAND_PORT], within: { south: 40, west: 46, north: 56, east: 88 } })',
    )
    expect(read.box).toBe(box.list.totalCount)
    expect(read.railways[0]).toBe((await counted('railways')).list.totalCount)
    expect(read.countries[0]).toBe((await counted('countries')).list.totalCount)
  })

  it.skipIf(lacksPython)('the description is valid OpenAPI 3.0', async () => {
    expect(JSON.parse(await runPython(byValidator, site))).toEqual([])
  })
})
