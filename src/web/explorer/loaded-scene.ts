import type { Ask } from '../shared/graphql/ask.ts'
import type { NamedEntities } from './ask/named.tsx'
import { readyMade } from './ask/ready-made.ts'
import { type HomeData, homeData } from './home/home-data.ts'
import { type Answer, type Asked, answer } from './questions/answer.ts'
import { entitiesCalled } from './questions/names.ts'

/** What the page of a scene needs before it is shown. */
export interface LoadedScene {
  readonly answer: Answer | null
  /** The entities in the blanks of its question, or of the ready-made questions on the home page. */
  readonly named: NamedEntities
  /** The ids in the blanks that name nothing. */
  readonly unknown: readonly string[]
  /** What the home page shows; null on other pages, and if it could not be read. */
  readonly home: HomeData | null
}

/**
 * Loads the answer to the question of a scene, and the names in its blanks.
 * @throws {AskFailed} if it can't be answered
 */
export async function loadScene(ask: Ask, scene: Asked): Promise<LoadedScene> {
  const ids = scene.question ? scene.blanks : [...new Set(readyMade.flatMap(({ blanks }) => blanks))]
  const [entities, home] = await Promise.all([
    entitiesCalled(ask, ids),
    scene.question ? null : homeData(ask).catch(() => null),
  ])
  const unknown = ids.filter((_, place) => !entities[place])
  const named = Object.fromEntries(ids.flatMap((id, place) => (entities[place] ? [[id, entities[place]]] : [])))
  return { answer: unknown.length > 0 ? null : await answer(ask, scene), named, unknown, home }
}
