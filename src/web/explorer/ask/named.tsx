import { createContext, type ReactNode, useContext } from 'react'
import type { Card } from '../../shared/graphql/fragments.ts'

/** Entities by the ids that stand in the blanks of questions. */
export type NamedEntities = Readonly<Record<string, Card>>

const Context = createContext<NamedEntities>({})

/** Provides the entities in the blanks that were loaded with the page. */
export function Named({ entities, children }: { readonly entities: NamedEntities; readonly children: ReactNode }) {
  return <Context value={entities}>{children}</Context>
}

/** The entities in the blanks that were loaded with the page. */
export function useNamed(): NamedEntities {
  return useContext(Context)
}
