import { type Answers, prime } from './graphql/ask.ts'

/**
 * Takes over what the server has answered while it rendered the page.
 * @returns false if it rendered none, because there is nothing at the address or the graph could not answer
 */
export function takeOverAnswers(): boolean {
  const json = document.getElementById('answers')?.textContent
  if (!json) return false
  prime(JSON.parse(json) as Answers)
  return true
}
