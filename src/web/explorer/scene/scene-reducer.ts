import type { Narrowing } from '../questions/narrowing.ts'
import {
  type Expansion,
  emptyScene,
  type Flows,
  firstView,
  isDated,
  isTimed,
  type Look,
  type Paths,
  type Question,
  type Scene,
  type Style,
  type View,
  viewsOf,
} from './scene.ts'

export type Change =
  | {
      readonly type: 'asked'
      readonly question: Question
      readonly blanks: readonly string[]
      readonly narrowing?: Narrowing | undefined
    }
  | { readonly type: 'narrowed'; readonly narrowing: Narrowing }
  | { readonly type: 'dated'; readonly asOf: string | null }
  | { readonly type: 'travelled'; readonly way: number }
  | { readonly type: 'cleared' }
  | { readonly type: 'viewed'; readonly view: View }
  | { readonly type: 'read' }
  | { readonly type: 'looked'; readonly look: Look | null }
  | { readonly type: 'flowed'; readonly flows: Flows | null }
  | { readonly type: 'pathed'; readonly paths: Paths | null }
  | { readonly type: 'chosen'; readonly id: string | null }
  | { readonly type: 'opened'; readonly bundle: string }
  | { readonly type: 'expanded'; readonly expansion: Expansion }
  | { readonly type: 'hidden'; readonly id: string }
  | { readonly type: 'pinned'; readonly id: string; readonly at: readonly [number, number] | null }
  | { readonly type: 'switched'; readonly key: Scene['off'][number] }
  | { readonly type: 'styled'; readonly style: Partial<Style> }
  | { readonly type: 'deepened'; readonly depth: number }
  | { readonly type: 'restored'; readonly scene: Scene }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' }

export interface SceneHistory {
  readonly scene: Scene
  readonly past: readonly Scene[]
  readonly future: readonly Scene[]
}

/** Changes that are not undone: they only affect the view and the selection. */
const passing: ReadonlySet<Change['type']> = new Set(['viewed', 'read', 'looked', 'flowed', 'chosen', 'travelled'])

export function sceneReducer(history: SceneHistory, change: Change): SceneHistory {
  const { scene, past, future } = history
  if (change.type === 'undone' || change.type === 'redone') {
    const [from, onto] = change.type === 'undone' ? [past, future] : [future, past]
    const next = from.at(-1)
    if (!next) return history
    const [left, grown] = [from.slice(0, -1), [...onto, scene]]
    const { view, pictured, look, flows, way } = scene
    const seen = { ...next, view, pictured, look, flows, way }
    return change.type === 'undone'
      ? { scene: seen, past: left, future: grown }
      : { scene: seen, past: grown, future: left }
  }
  if (change.type === 'restored') return { scene: change.scene, past: [], future: [] }
  const next = changed(scene, change)
  if (next === scene) return history
  if (passing.has(change.type)) return { ...history, scene: next }
  return { scene: next, past: [...past.slice(-49), scene], future: [] }
}

function changed(scene: Scene, change: Exclude<Change, { type: 'undone' | 'redone' | 'restored' }>): Scene {
  switch (change.type) {
    case 'asked':
      return {
        ...emptyScene,
        view: scene.pictured && viewsOf(change.question).includes(scene.view) ? scene.view : firstView(change.question),
        pictured: scene.pictured,
        question: change.question,
        blanks: change.blanks,
        asOf: isDated(change.question) ? scene.asOf : null,
        narrowing: change.narrowing ?? {},
      }
    case 'narrowed':
      return { ...scene, narrowing: change.narrowing, chosen: null }
    case 'dated':
      // What is drawn of any time keeps its places, so the reader goes on looking at the same.
      if (isTimed(scene.question)) return { ...scene, asOf: change.asOf }
      return { ...scene, asOf: change.asOf, way: 0, chosen: null, look: null }
    case 'travelled':
      return { ...scene, way: change.way, chosen: null, look: null }
    case 'cleared':
      return emptyScene
    case 'viewed':
      return { ...scene, view: change.view, pictured: true, look: change.view === scene.view ? scene.look : null }
    case 'read':
      return { ...scene, view: firstView(scene.question), pictured: false, look: null }
    case 'flowed':
      return { ...scene, flows: change.flows }
    case 'pathed':
      return { ...scene, paths: change.paths, chosen: null }
    case 'looked':
      return { ...scene, look: change.look }
    case 'chosen':
      return { ...scene, chosen: change.id }
    case 'styled': {
      const style = { ...scene.style, ...change.style }
      return { ...scene, style, look: style.layout === scene.style.layout ? scene.look : null }
    }
    case 'deepened':
      return { ...scene, depth: change.depth }
    case 'opened':
      return { ...scene, open: [...scene.open, change.bundle] }
    case 'hidden':
      return {
        ...scene,
        hidden: [...scene.hidden, change.id],
        chosen: scene.chosen === change.id ? null : scene.chosen,
      }
    case 'switched':
      return { ...scene, off: toggled(scene.off, change.key) }
    case 'pinned': {
      const { [change.id]: _before, ...others } = scene.pinned
      return { ...scene, pinned: change.at ? { ...others, [change.id]: change.at } : others }
    }
    case 'expanded': {
      const { id, relation } = change.expansion
      const others = scene.expanded.filter((one) => one.id !== id || one.relation !== relation)
      return { ...scene, expanded: [...others, change.expansion] }
    }
  }
}

function toggled<Key>(keys: readonly Key[], key: Key): readonly Key[] {
  return keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key]
}
