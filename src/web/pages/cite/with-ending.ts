/** The address of a file of a page: `/measure/exports.bib?year=2023`. */
export function withEnding(page: string, ending: string): string {
  const [path, query] = page.split('?')
  return path + ending + (query ? `?${query}` : '')
}
