import { reason } from '../../../cypher/engine/errors.ts'
import { type Answer, type Asking, requestOf } from './asking.ts'
import { QuestionError } from './question-error.ts'

/**
 * Runs operations on a server.
 * @param address its address, with or without `/graphql`
 * @returns a function that throws {QuestionError} if no GraphQL server answers there
 */
export function overHttp(address: string): Asking {
  const url = endpoint(address)
  return async (operation, variables) => {
    const response = await fetch(url, requestOf(operation, variables)).catch((cause: Error) => {
      throw new QuestionError(
        `No server answers at ${url.origin} (${reason(cause.cause ?? cause)}): is entrepot serve running?`,
      )
    })
    const answer = (await response.json().catch(() => undefined)) as Answer | undefined
    if (answer && ('data' in answer || 'errors' in answer)) return answer
    throw new QuestionError(`${url} answers ${response.status} ${response.statusText}, which is not a GraphQL answer`)
  }
}

function endpoint(address: string): URL {
  const withScheme = /^\w+:\/\//.test(address) ? address : `http://${address}`
  if (!URL.canParse(withScheme) || !/^https?:/.test(withScheme))
    throw new QuestionError(`--server is ${JSON.stringify(address)}: give an address like http://127.0.0.1:4000`)
  const url = new URL(withScheme)
  if (url.pathname === '/') url.pathname = '/graphql'
  return url
}
