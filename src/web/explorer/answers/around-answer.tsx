import type { Known } from '../questions/known.ts'
import { useSpeech } from '../words/language.tsx'
import { aroundAsOf } from './around-as-of.ts'
import { NeighborList } from './neighbor-list.tsx'

/** The neighbors of an entity, by relation, with how many there are of each. */
export function AroundAnswer({ data: { entity, groups, totalCount, asOf } }: { readonly data: Known }) {
  const { words, name } = useSpeech()
  if (!entity) return <h2>{words.unknown('?')}</h2>
  return (
    <>
      <h2>{aroundAsOf(totalCount, name(entity), asOf, words)}</h2>
      <p className="faint">
        {[words.kinds[entity.kind], entity.nameZh !== entity.name && entity.nameZh, entity.codes.join(' ')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <dl className="neighbors">
        {groups.map((group) => (
          <NeighborList
            key={`${entity.id} ${group.relation} ${group.direction}`}
            id={entity.id}
            group={group}
            asOf={asOf}
          />
        ))}
      </dl>
      {/* Below the list, which else would move down when the day is chosen. */}
      {asOf && <p className="faint">{words.undatedAmong}</p>}
    </>
  )
}
