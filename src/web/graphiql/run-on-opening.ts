import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { useEffect, useRef } from 'react'

/** Runs the operation that the page opens with, once, if it only reads: a link must never change anything by itself. */
export function RunOnOpening({ query }: { query: string }) {
  const { run } = useGraphiQLActions()
  const { queryEditor, variableEditor, responseEditor, documentAST } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor', 'documentAST'),
  )
  const seen = useRef(false)

  useEffect(() => {
    if (seen.current || !queryEditor || !variableEditor || !responseEditor || !documentAST) return
    seen.current = true
    const onlyReads = documentAST.definitions.every(
      (definition) => definition.kind !== 'OperationDefinition' || definition.operation === 'query',
    )
    if (onlyReads && queryEditor.getValue() === query) run()
  }, [queryEditor, variableEditor, responseEditor, documentAST, query, run])

  return null
}
