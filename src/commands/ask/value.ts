import {
  type GraphQLEnumType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { QuestionError } from './question-error.ts'

/**
 * Parses the words given for a variable by its type. A list takes several words, each as an option of its own or separated by commas.
 * @param name the name of the variable, for errors
 * @throws {QuestionError} if a word does not fit the type
 */
export function parseValue(name: string, words: readonly string[], type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return parseValue(name, words, type.ofType)
  if (isListType(type)) {
    const { ofType } = type
    const [only = ''] = words
    if (words.length === 1 && only.trim().startsWith('[')) return json(name, only)
    return words
      .flatMap((word) => (isObject(ofType) ? [word] : word.split(',')))
      .map((word) => parseValue(name, [word.trim()], ofType))
  }
  const word = words.at(-1) ?? ''
  if (isEnumType(type)) return enumValue(name, word, type)
  if (isInputObjectType(type)) return json(name, word)
  return scalar(name, word, type.name)
}

function isObject(type: GraphQLInputType): boolean {
  return isInputObjectType(isNonNullType(type) ? type.ofType : type)
}

function scalar(name: string, word: string, type: string): unknown {
  if (type === 'Int' || type === 'Float') {
    const pattern = type === 'Int' ? /^[+-]?\d+$/ : /^[+-]?\d+(\.\d+)?$/
    if (pattern.test(word)) return Number(word)
    throw new QuestionError(`--${name} is ${JSON.stringify(word)}: give a ${type === 'Int' ? 'whole ' : ''}number`)
  }
  if (type === 'Boolean') {
    if (/^(true|yes)$/i.test(word)) return true
    if (/^(false|no)$/i.test(word)) return false
    throw new QuestionError(`--${name} is ${JSON.stringify(word)}: give true or false`)
  }
  return word
}

function enumValue(name: string, word: string, type: GraphQLEnumType): string {
  const values = type.getValues().map((value) => value.name)
  const found = values.find((value) => value === word.toUpperCase().replace(/[\s-]+/g, '_'))
  if (found) return found
  throw new QuestionError(`--${name} is ${JSON.stringify(word)}: give one of ${values.join(', ')}`)
}

function json(name: string, word: string): unknown {
  try {
    return JSON.parse(word)
  } catch {
    throw new QuestionError(`--${name} is no JSON: ${word}`)
  }
}
