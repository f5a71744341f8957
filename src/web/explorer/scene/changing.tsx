import { createContext, type Dispatch, type ReactNode, useContext } from 'react'
import type { Change } from './scene-reducer.ts'

const Context = createContext<Dispatch<Change> | null>(null)

/** Provides the dispatch function of the scene to its children. */
export function Changing({
  dispatch,
  children,
}: {
  readonly dispatch: Dispatch<Change>
  readonly children: ReactNode
}) {
  return <Context value={dispatch}>{children}</Context>
}

/** The dispatch function of the scene. */
export function useChange(): Dispatch<Change> {
  const dispatch = useContext(Context)
  if (!dispatch) throw new Error('useChange needs <Changing> around it')
  return dispatch
}
