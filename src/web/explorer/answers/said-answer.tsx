import { lazy, Suspense } from 'react'
import type { SaidAbout } from '../questions/said.ts'
import { useSpeech } from '../words/language.tsx'
import { ClaimList } from './claim-list.tsx'
import type { SaidFilter } from './said-filter.tsx'
import type { Longer } from './use-longer.ts'

interface Props {
  readonly data: SaidAbout
  readonly longer: Longer
  /** What narrows the claims down; loaded when it is shown where null, and not shown where left out. */
  readonly Filter?: typeof SaidFilter | null | undefined
}

const LazyFilter = lazy(() => import('./said-filter.tsx').then(({ SaidFilter }) => ({ default: SaidFilter })))

/** The claims of sources about an entity, page by page. */
export function SaidAnswer({ data, longer, Filter }: Props) {
  const { about, claims, totalCount, narrowing } = data
  const { words, name } = useSpeech()
  if (!about) return <h2>{words.unknown('?')}</h2>
  if (claims.length === 0 && Object.keys(narrowing).length === 0) return <h2>{words.noClaims(name(about))}</h2>
  const Narrow = Filter ?? LazyFilter
  const left = totalCount - claims.length
  return (
    <>
      <h2 aria-live="polite">{words.claimsCount(totalCount, name(about))}</h2>
      {Filter !== undefined && (
        <Suspense>
          <Narrow data={data} />
        </Suspense>
      )}
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
