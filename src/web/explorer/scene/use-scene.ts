import { type Dispatch, useEffect, useReducer, useRef } from 'react'
import type { Scene } from './scene.ts'
import { answerPath, linkOf, sceneOf } from './scene-link.ts'
import { type Change, type SceneHistory, sceneReducer } from './scene-reducer.ts'

/**
 * The scene, kept in sync with the address. A new question adds an entry to the browser's history.
 * @param address where the page begins
 */
export function useScene(address: Pick<Location, 'pathname' | 'search'>): [SceneHistory, Dispatch<Change>] {
  const [history, dispatch] = useReducer(sceneReducer, address, (address) => ({
    scene: sceneOf(address),
    past: [],
    future: [],
  }))
  const { scene } = history
  const before = useRef(scene)

  useEffect(() => {
    const link = linkOf(scene)
    if (link === linkOf(sceneOf(window.location))) return
    const asksAnew = asked(before.current) !== asked(scene)
    before.current = scene
    window.history[asksAnew ? 'pushState' : 'replaceState'](null, '', inSameView(link))
  }, [scene])

  useEffect(() => {
    const restore = () => dispatch({ type: 'restored', scene: sceneOf(window.location) })
    window.addEventListener('popstate', restore)
    return () => window.removeEventListener('popstate', restore)
  }, [])

  return [history, dispatch]
}

const asked = (scene: Scene) => answerPath({ ...scene, way: 0 })

/** A link with the language that the address names, and shown in a frame if this page is. */
function inSameView(link: string): string {
  const here = new URLSearchParams(window.location.search)
  const kept = ['lang', 'embed'].flatMap((name) => {
    const value = here.get(name)
    return value === null ? [] : [value ? `${name}=${encodeURIComponent(value)}` : name]
  })
  return kept.length > 0 ? `${link}${link.includes('?') ? '&' : '?'}${kept.join('&')}` : link
}
