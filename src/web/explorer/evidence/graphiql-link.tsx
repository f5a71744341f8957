import { linkTo } from '../../graphiql/linked-operation.ts'
import type { Operation } from '../../shared/graphql/ask.ts'
import { useSpeech } from '../words/language.tsx'

/** A link that opens the sent operation in GraphiQL. */
export function GraphiqlLink({ operation: { query, variables } }: { readonly operation: Operation }) {
  const { words } = useSpeech()
  const json = Object.keys(variables).length > 0 ? JSON.stringify(variables) : ''
  return (
    <a className="small" href={linkTo('/graphql', query, json)}>
      {words.openInGraphiql}
    </a>
  )
}
