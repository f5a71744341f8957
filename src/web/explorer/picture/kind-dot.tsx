import type { Kind } from '../../shared/graphql/fragments.ts'

/** A dot in the colour of a kind, as in the picture. Always used next to the kind's name. */
export function KindDot({ kind }: { readonly kind: Kind }) {
  return <span className="dot" data-kind={kind} aria-hidden="true" />
}
