import { questionInWords } from '../explorer/ask/question-in-words.ts'
import { loadScene } from '../explorer/loaded-scene.ts'
import type { Answer } from '../explorer/questions/answer.ts'
import { blanksOf } from '../explorer/questions/blanks-of.ts'
import { wholeAnswer } from '../explorer/questions/whole.ts'
import { answerPath, sceneOf } from '../explorer/scene/scene-link.ts'
import { type AnswerFile, answerFile, mostRows } from '../explorer/tables/answer-file.ts'
import { tableOfAnswer } from '../explorer/tables/table-of-answer.ts'
import type { Speech } from '../explorer/words/language.tsx'
import type { Ask } from '../shared/graphql/ask.ts'
import { graphql } from '../shared/graphql/graphql.ts'
import { tableOfMeasure } from './measure/file.ts'

const WhichGraph = graphql(`
  query WhichGraph {
    about { revision seededAt version }
  }
`)

/** The endings of the files of an answer or a measure: `/q/ports-serving/region:CENTRAL_ASIA.csv`, `/measure/exports.csv`. */
export type FileEnding = 'csv' | 'xlsx'

/** The page of which a file is asked, and its ending; null if the path is none of such a file. */
export function answerFileAt(pathname: string): { readonly page: string; readonly ending: FileEnding } | null {
  const [, page, ending] = /^(\/(?:q|measure)\/.+)\.(csv|xlsx)$/.exec(pathname) ?? []
  return page && ending ? { page, ending: ending as FileEnding } : null
}

/**
 * Loads the whole answer at an address for a file.
 * @param visited the address of the site, and the day of the download
 * @returns null if there is no such question, or nothing has the ids in its blanks
 * @throws {AskFailed} if it can't be answered
 */
export async function fileOfAnswer(
  ask: Ask,
  url: URL,
  speech: Speech,
  visited: { readonly origin: string; readonly day: string },
): Promise<AnswerFile | null> {
  if (url.pathname.startsWith('/measure/')) return fileOfMeasure(ask, url, speech, visited)
  const scene = sceneOf(url)
  const { question, blanks } = scene
  if (!question || blanks.length !== speech.words.blankLabels[question].length) return null
  const [{ answer, unknown }, { about }] = await Promise.all([loadScene(ask, scene), ask(WhichGraph, {})])
  if (!answer || unknown.length > 0) return null
  const whole = await wholeAnswer(ask, answer, mostRows)
  return answerFile(
    tableOfAnswer(whole, speech),
    {
      ...visited,
      title: [
        questionInWords(question, blanksOf(whole), speech) +
          (whole.question === 'said' ? whole.data.narrowedTo(speech) : ''),
        ...(scene.asOf ? [speech.words.asOfDay(speech.words.date(scene.asOf))] : []),
      ].join(' '),
      path: answerPath(scene),
      revision: about?.revision ?? null,
      seededAt: about?.seededAt ?? null,
      program: `Entrepôt ${about?.version ?? ''}`.trim(),
      totalCount: countOf(whole),
      missing: whole.missing ?? [],
    },
    speech,
  )
}

async function fileOfMeasure(
  ask: Ask,
  url: URL,
  speech: Speech,
  visited: { readonly origin: string; readonly day: string },
): Promise<AnswerFile | null> {
  const [found, { about }] = await Promise.all([tableOfMeasure(ask, url, speech), ask(WhichGraph, {})])
  if (!found) return null
  const { table, title, path } = found
  return answerFile(
    table,
    {
      ...visited,
      title,
      path,
      revision: about?.revision ?? null,
      seededAt: about?.seededAt ?? null,
      program: `Entrepôt ${about?.version ?? ''}`.trim(),
      totalCount: table.rows.length,
      missing: [],
    },
    speech,
  )
}

/** How many rows there are in all, where the answer says so. */
function countOf(answer: Answer): number | null {
  switch (answer.question) {
    case 'ports':
    case 'said':
    case 'around':
      return answer.data.totalCount
    default:
      return null
  }
}
