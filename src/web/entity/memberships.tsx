import { useSpeech } from '../explorer/words/language.tsx'
import type { Related } from './everything-about.ts'
import { spanOf } from './span.ts'

const lasting = new Set(['MEMBER_OF', 'PARTY_TO', 'UPGRADES'])

/** Since when and until when an entity belongs to what, or has whom in it: a bar for each. */
export function Memberships({ edges }: { readonly edges: readonly Related[] }) {
  const { words, name } = useSpeech()
  const dated = edges
    .flatMap(({ since, ...edge }) => (since && lasting.has(edge.relation) ? [{ ...edge, since }] : []))
    .toSorted((one, other) => one.since.localeCompare(other.since))
  const undated = edges.filter(({ since, relation }) => !since && lasting.has(relation))
  const first = dated[0]
  if (!first) return null
  return (
    <section>
      <h2>{words.entityPage.memberships}</h2>
      <ol className="time-line">
        {dated.map(({ node, relation, since, until }) => (
          <li key={`${relation} ${node.id}`}>
            <a href={`/entity/${node.id}`}>{name(node)}</a>
            <span className="faint">
              {since.slice(0, 4)}–{until?.slice(0, 4) ?? words.entityPage.today}
            </span>
            <span className="bar" aria-hidden="true">
              <span style={spanOf(first.since, since, until)} />
            </span>
          </li>
        ))}
      </ol>
      {undated.length > 0 && (
        <p className="faint">
          {words.entityPage.undated}: {undated.map(({ node }) => name(node)).join(' · ')}
        </p>
      )}
    </section>
  )
}
