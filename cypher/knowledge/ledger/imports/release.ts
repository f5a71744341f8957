import { withoutAccents } from '../../search/folded.ts'

/** What tells of which data set a source is a release. */
export interface Release {
  readonly id: string
  readonly title: string
  readonly publisher?: string | null
  readonly publishedOn?: string | null
  readonly edition?: string | null
}

/** How a source of the graph stands to the one that is imported. */
export type Kinship = 'THIS' | 'EARLIER' | 'LATER' | 'OTHER'

/** Years, dates and versions: `2023`, `V202401b`, `2024-05`, `release 3.1`. Those of a nomenclature, as in `HS92`, stay. */
const releases =
  /\b(?:version|release|edition|vintage|update)s?[\s.]*v?\d+(?:\.\d+)*\b|\bv?(?:19|20)\d\d(?:\d\d){0,2}(?:[-./]\d{1,2}){0,2}[a-z]?\b/g

/**
 * Whether another source is the same one, another release of the same data set, or none of both. Releases have one publisher and one title but
 * for years and versions. Where nothing tells which is later, the one that is imported is.
 */
export function kinshipOf(own: Release, other: Release): Kinship {
  if (own.id === other.id) return 'THIS'
  const isOne = folded(own.publisher) === folded(other.publisher) && dataSet(own) === dataSet(other)
  if (!isOne) return 'OTHER'
  return later(other, own) ? 'LATER' : 'EARLIER'
}

function later(one: Release, other: Release): boolean {
  const [days, words] = [[one.publishedOn ?? '', other.publishedOn ?? ''] as const, [marks(one), marks(other)] as const]
  const told = [days, words].find(([first, second]) => first !== '' && second !== '' && first !== second)
  return told !== undefined && told[0] > told[1]
}

function dataSet({ title }: Release): string {
  return folded(title)
    .replace(releases, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The years and versions of its title and edition. */
function marks({ title, edition }: Release): string {
  return (folded(`${title} ${edition ?? ''}`).match(releases) ?? []).join(' ')
}

function folded(text: string | null | undefined): string {
  return text ? withoutAccents(text) : ''
}
