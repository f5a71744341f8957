export { BadInput } from '../cypher/knowledge/errors.ts'
