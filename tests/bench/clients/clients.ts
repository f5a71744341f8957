import { print as printForUrql } from '@0no-co/graphql.web'
import { print } from 'graphql'
import type { Parameters } from '../../../cypher/engine/graph.ts'
import type { ClientKind, ClientName, WireRequest } from './client-kind.ts'
import { named, withTypenames } from './documents.ts'
import recorded from './recorded.json' with { type: 'json' }

const path = '/graphql'
/** urql sends a longer address as a POST. */
const longestAddress = 2047

/** What is sent to a server; the headers are those that a client of this kind sent to one that wrote them down. */
export const clients: Readonly<Record<ClientName, ClientKind>> = {
  apollo: {
    name: 'apollo',
    about: 'Apollo Client 4.3.8, its HttpLink in Chromium, on a page of another origin',
    document: (query, name) => print(withTypenames(named(query, name))),
    request: ({ query, operationName, variables }, port) => {
      const extensions = { clientLibrary: { name: '@apollo/client', version: '4.3.8' } }
      return post({ operationName, variables, extensions, query }, headersOf('apollo', port))
    },
  },
  urql: {
    name: 'urql',
    about:
      '@urql/core 6.0.3 with its cacheExchange and fetchExchange, in Node 20: GET while the address is short enough',
    document: (query, name) => onePerLine(printForUrql(withTypenames(named(query, name)))),
    request: ({ query, operationName = '', variables }, port) => {
      const inOrder = Object.fromEntries(Object.entries(variables).sort(([left], [right]) => (left < right ? -1 : 1)))
      const asked = new URLSearchParams({ query, operationName, variables: JSON.stringify(inOrder) })
      const address = `${path}?${asked}`
      // The client counts the whole address of its server, which is as long as this everywhere here.
      if (`http://127.0.0.1:${port}${address}`.length <= longestAddress)
        return { method: 'GET', path: address, headers: headersOf('urql', port) }
      return post({ operationName, query, variables: inOrder }, headersOf('urqlLong', port))
    },
  },
  browser: {
    name: 'browser',
    about: 'GraphiQL and the explorer in Chromium, on the origin of the server',
    document: (query, name) => print(named(query, name)),
    request: ({ query, variables, operationName }, port) =>
      post({ query, variables, operationName }, headersOf('browser', port)),
  },
  bare: {
    name: 'bare',
    about: '`content-type: application/json` and nothing else, as a benchmark tool sends it',
    document: (query) => query,
    request: ({ query, variables }) => post({ query, variables }, { 'content-type': 'application/json' }),
  },
}

function post(body: Readonly<Record<string, Parameters | string | undefined>>, headers: WireRequest['headers']) {
  return { method: 'POST', path, headers, body: JSON.stringify(body) } as const
}

/** The recorded headers; where they name the server's own origin, they name that of the server asked. */
function headersOf(which: 'apollo' | 'urql' | 'urqlLong' | 'browser', port: number): WireRequest['headers'] {
  const { headers, port: recordedPort } = recorded[which]
  const ofServer = `http://127.0.0.1:${recordedPort}`
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace(ofServer, `http://127.0.0.1:${port}`)]),
  )
}

/** urql takes empty lines out of a document, and puts a line break before every string. */
function onePerLine(text: string): string {
  const strings = /("{3}[\s\S]*"{3}|"(?:\\.|[^"])*")/g
  const breaks = /(?:#[^\n\r]+)?(?:[\r\n]+|$)/g
  const parts = text.split(strings).map((part, at) => (at % 2 === 0 ? part.replace(breaks, '\n') : part))
  return parts.join('').trim()
}
