import type { GraphiQLProps } from 'graphiql'
import { authorized } from '../shared/session/authorized.ts'

const failed = (message: string) => ({ data: null, errors: [{ message }] })

/** Sends an operation to the server that this page came from. Network failures are returned as a response with an error. */
export const fetcher: GraphiQLProps['fetcher'] = async (operation, options) => {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...authorized(),
        ...options?.headers,
      },
      body: JSON.stringify(operation),
    })
    const text = await response.text()
    try {
      return JSON.parse(text)
    } catch {
      return failed(`The server answered ${response.status} ${response.statusText} and no JSON: ${text.slice(0, 200)}`)
    }
  } catch {
    return failed(`The server at ${window.location.origin} does not answer. Is it still running?`)
  }
}
