import { DataFactory, type NamedNode } from 'n3'
import { type Addresses, part } from '../linked/addresses.ts'
import { address, Description, text } from '../linked/description.ts'
import { dcterms, schemaOrg, xsd } from '../linked/namespaces.ts'
import { type AboutGraph, citation, licenceAddress, summary, title } from './about-graph.ts'
import { packagedTables } from './packaged-tables.ts'

const { literal, namedNode } = DataFactory
const dcat = (name: string) => namedNode(`http://www.w3.org/ns/dcat#${name}`)
const foaf = (name: string) => namedNode(`http://xmlns.com/foaf/0.1/${name}`)

/** The graph as a data set for catalogues: DCAT and schema.org/Dataset, with each table and the dump as a distribution. */
export function describeDataset(about: AboutGraph, addresses: Addresses): Description {
  const { site, of } = addresses
  const dataset = namedNode(`${site}/dataset`)
  const to = new Description(addresses, dataset)
  to.type(dataset, dcat('Dataset'), schemaOrg('Dataset'))
  for (const word of [dcterms('title'), schemaOrg('name')]) to.add(dataset, word, text(title, 'en'))
  for (const word of [dcterms('description'), schemaOrg('description')]) to.add(dataset, word, text(summary, 'en'))
  for (const word of [dcat('version'), schemaOrg('version')]) to.add(dataset, word, text(String(about.revision)))
  if (about.seededAt)
    for (const word of [dcterms('modified'), schemaOrg('dateModified')])
      to.add(dataset, word, literal(about.seededAt, xsd('dateTime')))
  to.add(dataset, dcterms('bibliographicCitation'), text(citation(about, site)))
  to.add(dataset, schemaOrg('url'), namedNode(`${site}/table`))
  to.add(dataset, dcat('landingPage'), namedNode(`${site}/table`))
  to.add(dataset, foaf('page'), namedNode(`${site}/vocabulary`))
  for (const { id, license } of about.sources) {
    const licence = license ? address(licenceAddress(license)) : null
    to.add(dataset, dcterms('source'), of(id))
    to.add(dataset, schemaOrg('isBasedOn'), of(id))
    to.add(dataset, dcterms('license'), licence)
    to.add(dataset, schemaOrg('license'), licence)
    if (license && !licence) to.add(dataset, dcterms('rights'), text(license))
  }
  for (const { name, description } of packagedTables)
    distribution(name, `${site}/table/${name}.csv`, 'text/csv', description)
  distribution('dump', `${site}/dump.nq`, 'application/n-quads', 'The whole graph as N-Quads.')
  return to

  function distribution(name: string, path: string, type: string, description: string): void {
    const one: NamedNode = part(dataset, name)
    to.add(dataset, dcat('distribution'), one)
    to.add(dataset, schemaOrg('distribution'), one)
    to.type(one, dcat('Distribution'), schemaOrg('DataDownload'))
    to.add(one, dcterms('title'), text(name))
    to.add(one, schemaOrg('name'), text(name))
    to.add(one, dcterms('description'), text(description, 'en'))
    to.add(one, dcat('downloadURL'), namedNode(path))
    to.add(one, schemaOrg('contentUrl'), namedNode(path))
    to.add(one, dcat('mediaType'), namedNode(`https://www.iana.org/assignments/media-types/${type}`))
    to.add(one, schemaOrg('encodingFormat'), text(type))
  }
}
