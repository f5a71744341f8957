import { Kind, parse, print, type SelectionNode, type SelectionSetNode } from 'graphql'

/**
 * Several selections as one, in which each field stands once: what an operation costs is counted field by field.
 * @param selections such as `partner { id }` and `partner { name }`, which give `partner { id name }`
 */
export function merged(selections: readonly string[]): string {
  const all = selections.flatMap((selection) => selectionsOf(`{ ${selection} }`))
  return mergedFields(all).map(print).join(' ')
}

function selectionsOf(text: string): readonly SelectionNode[] {
  const [definition] = parse(text).definitions
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : []
}

function mergedFields(selections: readonly SelectionNode[]): readonly SelectionNode[] {
  const byKey = new Map<string, SelectionNode[]>()
  for (const selection of selections) {
    const key = keyOf(selection)
    byKey.set(key, [...(byKey.get(key) ?? []), selection])
  }
  return [...byKey.values()].flatMap((same) => {
    const [first] = same
    if (!first || first.kind === Kind.FRAGMENT_SPREAD || !first.selectionSet) return first ?? []
    const inner = same.flatMap((one) => ('selectionSet' in one ? (one.selectionSet?.selections ?? []) : []))
    const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: mergedFields(inner) }
    return { ...first, selectionSet }
  })
}

/** Selections with the same key are one: fields by the name in the answer, and what is selected of a type. */
function keyOf(selection: SelectionNode): string {
  if (selection.kind === Kind.FIELD) return (selection.alias ?? selection.name).value
  return selection.kind === Kind.INLINE_FRAGMENT ? `... on ${selection.typeCondition?.name.value}` : print(selection)
}
