export interface LinkedOperation {
  readonly query: string
  /** JSON, indented; empty where the link has none. */
  readonly variables: string
}

const indented = (json: string) => {
  try {
    return JSON.stringify(JSON.parse(json), null, 2)
  } catch {
    return json
  }
}

/** The operation that an address asks for with `?query=…&variables=…`, or null where it asks for none. */
export function linkedOperation(search: string): LinkedOperation | null {
  const parameters = new URLSearchParams(search)
  const query = parameters.get('query')
  if (!query?.trim()) return null
  return { query, variables: indented(parameters.get('variables') ?? '') }
}

/**
 * The address that opens an operation in GraphiQL.
 * @param page the address of GraphiQL; what it asks for is replaced
 */
export function linkTo(page: string, query: string, variables: string): string {
  return `${page.replace(/[?#].*$/, '')}?${new URLSearchParams({ query, ...(variables.trim() && { variables }) })}`
}
