import { type FieldNode, Kind, parse, print, type SelectionNode, type SelectionSetNode } from 'graphql'

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
    const key = selection.kind === Kind.FIELD ? (selection.alias ?? selection.name).value : print(selection)
    byKey.set(key, [...(byKey.get(key) ?? []), selection])
  }
  return [...byKey.values()].flatMap((same) => {
    const [first] = same
    if (first?.kind !== Kind.FIELD || !first.selectionSet) return first ?? []
    const inner = same.flatMap((field) => (field as FieldNode).selectionSet?.selections ?? [])
    const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: mergedFields(inner) }
    return { ...first, selectionSet }
  })
}
