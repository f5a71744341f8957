import { relationPhrase } from '../evidence/relation-phrase.ts'
import type { Known } from '../questions/known.ts'
import { grouped } from '../scene/grouped.ts'
import { useSpeech } from '../words/language.tsx'
import { EntityButton } from './entity-button.tsx'

/** The neighbors of an entity, by relation. */
export function AroundAnswer({ data: { entity } }: { readonly data: Known }) {
  const { words, name } = useSpeech()
  if (!entity) return <h2>{words.unknown('?')}</h2>
  const edges = entity.neighbors?.edges ?? []
  const count = entity.neighbors?.totalCount ?? edges.length
  const groups = grouped(edges, ({ relation, direction }) => relationPhrase(words, relation, direction))
  return (
    <>
      <h2>{entity.neighbors ? words.aroundCount(count, name(entity)) : name(entity)}</h2>
      <p className="faint">
        {[words.kinds[entity.kind], entity.nameZh !== entity.name && entity.nameZh, entity.codes.join(' ')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <dl className="neighbors">
        {[...groups].map(([phrase, neighbors]) => (
          <div key={phrase}>
            <dt>
              {phrase} <span className="count">{neighbors.length}</span>
            </dt>
            <dd>
              {neighbors.map(({ node }) => (
                <EntityButton key={node.id} entity={node} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {count > edges.length && <p className="faint">{words.more(count - edges.length)}</p>}
    </>
  )
}
