import { type DocumentNode, Kind, visit } from 'graphql'

/** The argument that asks what the graph knew at a time. Its value is read off the operation before that is executed, not by resolvers. */
export const knownAtName = 'knownAt'

/** What `knownAt` says, for a field's arguments: `knownAt: t.arg(knownAt)`. */
export const knownAt = {
  type: 'DateTime',
  description:
    'What the graph knew at this time: what was added or changed later is left out, and what was retracted later is there. It is about the graph, as `asOf` is about the world, which keeps its meaning and its default beside it. ' +
    'The whole field of Query in which it stands is answered so, and takes one such time; other fields of Query beside it may take others. A time at or after the last change is the graph as it stands; one before its first is an error. ' +
    'The first question about a time may take longer than a request may, while that graph is rebuilt: the error STILL_REBUILDING then says when to ask again.',
} as const

/** True if a document has the argument anywhere. */
export function mentionsKnownAt(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    [Kind.ARGUMENT](argument) {
      found ||= argument.name.value === knownAtName
    },
  })
  return found
}
