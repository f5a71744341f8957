import { pick, ToolbarButton, useGraphiQL } from '@graphiql/react'
import { useState } from 'react'
import { linkTo } from './linked-operation.ts'

const labels = { ready: 'Copy a link to this operation', copied: 'Link copied', failed: 'The browser refused to copy' }

/** A button that copies the address under which this page opens with the operation in the editor. */
export function CopyLink() {
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'))
  const [label, setLabel] = useState(labels.ready)

  const copy = () => {
    const link = linkTo(window.location.href, queryEditor?.getValue() ?? '', variableEditor?.getValue() ?? '')
    navigator.clipboard.writeText(link).then(
      () => setLabel(labels.copied),
      () => setLabel(labels.failed),
    )
  }

  return (
    <ToolbarButton label={label} onClick={copy} onBlur={() => setLabel(labels.ready)}>
      <svg
        className="graphiql-toolbar-icon"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d="M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7l-1.3 1.4M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7l1.3-1.4" />
      </svg>
    </ToolbarButton>
  )
}
