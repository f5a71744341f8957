import { BasisBadge } from '../evidence/basis-badge.tsx'
import type { InCommon } from '../questions/linked.ts'
import { useSpeech } from '../words/language.tsx'
import { Chain } from './chain.tsx'
import { EntityButton } from './entity-button.tsx'

/** An agreement or organization that two countries take part in, since when, and the chains that show it. */
export function InCommonItem({ item, chosen }: { readonly item: InCommon; readonly chosen: string | null }) {
  const { words, name } = useSpeech()
  const { entity, basis, since, suspendedSince, evidence } = item
  return (
    <div className="in-common">
      <p className="port">
        <EntityButton entity={entity} chosen={chosen} />
        {since && <span className="faint">{words.since(since)}</span>}
        {suspendedSince && <span className="disagrees">{words.suspendedSince(suspendedSince)}</span>}
        <BasisBadge basis={basis} />
      </p>
      <details>
        <summary>
          {words.why}
          <span className="visually-hidden"> {name(entity)}</span>
        </summary>
        {evidence.map(({ steps }) => (
          <Chain key={steps?.[0]?.from?.id ?? ''} steps={steps ?? []} chosen={chosen} />
        ))}
      </details>
    </div>
  )
}
