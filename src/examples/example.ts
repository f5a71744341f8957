/** An example question with its operation; each `.graphql` file of this folder holds one. */
export interface Example {
  /** The file's name without its extension, as an argument of `entrepot ask`. */
  readonly name: string
  /** The question, as a person would put it. */
  readonly title: string
  /** The title of its group. */
  readonly group: string
  /** Its position among all examples, which also orders the groups. */
  readonly order: number
  /** What to look at in the answer. */
  readonly description: string
  /** The operation alone. */
  readonly operation: string
  /** The operation with its question as a comment, as an editor shows it. */
  readonly text: string
}

export interface ExampleGroup {
  readonly title: string
  readonly examples: readonly Example[]
}

const label = /^(group|order):/

/**
 * Reads an example: comment lines on top (the question, `group:`, `order:`, and what to look at), then one operation.
 * @throws {SyntaxError} if a part is missing; the message names it
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

/** Sorts examples into their groups, and orders both by `order`. */
export function groupExamples(examples: readonly Example[]): readonly ExampleGroup[] {
  const groups = new Map<string, Example[]>()
  for (const example of [...examples].sort((left, right) => left.order - right.order))
    groups.set(example.group, [...(groups.get(example.group) ?? []), example])
  return [...groups].map(([title, members]) => ({ title, examples: members }))
}
