import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { parse } from 'graphql'
import type { Example } from '../../examples/example.ts'

const operationName = (example: Example) =>
  parse(example.operation).definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition' && definition.name ? [definition.name.value] : [],
  )[0] ?? ''

/** A function that shows an example in a tab of its own and runs it; the tab is the one it has already, if it has one. */
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
    // Until the editor has read its new text, the name in force is still that of the tab before.
    setOperationName(operationName(example))
    run()
  }
}
