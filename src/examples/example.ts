/** A question worth asking, with the operation that asks it. One stands in each `.graphql` file of this folder. */
export interface Example {
  /** The file's name without its ending: what `entrepot ask` is given. */
  readonly name: string
  /** The question, as a person would put it. */
  readonly title: string
  /** What it shows. */
  readonly group: string
  /** Where it stands among all examples; the groups follow from it. */
  readonly order: number
  /** What to look at in the answer. */
  readonly description: string
  /** The operation alone. */
  readonly operation: string
  /** The operation under its question, as it opens in an editor. */
  readonly text: string
}

export interface ExampleGroup {
  readonly title: string
  readonly examples: readonly Example[]
}

const label = /^(group|order):/

/**
 * Reads an example: comment lines on top (the question, `group:`, `order:`, and what to look at), then one operation.
 * @throws {SyntaxError} where a part is missing, saying which
 */
export function parseExample(name: string, text: string): Example {
  const lines = text.trim().split('\n')
  const start = lines.findIndex((line) => !line.startsWith('#'))
  const heading = lines.slice(0, start < 0 ? lines.length : start).map((line) => line.slice(1).trim())
  const operation = start < 0 ? '' : lines.slice(start).join('\n').trim()
  const labelled = (wanted: string) =>
    heading
      .find((line) => line.startsWith(`${wanted}:`))
      ?.slice(wanted.length + 1)
      .trim()

  const [title, ...rest] = heading.filter((line) => !label.test(line))
  const group = labelled('group')
  const order = Number(labelled('order'))
  const description = rest.join(' ')
  if (title && group && order && description && operation)
    return { name, title, group, order, description, operation, text: `# ${title}\n${operation}\n` }

  const parts = { question: title, 'group:': group, 'order:': order, description, operation }
  const missing = Object.entries(parts).flatMap(([part, value]) => (value ? [] : [part]))
  throw new SyntaxError(`example '${name}' lacks ${missing.join(', ')}: see another file of src/examples`)
}

/** Sorts examples into their groups, both in the order that the examples give. */
export function groupExamples(examples: readonly Example[]): readonly ExampleGroup[] {
  const groups = new Map<string, Example[]>()
  for (const example of [...examples].sort((left, right) => left.order - right.order))
    groups.set(example.group, [...(groups.get(example.group) ?? []), example])
  return [...groups].map(([title, members]) => ({ title, examples: members }))
}
