import { explorerPlugin } from '@graphiql/plugin-explorer'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { CopyLink } from './copy-link.tsx'
import { firstExample } from './examples.ts'
import { examplesPlugin } from './examples-panel.tsx'
import { fetcher } from './fetcher.ts'
import { FollowSystemTheme } from './follow-system-theme.ts'
import { linkedOperation } from './linked-operation.ts'
import { Logo } from './logo.tsx'
import { isNewcomer } from './newcomer.ts'
import { RunOnOpening } from './run-on-opening.ts'
import { WrapLongLines } from './wrap-long-lines.ts'

const plugins = [examplesPlugin, explorerPlugin({ showAttribution: false }), HISTORY_PLUGIN]
const linked = linkedOperation(window.location.search)
// On a narrow screen the panel would leave no room for the answer.
const hasRoom = window.matchMedia('(min-width: 900px)').matches
const openPanel = isNewcomer() && hasRoom ? { visiblePlugin: examplesPlugin } : {}

/** GraphiQL with our examples. It opens with the operation of its address, or with the first example for a newcomer. */
export function Page() {
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      defaultQuery={firstExample.text}
      {...(linked && { initialQuery: linked.query, initialVariables: linked.variables })}
      {...openPanel}
    >
      <GraphiQL.Logo>
        <Logo />
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <CopyLink />
          </>
        )}
      </GraphiQL.Toolbar>
      <RunOnOpening query={linked ? linked.query : firstExample.text} />
      <FollowSystemTheme />
      <WrapLongLines />
    </GraphiQL>
  )
}
