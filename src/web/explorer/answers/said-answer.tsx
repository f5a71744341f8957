import type { SaidAbout } from '../questions/said.ts'
import { useSpeech } from '../words/language.tsx'
import { ClaimList } from './claim-list.tsx'
import type { Longer } from './use-longer.ts'

interface Props {
  readonly data: SaidAbout
  readonly longer: Longer
}

/** The claims of sources about an entity, page by page. */
export function SaidAnswer({ data: { about, claims, totalCount }, longer }: Props) {
  const { words, name } = useSpeech()
  if (!about) return <h2>{words.unknown('?')}</h2>
  if (claims.length === 0) return <h2>{words.noClaims(name(about))}</h2>
  const left = totalCount - claims.length
  return (
    <>
      <h2>{words.claimsCount(totalCount, name(about))}</h2>
      <ClaimList claims={claims} />
      {left > 0 && (
        <p className="answer-end">
          <button type="button" className="small" disabled={!longer.more} onClick={() => longer.more?.()}>
            {longer.more ? words.showMore(left) : words.loading}
          </button>
          {longer.failure && <span role="alert">{words.failed(longer.failure)}</span>}
        </p>
      )}
    </>
  )
}
