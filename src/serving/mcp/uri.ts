/** The address of a claim as a resource: `entrepot://claim/F148` for `observation:F148`. */
export const claimUri = (id: string) => `entrepot://claim/${id.replace(/^(statement|observation):/, '')}`

/** The address of a source as a resource: `entrepot://source/S4` for `source:S4`. */
export const sourceUri = (id: string) => `entrepot://source/${id.replace(/^source:/, '')}`

/** The address of an entity as a resource: `entrepot://entity/country:CHN`. */
export const entityUri = (id: string) => `entrepot://entity/${id}`

/** An address as the text of an answer has it: without its scheme, since each byte counts. */
export const brief = (uri: string) => uri.replace('entrepot://', '')
