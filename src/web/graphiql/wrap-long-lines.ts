import { useGraphiQL } from '@graphiql/react'
import { useEffect } from 'react'

/** Wraps long lines in the operation editor, as the response editor does: beside a panel there is no room for them. */
export function WrapLongLines() {
  const queryEditor = useGraphiQL((state) => state.queryEditor)
  useEffect(() => queryEditor?.updateOptions({ wordWrap: 'on' }), [queryEditor])
  return null
}
