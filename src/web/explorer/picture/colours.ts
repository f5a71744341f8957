import type { Kind } from '../../shared/graphql/fragments.ts'

export interface Colours {
  readonly kinds: Readonly<Record<Kind, string>>
  readonly ink: string
  readonly soft: string
  readonly faint: string
  readonly paper: string
  readonly edge: string
  readonly curated: string
  readonly inferred: string
  readonly chosen: string
  readonly disputed: string
  readonly land: string
  readonly water: string
  readonly border: string
  readonly line: string
  readonly flow: string
}

const kinds: readonly Kind[] = [
  'COUNTRY',
  'REGION',
  'PORT',
  'PLACE',
  'RAILWAY',
  'CORRIDOR',
  'PASSAGE',
  'COMMODITY',
  'SECTOR',
  'AGREEMENT',
  'ORGANIZATION',
  'EVENT',
  'PERSON',
]

/** The current colours of the page, light or dark. A canvas can't use CSS variables, so they are read here. */
export function coloursOf(element: HTMLElement): Colours {
  const probe = element.appendChild(document.createElement('span'))
  const read = (name: string) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const colours = {
    kinds: Object.fromEntries(kinds.map((kind) => [kind, read(`kind-${kind.toLowerCase()}`)])) as Colours['kinds'],
    ink: read('ink'),
    soft: read('soft'),
    faint: read('canvas-faint'),
    paper: read('paper'),
    edge: read('edge'),
    curated: read('edge-curated'),
    inferred: read('edge-inferred'),
    chosen: read('accent'),
    disputed: read('warning'),
    land: read('land'),
    water: read('water'),
    border: read('border-line'),
    line: read('rail'),
    flow: read('flow'),
  }
  probe.remove()
  return colours
}
