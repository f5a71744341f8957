import { useLoaded } from '../../explorer/scene/use-loaded.ts'
import { useSpeech } from '../../explorer/words/language.tsx'
import { ask } from '../../shared/graphql/ask.ts'
import { Card } from '../../shared/graphql/fragments.ts'
import { graphql } from '../../shared/graphql/graphql.ts'
import { placeOf } from '../place-of.ts'

const CalledOrTitled = graphql(
  'query CalledOrTitled($ids: [ID!]!) { nodes(ids: $ids) { __typename id ...Card ... on Source { title } } }',
  [Card],
)

const isId = (text: string) => /^[a-z]+:\S+$/.test(text) && !text.startsWith('http') && !text.startsWith('entry:')

/** What the writer of a proposal sent, field by field; ids with what they are called. */
export function ProposedInput({ json }: { readonly json: string }) {
  const { name, link } = useSpeech()
  const fields = flat(JSON.parse(json))
  const ids = [...new Set(fields.map(([, value]) => value).filter(isId))].slice(0, 100)
  const { value: called } = useLoaded(ids.join(' '), async () => {
    const { nodes } = ids.length > 0 ? await ask(CalledOrTitled, { ids }) : { nodes: [] }
    return new Map(
      nodes?.flatMap((node, at) => {
        if (!node) return []
        return [
          [ids[at] as string, node.__typename === 'Source' ? node.title : 'name' in node ? name(node as Card) : ''],
        ]
      }),
    )
  })
  return (
    <dl className="proposed">
      {fields.map(([path, value]) => {
        const place = isId(value) ? placeOf(value) : null
        const known = called?.get(value)
        return (
          <div key={path}>
            <dt>{path}</dt>
            <dd>
              {place && known ? <a href={link(place)}>{known}</a> : value}{' '}
              {known && <span className="faint">{value}</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** All values of an input by their paths, without those that are not given. */
function flat(value: unknown, path = ''): [path: string, value: string][] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value !== 'object') return [[path, String(value)]]
  return Object.entries(value).flatMap(([name, each]) => flat(each, path ? `${path}.${name}` : name))
}
