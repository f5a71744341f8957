/** The path of the page of a source: `/source/S4`. */
export function sourcePath(id: string): string {
  return `/source/${id.replace(/^source:/, '')}`
}
