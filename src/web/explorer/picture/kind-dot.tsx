import type { Kind } from '../../shared/graphql/fragments.ts'
import { shapes } from './shapes.ts'

/** The shape and colour of a kind, as in the picture. Always used next to the kind's name. */
export function KindDot({ kind }: { readonly kind: Kind }) {
  return (
    <svg className="dot" data-kind={kind} viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true">
      <path d={shapes[kind].path} fillRule="evenodd" />
    </svg>
  )
}
