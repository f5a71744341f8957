import { groupExamples } from '../../examples/example.ts'
import { readExamples } from '../../examples.ts'

/** The examples by group, each with its name and its question. */
export function listOfExamples(): string {
  const examples = readExamples()
  const indent = Math.max(...examples.map(({ name }) => name.length)) + 2
  return groupExamples(examples)
    .map(({ title, examples }) => {
      const lines = examples.map((example) => `  ${example.name.padEnd(indent)}${example.title}`)
      return [title, ...lines].join('\n')
    })
    .join('\n\n')
}
