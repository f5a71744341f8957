import { describe, expect, it } from 'vitest'
import { emptyScene } from '../../src/web/explorer/scene/scene.ts'
import { type Change, type SceneHistory, sceneReducer } from '../../src/web/explorer/scene/scene-reducer.ts'

const start: SceneHistory = {
  scene: { ...emptyScene, question: 'ports', blanks: ['region:CENTRAL_ASIA'] },
  past: [],
  future: [],
}
const having = (...changes: readonly Change[]) => changes.reduce(sceneReducer, start)
const hide: Change = { type: 'hidden', id: 'port:CNHRS' }

describe('a scene', () => {
  it('comes back with undo, and goes forth with redo', () => {
    expect(having(hide).scene.hidden).toEqual(['port:CNHRS'])
    expect(having(hide, { type: 'undone' }).scene.hidden).toEqual([])
    expect(having(hide, { type: 'undone' }, { type: 'redone' }).scene.hidden).toEqual(['port:CNHRS'])
  })

  it('has nothing to redo once something else is done', () => {
    const { future, scene } = having(hide, { type: 'undone' }, { type: 'deepened', depth: 1 })
    expect(future).toEqual([])
    expect(scene).toMatchObject({ hidden: [], depth: 1 })
  })

  it('keeps its view and its card out of undo', () => {
    const { past, scene } = having({ type: 'viewed', view: 'map' }, { type: 'chosen', id: 'port:KZHOR' })
    expect(past).toEqual([])
    expect(scene).toMatchObject({ view: 'map', chosen: 'port:KZHOR' })
    expect(having(hide, { type: 'viewed', view: 'map' }, { type: 'undone' }).scene.view).toBe('map')
  })

  it('goes on looking where the reader looks, until the view is another', () => {
    const look = { x: 1, y: 2, span: 3 }
    expect(having(hide, { type: 'looked', look }, { type: 'undone' }).scene).toMatchObject({ hidden: [], look })
    expect(having({ type: 'looked', look }, { type: 'viewed', view: 'map' }).scene.look).toBeNull()
  })

  it('closes the card of what is hidden', () => {
    expect(having({ type: 'chosen', id: 'port:CNHRS' }, hide).scene.chosen).toBeNull()
  })

  it('grows an expansion instead of listing it twice', () => {
    const expand = (count: number): Change => ({
      type: 'expanded',
      expansion: { id: 'port:CNHRS', relation: 'STOPS_AT', count },
    })
    expect(having(expand(12), expand(24)).scene.expanded).toEqual([
      { id: 'port:CNHRS', relation: 'STOPS_AT', count: 24 },
    ])
  })

  it('begins anew with each question, in the view that the reader is in', () => {
    const { scene } = having(
      hide,
      { type: 'viewed', view: 'table' },
      { type: 'asked', question: 'conflicts', blanks: [] },
    )
    expect(scene).toEqual({ ...emptyScene, question: 'conflicts', view: 'table' })
  })
})
