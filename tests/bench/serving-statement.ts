import { statementText } from '../../cypher/engine/question.ts'

/** The program's own statement of which ports serve a place, for twenty ports, with another way to answer at its end. */
export function servingStatement(answering: string): string {
  const day = new Date().toISOString().slice(0, 10)
  return statementText('ports-serving-place', 'neo4j')
    .replace(/^\/\/.*\n/gm, '')
    .replaceAll('$keys', '[$place]')
    .replaceAll('$portKinds', 'null')
    .replaceAll('$roles', 'null')
    .replaceAll('$order', "'IMPORTANCE'")
    .replaceAll('$distances', '[]')
    .replaceAll('$day', `'${day}'`)
    .replaceAll('$after', "''")
    .replaceAll('$limit', '20')
    .replace(/\nRETURN key, sortKey[\s\S]*$/, `\n${answering}`)
}
