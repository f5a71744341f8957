import { readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { expect, it } from 'vitest'
import { kinds } from '../../cypher/knowledge/entities/entity.ts'
import { inOrderOfContents } from '../../schema/contents.ts'
import { schema } from '../../schema/index.ts'
import { answer } from '../asking.ts'
import { onEmbedded } from '../engines.ts'

onEmbedded('the order of the fields of Query', (graph) => {
  const listed = async () => {
    const { __type } = await answer(graph, '{ __type(name: "Query") { fields { name type { name } } } }')
    return __type.fields as readonly { readonly name: string; readonly type: { readonly name: string | null } }[]
  }

  it('clients see how one thing is found, the lists of all kinds side by side, questions, evidence and what serves it', async () => {
    const fields = await listed()
    const names = fields.map(({ name }) => name)
    const lists = fields.filter(({ type }) => kinds.some((kind) => type.name?.toUpperCase() === `${kind}CONNECTION`))
    expect(lists).toHaveLength(kinds.length)
    const first = names.indexOf('countries')
    expect(names.slice(first, first + kinds.length)).toEqual(lists.map(({ name }) => name))
    const chapters = ['entity', 'countries', 'portsServing', 'observations', 'about']
    expect(names.filter((name) => chapters.includes(name))).toEqual(chapters)
  })

  it('schema.graphql has the same order', async () => {
    const printed = /^type Query \{$(.*?)^\}$/ms.exec(readFileSync('schema.graphql', 'utf8'))?.[1] ?? ''
    const names = [...printed.matchAll(/^ {2}(\w+)[(:]/gm)].map(([, name]) => name)
    expect(names).toEqual((await listed()).map(({ name }) => name))
  })

  it('a field without a place in the order is refused when the schema is made, and so is a place without a field', () => {
    const names = Object.keys(schema.getQueryType()?.getFields() ?? {})
    const made = (fields: readonly string[]) => buildSchema(`type Query { ${fields.join(': Int ')}: Int }`)
    expect(() => inOrderOfContents(made([...names, 'nowhere']))).toThrow('where Query lists nowhere')
    expect(() => inOrderOfContents(made(names.slice(1)))).toThrow(`Query has no ${names[0]}`)
    const ordered = inOrderOfContents(made(names.toReversed()))
    expect(Object.keys(ordered.getQueryType()?.getFields() ?? {})).toEqual(names)
  })
})
