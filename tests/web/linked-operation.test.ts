import { describe, expect, it } from 'vitest'
import { linkedOperation, linkTo } from '../../src/web/graphiql/linked-operation.ts'

const query = '# 中亚\nquery Ports($name: String = "a & b?#") { ports { nodes { name } } }'

describe('links to operations', () => {
  it('a link holds the operation and its variables exactly', () => {
    const link = new URL(linkTo('http://127.0.0.1:4000/graphql?query=old#top', query, '{"name":"霍尔果斯"}'))
    expect(linkedOperation(link.search)).toEqual({ query, variables: '{\n  "name": "霍尔果斯"\n}' })
    expect(`${link.origin}${link.pathname}`).toBe('http://127.0.0.1:4000/graphql')
  })

  it('a link to an operation needs no variables', () => {
    expect(linkedOperation(new URL(linkTo('http://test/graphql', query, ' '))?.search)).toEqual({
      query,
      variables: '',
    })
  })

  it('a link shows variables that are not JSON unchanged, to be corrected by its reader', () => {
    expect(linkedOperation('?query={ports}&variables={iso:')).toEqual({ query: '{ports}', variables: '{iso:' })
  })

  it('an address without an operation is not a link', () => {
    expect(linkedOperation('')).toBeNull()
    expect(linkedOperation('?query=%20&variables={}')).toBeNull()
  })
})
