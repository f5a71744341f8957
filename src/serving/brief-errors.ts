import type { Plugin } from 'graphql-yoga'
import { bounded } from '../../cypher/knowledge/errors.ts'

/**
 * Cuts what errors repeat of the client's own text, whether GraphQL itself refuses it or we do: a bad date of 200 kB would come back whole.
 * It sees every result, that of an operation which is not valid too.
 */
export function briefErrors(): Plugin {
  return {
    onExecutionResult({ result }) {
      const errors = result && 'errors' in result ? (result.errors ?? []) : []
      for (const error of errors) error.message = bounded(error.message)
    },
  }
}
