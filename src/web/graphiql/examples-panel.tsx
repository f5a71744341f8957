import './examples-panel.css'
import { type GraphiQLPlugin, useGraphiQL } from '@graphiql/react'
import type { Example } from '../../examples/example.ts'
import { exampleGroups } from './examples.ts'
import { useOpenExample } from './use-open-example.ts'

/** The list of examples: a click opens one in a tab and runs it. */
function ExamplesPanel() {
  const openExample = useOpenExample()
  const shown = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query)

  return (
    <section className="examples" aria-labelledby="examples-title">
      <h2 id="examples-title" className="examples-title">
        Examples
      </h2>
      <p className="examples-hint">Choose a question: it opens in a tab of its own and runs.</p>
      {exampleGroups.map((group) => (
        <section key={group.title} aria-label={group.title}>
          <h3 className="examples-group-title">{group.title}</h3>
          <ul className="examples-list">
            {group.examples.map((example) => (
              <li key={example.name}>
                <ExampleButton example={example} shown={shown === example.text} open={() => openExample(example)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function ExampleButton({ example, shown, open }: { example: Example; shown: boolean; open: () => void }) {
  return (
    <button type="button" className="example" aria-current={shown} onClick={open}>
      <span className="example-title">{example.title}</span>
      {shown && <span className="example-description">{withCode(example.description)}</span>}
    </button>
  )
}

/** Renders text between backticks as code. */
function withCode(text: string) {
  return text.split('`').map((part, index) => (index % 2 ? <code key={part}>{part}</code> : part))
}

const ExamplesIcon = () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path strokeLinecap="round" d="M9.2 9.2a2.9 2.9 0 1 1 4.3 2.6c-.9.5-1.5 1.1-1.5 2.2v.3M12 17.2v.1" />
    <circle cx="12" cy="12" r="9.2" />
  </svg>
)

export const examplesPlugin: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: ExamplesPanel }
