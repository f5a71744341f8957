import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('./', import.meta.url)

/** A question of a reader of the articles: `NAME.graphql` asks it, `NAME.json` is its golden answer. */
export interface Question {
  readonly name: string
  /** In words, as the file's first line has it. */
  readonly words: string
  readonly operation: string
}

/** Every question, by name. */
export function readQuestions(): readonly Question[] {
  return namesOf('.graphql').map((name) => {
    const operation = readFileSync(new URL(`${name}.graphql`, folder), 'utf8')
    return { name, words: /^# (.+)\n/.exec(operation)?.[1] ?? '', operation }
  })
}

/** The names of the existing golden answers. */
export function namesOfAnswers(): readonly string[] {
  return namesOf('.json')
}

/** The text of a golden answer; null if there is none yet. */
export function readAnswer(name: string): string | null {
  return namesOfAnswers().includes(name) ? readFileSync(answerFile(name), 'utf8') : null
}

export function answerFile(name: string): string {
  return fileURLToPath(new URL(`${name}.json`, folder))
}

function namesOf(ending: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort()
}
