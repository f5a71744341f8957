import { createHash } from 'node:crypto'

/**
 * The origin of the cursors of a list: its field, with a mark of the arguments that say what is in the list and in which order, so that
 * a cursor of another list is recognized. The field alone if none is given.
 * @param field the field, which may have a mark already: that of the list it hangs on
 * @param args all arguments of the field; `first` and `after` only say which page
 */
export function marked(field: string, { first: _, after: __, ...args }: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(args).filter(([name, value]) => !isLeftOut(name, value))
  if (given.length === 0) return field
  const [name, before] = field.split('?')
  const sorted = given.sort(([one], [other]) => (one < other ? -1 : 1))
  const mark = createHash('sha256')
    .update(JSON.stringify([before, sorted]))
    .digest('base64url')
  return `${name}?${mark.slice(0, 8)}`
}

/** Without sort keys a list is in the same order as without `orderBy`. Every other empty list lets nothing pass. */
function isLeftOut(name: string, value: unknown): boolean {
  return value === null || value === undefined || (name === 'orderBy' && Array.isArray(value) && value.length === 0)
}

/** The field of the groups of a list, with the mark of the list. */
export function groupsOfList(origin: string): string {
  const [field, mark] = origin.split('?')
  return mark ? `${field}.groups?${mark}` : `${field}.groups`
}
