import type { Kind } from './picture.ts'

/** The dot in the colour of a kind, as in the picture. Its name always stands beside it. */
export function KindDot({ kind }: { readonly kind: Kind }) {
  return <span className="dot" data-kind={kind} aria-hidden="true" />
}
