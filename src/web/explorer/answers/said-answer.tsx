import type { SaidAbout } from '../questions/said.ts'
import { useSpeech } from '../words/language.tsx'
import { ClaimList } from './claim-list.tsx'

/** The claims of sources about an entity. */
export function SaidAnswer({ data: { about } }: { readonly data: SaidAbout }) {
  const { words, name } = useSpeech()
  if (!about) return <h2>{words.unknown('?')}</h2>
  if (!about.claims?.nodes) return <h2>{name(about)}</h2>
  const { nodes } = about.claims
  const totalCount = about.claims.totalCount ?? nodes.length
  if (nodes.length === 0) return <h2>{words.noClaims(name(about))}</h2>
  return (
    <>
      <h2>{words.claimsCount(totalCount, name(about))}</h2>
      {totalCount > nodes.length && <p className="faint">{words.claimsShown(nodes.length, totalCount)}</p>}
      <ClaimList claims={nodes} />
    </>
  )
}
