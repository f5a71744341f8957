import type { Operation } from '../../shared/graphql/ask.ts'

/**
 * An operation as a text that runs by itself: the values of its variables are their defaults, and can be changed there. Variables that
 * have a default keep it. The text is not parsed, since a parser would be loaded with the page, in one file with what prints operations.
 */
export function withValues({ query, variables }: Operation): string {
  return query.replaceAll(/\$(\w+): ([\w[\]!]+)(?! =)(?![\w[\]!])/g, (definition, name: string, type: string) => {
    const value = variables[name]
    return value === undefined ? definition : `${definition} = ${literal(value, type.replaceAll(/[[\]!]/g, ''))}`
  })
}

/** A value as GraphQL writes it: the values of enums without quotes. */
function literal(value: unknown, type: string): string {
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, type)).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([name, one]) => `${name}: ${literal(one, type)}`)
    return `{${fields.join(', ')}}`
  }
  const isEnum = typeof value === 'string' && !['ID', 'String'].includes(type) && /^[A-Z][A-Z0-9_]*$/.test(value)
  return isEnum ? value : JSON.stringify(value)
}
