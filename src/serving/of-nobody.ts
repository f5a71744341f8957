import type { Reader } from '../../cypher/engine/reader.ts'
import type { Plan, Request } from '../../schema/request.ts'

/** A field looks at who asks, in an operation whose answer all viewers share. It has to be declared `personal`. */
class UndeclaredViewer extends Error {
  override readonly name = 'UndeclaredViewer'
  constructor(property: string) {
    super(`A field reads \`${property}\` of its request, in an answer that viewers share: declare it with \`personal\``)
  }
}

/** What tells of the one who asks: the viewer, and what Yoga adds of the HTTP request. */
const hidden = Object.defineProperties(
  {},
  Object.fromEntries(
    ['viewer', 'admitted', 'request', 'params'].map((property) => [
      property,
      {
        get: () => {
          throw new UndeclaredViewer(property)
        },
      },
    ]),
  ),
)

/** A request for an answer that all viewers share: whoever asks it for the viewer is refused. */
export function ofNobody({ id, spent, reader, revisions, signIn, stream }: Request, read: Reader, plan: Plan): Request {
  return Object.assign(Object.create(hidden), {
    ...read,
    ...{ id, spent, reader, revisions, plan, audience: 'anyone' },
    ...(stream && { stream }),
    ...(signIn && { signIn }),
  })
}
