import { type Example, groupExamples, parseExample } from '../../examples/example.ts'

const texts = import.meta.glob<string>('../../examples/*.graphql', { query: '?raw', import: 'default', eager: true })

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.graphql'.length)

export const exampleGroups = groupExamples(
  Object.entries(texts).map(([path, text]) => parseExample(nameOf(path), text)),
)

/** The first example that a newcomer sees. */
export const firstExample = exampleGroups[0]?.examples[0] as Example
