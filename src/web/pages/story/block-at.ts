import type { Scene } from '../../explorer/scene/scene.ts'
import { answerPath, sceneOf } from '../../explorer/scene/scene-link.ts'
import type { Block } from './story.ts'

/** The scene of the page at an address of this site: a claim, a disagreement or an answer; null for any other address. */
export function blockAt(address: string, origin: string): Block | null {
  if (!URL.canParse(address.trim(), origin)) return null
  const url = new URL(address.trim(), origin)
  if (url.origin !== origin) return null
  const [, first, key, ...more] = url.pathname.split('/')
  if (first === 'claim' && key && /^[\w:.~-]+$/.test(key) && more.length === 0) return { kind: 'claim', claim: key }
  if (first === 'conflict' && key && /^[\w:.~-]+$/.test(key) && more.length === 0)
    return { kind: 'conflict', conflict: key }
  return blockOf(sceneOf(url))
}

/** The answer of a scene: the question, the way and the day that it shows; null for a scene without a question. */
function blockOf(scene: Scene): Block | null {
  const { question, view } = scene
  if (!question) return null
  const isMap = view === 'map' || question === 'route' || question === 'ports'
  return { kind: 'answer', path: answerPath(scene), show: isMap ? 'map' : 'list' }
}
