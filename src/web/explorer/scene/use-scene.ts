import { type Dispatch, useEffect, useReducer, useRef } from 'react'
import type { Scene } from './scene.ts'
import { linkOf, sceneOf } from './scene-link.ts'
import { type Change, type SceneHistory, sceneReducer } from './scene-reducer.ts'

/** The scene, kept in sync with the address. A new question adds an entry to the browser's history. */
export function useScene(): [SceneHistory, Dispatch<Change>] {
  const [history, dispatch] = useReducer(sceneReducer, window.location.search, (search) => ({
    scene: sceneOf(search),
    past: [],
    future: [],
  }))
  const { scene } = history
  const before = useRef(scene)

  useEffect(() => {
    const search = linkOf(scene)
    if (search === linkOf(sceneOf(window.location.search))) return
    const asksAnew = asked(before.current) !== asked(scene)
    before.current = scene
    window.history[asksAnew ? 'pushState' : 'replaceState'](null, '', `${window.location.pathname}${search}`)
  }, [scene])

  useEffect(() => {
    const restore = () => dispatch({ type: 'restored', scene: sceneOf(window.location.search) })
    window.addEventListener('popstate', restore)
    return () => window.removeEventListener('popstate', restore)
  }, [])

  return [history, dispatch]
}

const asked = ({ question, blanks }: Scene) => [question, ...blanks].join(' ')
