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

const label = /^(group|order):\s*(.+)$/

/**
 * Reads an example: comment lines on top (the question first, then `group:`, `order:` and the description), then one operation.
 * @throws {SyntaxError} where the heading lacks one of the four, saying which
 */
export function parseExample(name: string, text: string): Example {
  const lines = text.trim().split('\n')
  const end = lines.findIndex((line) => !line.startsWith('#'))
  const heading = lines.slice(0, end).map((line) => line.slice(1).trim())
  const operation = lines.slice(end).join('\n').trim()

  const labels = new Map(heading.flatMap((line) => [label.exec(line)?.slice(1) as [string, string]]).filter(Boolean))
  const [title, ...rest] = heading.filter((line) => !label.test(line))
  const description = rest.join(' ').trim()
  const group = labels.get('group')
  const order = Number(labels.get('order'))

  const missing = [!title && 'question', !group && 'group:', !order && 'order:', !description && 'description']
  if (!title || !group || !order || !description)
    throw new SyntaxError(`example '${name}' has no ${missing.filter(Boolean).join(', ')} in its opening comment`)
  const comment = [title, ...rest].map((line) => `# ${line}`.trimEnd()).join('\n')
  return { name, title, group, order, description, operation, text: `${comment}\n${operation}\n` }
}

/** Sorts examples into their groups, both in the order that the examples give. */
export function groupExamples(examples: readonly Example[]): readonly ExampleGroup[] {
  const groups = new Map<string, Example[]>()
  for (const example of [...examples].sort((left, right) => left.order - right.order))
    groups.set(example.group, [...(groups.get(example.group) ?? []), example])
  return [...groups].map(([title, members]) => ({ title, examples: members }))
}
