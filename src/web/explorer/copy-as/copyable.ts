import type { Visited } from '../../pages/cite/citable.ts'
import { citationText } from '../../pages/cite/text.ts'
import type { Operation } from '../../shared/graphql/ask.ts'
import { fileAt } from '../answers/download-answer.tsx'
import { answerPath as pathOf, sceneOf } from '../scene/scene-link.ts'
import { inLanguage, type Speech } from '../words/language.tsx'
import type { Copyable } from './snippets.ts'

/**
 * What one copies of an answer.
 * @param question the question in words
 * @param answerPath the path of the answer, without how it is drawn
 * @param shown the path and query string of the page as it is shown
 */
export function copyableOf(
  question: string,
  operation: Operation,
  answerPath: string,
  shown: string,
  visited: Visited,
  { words, language }: Speech,
): Copyable {
  const { pathname, search } = new URL(answerPath, visited.origin)
  const scene = sceneOf({ pathname, search })
  const { asOf } = scene
  const title = asOf ? `${question} ${words.asOfDay(words.date(asOf))}` : question
  const path = scene.question ? pathOf({ ...scene, way: 0 }) : answerPath
  return {
    title,
    origin: visited.origin,
    path: inLanguage(withoutFrame(shown), language),
    file: inLanguage(fileAt(answerPath, 'csv'), language),
    operation,
    citation: citationText({ path, title, authors: [], issued: null, source: null }, visited, words.citeAs.accessed),
  }
}

/** A path without the mark of a page in a frame: whoever copies there copies the page itself. */
function withoutFrame(path: string): string {
  const [pathname = '', search] = path.split('?')
  const parts = new URLSearchParams(search)
  parts.delete('embed')
  return parts.size > 0 ? `${pathname}?${parts}` : pathname
}
