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

describe('changes of a scene', () => {
  it('a scene is restored by undo and redo', () => {
    expect(having(hide).scene.hidden).toEqual(['port:CNHRS'])
    expect(having(hide, { type: 'undone' }).scene.hidden).toEqual([])
    expect(having(hide, { type: 'undone' }, { type: 'redone' }).scene.hidden).toEqual(['port:CNHRS'])
  })

  it('what sizes and colours mean is undone, and a new layout brings the whole graph into view', () => {
    const look = { x: 1, y: 2, span: 3 }
    const sized = having({ type: 'looked', look }, { type: 'styled', style: { size: 'between' } })
    expect(sized.scene).toMatchObject({ look, style: { size: 'between', colour: null, layout: null } })
    const laid = sceneReducer(sized, { type: 'styled', style: { layout: 'circle' } })
    expect(laid.scene).toMatchObject({ look: null, style: { size: 'between', layout: 'circle' } })
    expect(sceneReducer(laid, { type: 'undone' }).scene.style).toEqual(sized.scene.style)
  })

  it('a new change clears what could be redone', () => {
    const { future, scene } = having(hide, { type: 'undone' }, { type: 'deepened', depth: 1 })
    expect(future).toEqual([])
    expect(scene).toMatchObject({ hidden: [], depth: 1 })
  })

  it('undo does not change the view or the card', () => {
    const { past, scene } = having({ type: 'viewed', view: 'map' }, { type: 'chosen', id: 'port:KZHOR' })
    expect(past).toEqual([])
    expect(scene).toMatchObject({ view: 'map', chosen: 'port:KZHOR' })
    expect(having(hide, { type: 'viewed', view: 'map' }, { type: 'undone' }).scene.view).toBe('map')
  })

  it('the camera stays where the reader left it until the view changes', () => {
    const look = { x: 1, y: 2, span: 3 }
    expect(having(hide, { type: 'looked', look }, { type: 'undone' }).scene).toMatchObject({ hidden: [], look })
    expect(having({ type: 'looked', look }, { type: 'viewed', view: 'map' }).scene.look).toBeNull()
  })

  it('hiding an entity closes its card', () => {
    expect(having({ type: 'chosen', id: 'port:CNHRS' }, hide).scene.chosen).toBeNull()
  })

  it('a second expansion of an entity grows the first', () => {
    const expand = (count: number): Change => ({
      type: 'expanded',
      expansion: { id: 'port:CNHRS', relation: 'STOPS_AT', count },
    })
    expect(having(expand(12), expand(24)).scene.expanded).toEqual([
      { id: 'port:CNHRS', relation: 'STOPS_AT', count: 24 },
    ])
  })

  it("each question begins a new scene, in the reader's view", () => {
    const { scene } = having(
      hide,
      { type: 'viewed', view: 'table' },
      { type: 'asked', question: 'conflicts', blanks: [] },
    )
    expect(scene).toEqual({ ...emptyScene, question: 'conflicts', view: 'table', pictured: true })
  })
})
