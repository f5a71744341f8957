import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { parse } from 'graphql'
import type { Example } from '../../examples/example.ts'

const operationName = (example: Example) =>
  parse(example.operation).definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition' && definition.name ? [definition.name.value] : [],
  )[0] ?? ''

/** A function that opens an example in its own tab, reusing the tab if it is already open, and runs it. */
export function useOpenExample(): (example: Example) => void {
  const { addTab, changeTab, setOperationName, run } = useGraphiQLActions()
  const { tabs, queryEditor } = useGraphiQL(pick('tabs', 'queryEditor'))

  return (example) => {
    if (!queryEditor) return
    const open = tabs.findIndex((tab) => tab.query === example.text)
    if (open >= 0) changeTab(open)
    else {
      addTab()
      queryEditor.setValue(example.text)
    }
    // Until the editor has parsed its new text, the operation name is still the previous tab's.
    setOperationName(operationName(example))
    run()
  }
}
