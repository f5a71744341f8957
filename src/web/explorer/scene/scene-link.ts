import { emptyScene, type Flows, type Look, type Paths, type Question, type Scene, type View } from './scene.ts'

const questions: readonly Question[] = ['ports', 'linked', 'said', 'trade', 'conflicts', 'route', 'around']
const views: readonly View[] = ['graph', 'map', 'table']
/** A separator that occurs in no id: ids consist of letters, digits, `:`, `.`, `_` and `-`. */
const between = '~'

const listed = (text: string | null) => (text ? text.split(' ') : [])
const among = <Word extends string>(words: readonly Word[], text: string | null) =>
  words.find((word) => word === text) ?? null

/** The query string that encodes a scene. It is readable and omits defaults. */
export function linkOf(scene: Scene): string {
  const pinned = Object.entries(scene.pinned).map(([id, [x, y]]) => [id, x.toFixed(1), y.toFixed(1)].join(between))
  const expanded = scene.expanded.map(({ id, relation, count }) => [id, relation, count].join(between))
  const parts: Record<string, string> = {
    ask: scene.question ?? '',
    of: scene.blanks.join(' '),
    view: scene.view === emptyScene.view ? '' : scene.view,
    expand: expanded.join(' '),
    depth: scene.depth ? String(scene.depth) : '',
    hide: scene.hidden.join(' '),
    pin: pinned.join(' '),
    off: scene.off.join(' '),
    chosen: scene.chosen ?? '',
    flows: scene.flows
      ? [scene.flows.of.join(','), scene.flows.series ?? '', scene.flows.year ?? ''].join(between)
      : '',
    paths: scene.paths ? [scene.paths.from, scene.paths.to, scene.paths.pick].join(between) : '',
    look: scene.look ? lookParts(scene.look).map(short).join(between) : '',
  }
  const search = new URLSearchParams(Object.entries(parts).filter(([, text]) => text))
  return search.size > 0
    ? `?${search.toString().replaceAll('%3A', ':').replaceAll('%7E', '~').replaceAll('%2C', ',')}`
    : ''
}

/** Decodes a scene from an address. Invalid parts are ignored. */
export function sceneOf(search: string): Scene {
  const parts = new URLSearchParams(search)
  const question = among(questions, parts.get('ask'))
  if (!question) return emptyScene
  return {
    question,
    blanks: listed(parts.get('of')).slice(0, 2),
    view: among(views, parts.get('view')) ?? emptyScene.view,
    expanded: listed(parts.get('expand')).flatMap((text) => {
      const [id, relation, count] = text.split(between)
      const number = Number(count)
      return id && relation && number > 0
        ? [{ id, relation: relation as Scene['expanded'][number]['relation'], count: number }]
        : []
    }),
    depth: Math.min(2, Math.max(0, Number(parts.get('depth')) || 0)),
    hidden: listed(parts.get('hide')),
    pinned: Object.fromEntries(
      listed(parts.get('pin')).flatMap((text) => {
        const [id, x, y] = text.split(between)
        const at = [Number(x), Number(y)] as const
        return id && at.every(Number.isFinite) ? [[id, at]] : []
      }),
    ),
    off: listed(parts.get('off')) as Scene['off'],
    chosen: parts.get('chosen') || null,
    look: looked(parts.get('look')),
    flows: flowing(parts.get('flows')),
    paths: pathed(parts.get('paths')),
  }
}

function flowing(text: string | null): Flows | null {
  const [of, series, year] = text?.split(between) ?? []
  if (!of) return null
  return { of: of.split(','), series: series || null, year: Number(year) || null }
}

function pathed(text: string | null): Paths | null {
  const [from, to, pick] = text?.split(between) ?? []
  return from && to ? { from, to, pick: Math.max(0, Math.floor(Number(pick)) || 0) } : null
}

const lookParts = ({ x, y, span }: Look) => [x, y, span]
const short = (number: number) => String(Number(number.toPrecision(6)))

function looked(text: string | null): Look | null {
  const [x, y, span] = text?.split(between).map(Number) ?? []
  if (x === undefined || y === undefined || span === undefined) return null
  return [x, y, span].every(Number.isFinite) && span > 0 ? { x, y, span } : null
}
