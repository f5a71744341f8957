/** The path of the page with the history of an entity, a claim or a source. */
export function historyPath(id: string): string {
  return `/history/${id}`
}
