/** The version of all structures. Codelists grow with the graph. */
export const version = '1.0.0'

const urn = (of: string, id: string) => `urn:sdmx:org.sdmx.infomodel.${of}=ENTREPOT:${id}(${version})`

export const flowUrn = urn('datastructure.Dataflow', 'OBSERVATIONS')

export const structureUrn = urn('datastructure.DataStructure', 'OBSERVATIONS')

export const codelistUrn = (id: string): string => urn('codelist.Codelist', id)

export const conceptUrn = (id: string): string => `${urn('conceptscheme.Concept', 'CONCEPTS')}.${id}`
