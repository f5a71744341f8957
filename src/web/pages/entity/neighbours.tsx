import { relationPhrase } from '../../explorer/evidence/relation-phrase.ts'
import { KindDot } from '../../explorer/picture/kind-dot.tsx'
import { grouped } from '../../explorer/scene/grouped.ts'
import { questionPath } from '../../explorer/scene/scene-link.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import type { Related } from './related-to.ts'

/** The neighbors of an entity, by relation, with links to their pages. A link to the explorer shows those left out. */
export function Neighbours({ id, related }: { readonly id: string; readonly related: readonly Related[] }) {
  const { words, name, nameLang, link } = useSpeech()
  if (related.length === 0) return null
  return (
    <section id="related">
      <h2>{words.entityPage.neighbours}</h2>
      <dl className="facts">
        {related.flatMap(({ edges, totalCount }) =>
          [...grouped(edges, ({ relation, direction }) => relationPhrase(words, relation, direction))].map(
            ([phrase, neighbors], index, phrases) => (
              <div key={`${neighbors[0]?.relation} ${phrase}`}>
                <dt>
                  {phrase}{' '}
                  <span className="count">
                    {eachOnce(neighbors).length + (phrases.length === 1 ? totalCount - edges.length : 0)}
                  </span>
                </dt>
                <dd className="related">
                  {eachOnce(neighbors).map(({ node }) => (
                    <a key={node.id} href={link(`/entity/${node.id}`)}>
                      <KindDot kind={node.kind} /> <span lang={nameLang(node)}>{name(node)}</span>
                    </a>
                  ))}
                  {index === phrases.length - 1 && totalCount > edges.length && (
                    <a
                      className="more"
                      href={link(`${questionPath('around', [id])}?expand=${id}~${neighbors[0]?.relation}~100`)}
                    >
                      {words.more(totalCount - edges.length)}
                    </a>
                  )}
                </dd>
              </div>
            ),
          ),
        )}
      </dl>
    </section>
  )
}

/** Two countries that each report trade with the other are tied twice, and one of the other's neighbours all the same. */
function eachOnce<Edge extends { readonly node: { readonly id: string } }>(edges: readonly Edge[]): readonly Edge[] {
  return [...new Map(edges.map((edge) => [edge.node.id, edge])).values()]
}
