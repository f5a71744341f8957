import { ask } from '../../shared/graphql/ask.ts'
import { ClaimList } from '../answers/claim-list.tsx'
import { saidOfBoth } from '../questions/said-of-both.ts'
import { useLoaded } from '../scene/use-loaded.ts'
import { useSpeech } from '../words/language.tsx'

/** The numbers and statements about both ends of a fact, with the claims that disagree with them. */
export function SaidOfBoth({ one, other }: { readonly one: string; readonly other: string }) {
  const { words } = useSpeech()
  const { value } = useLoaded(`${one} ${other}`, () => saidOfBoth(ask, one, other))
  if (!value || value.length === 0) return null
  return (
    <>
      <h3>
        {words.saidOfBoth} <span className="count">{value.length}</span>
      </h3>
      <ClaimList claims={value} />
    </>
  )
}
