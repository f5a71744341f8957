import { describe, expect, it } from 'vitest'
import { linkedOperation, linkTo } from '../../src/web/graphiql/linked-operation.ts'

const query = '# 中亚\nquery Ports($name: String = "a & b?#") { ports { nodes { name } } }'

describe('a link to an operation', () => {
  it('holds the operation and its variables to the letter', () => {
    const link = new URL(linkTo('http://127.0.0.1:4000/graphql?query=old#top', query, '{"name":"霍尔果斯"}'))
    expect(linkedOperation(link.search)).toEqual({ query, variables: '{\n  "name": "霍尔果斯"\n}' })
    expect(`${link.origin}${link.pathname}`).toBe('http://127.0.0.1:4000/graphql')
  })

  it('needs no variables', () => {
    expect(linkedOperation(new URL(linkTo('http://test/graphql', query, ' '))?.search)).toEqual({
      query,
      variables: '',
    })
  })

  it('shows variables that are no JSON as they are, for who opens it to mend', () => {
    expect(linkedOperation('?query={ports}&variables={iso:')).toEqual({ query: '{ports}', variables: '{iso:' })
  })

  it('is none without an operation', () => {
    expect(linkedOperation('')).toBeNull()
    expect(linkedOperation('?query=%20&variables={}')).toBeNull()
  })
})
