import { relationPhrase } from '../explorer/evidence/relation-phrase.ts'
import { KindDot } from '../explorer/picture/kind-dot.tsx'
import { grouped } from '../explorer/scene/grouped.ts'
import { useSpeech } from '../explorer/words/language.tsx'
import type { Related } from './everything-about.ts'

/** What an entity is related to, by relation; each leads to its own page. */
export function Neighbours({ edges, totalCount }: { readonly edges: readonly Related[]; readonly totalCount: number }) {
  const { words, name } = useSpeech()
  const groups = grouped(edges, ({ relation, direction }) => relationPhrase(words, relation, direction))
  if (edges.length === 0) return null
  return (
    <section>
      <h2>{words.entityPage.neighbours}</h2>
      <dl className="facts">
        {[...groups].map(([phrase, neighbors]) => (
          <div key={phrase}>
            <dt>
              {phrase} <span className="count">{neighbors.length}</span>
            </dt>
            <dd className="related">
              {neighbors.map(({ node }) => (
                <a key={node.id} href={`/entity/${node.id}`}>
                  <KindDot kind={node.kind} /> {name(node)}
                </a>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {totalCount > edges.length && <p className="faint">{words.more(totalCount - edges.length)}</p>}
    </section>
  )
}
