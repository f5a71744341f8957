/** A term with the true number of what it lists. */
export function counted(term: string, count: number | null | undefined): string {
  return count ? `${term} (${count})` : term
}
