import { narrowingIn, partsOfNarrowing } from '../questions/narrowing.ts'
import {
  colourings,
  emptyScene,
  type Flows,
  firstView,
  isDated,
  type Look,
  layouts,
  type Paths,
  type Question,
  type Scene,
  sizings,
  viewsOf,
} from './scene.ts'

/** How addresses call the questions. */
const slugs: Readonly<Record<Question, string>> = {
  ports: 'ports-serving',
  linked: 'linked',
  said: 'said-about',
  trade: 'trade-of',
  supply: 'supply',
  conflicts: 'conflicts',
  route: 'route',
  around: 'around',
}
const questions = Object.keys(slugs) as readonly Question[]
/** A separator that occurs in no id: ids consist of letters, digits, `:`, `.`, `_` and `-`. */
const between = '~'

const listed = (text: string | null) => (text ? text.split(' ') : [])
const among = <Word extends string>(words: readonly Word[], text: string | null) =>
  words.find((word) => word === text) ?? null

/** The address of a question with its blanks filled in: `/q/ports-serving/region:CENTRAL_ASIA`, or with the day for which it is asked. */
export function questionPath(question: Question, blanks: readonly string[], asOf: string | null = null): string {
  return ['/q', slugs[question], ...blanks].join('/') + (asOf ? `?asOf=${asOf}` : '')
}

/** The address of what a scene asks and shows, without how it is drawn: of its files, for example. */
export function answerPath({ question, blanks, ...asked }: AnswerOf): string {
  if (!question) return '/'
  return questionPath(question, blanks) + queryOf(partsOfAnswer(asked))
}

type AnswerOf = Pick<Scene, 'question' | 'blanks' | 'asOf' | 'way' | 'narrowing'>

function partsOfAnswer({ asOf, way, narrowing }: Pick<AnswerOf, 'asOf' | 'way' | 'narrowing'>) {
  return { asOf: asOf ?? '', way: way ? String(way) : '', ...partsOfNarrowing(narrowing) }
}

/** The parts that are not empty as a query string that can be read. */
function queryOf(parts: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(parts).filter(([, text]) => text)).toString()
  return query && `?${query.replaceAll('%3A', ':').replaceAll('%7E', '~').replaceAll('%2C', ',')}`
}

/** The path and query string of a scene. They are readable and omit defaults. */
export function linkOf(scene: Scene): string {
  if (!scene.question) return '/'
  const pinned = Object.entries(scene.pinned).map(([id, [x, y]]) => [id, x.toFixed(1), y.toFixed(1)].join(between))
  const expanded = scene.expanded.map(({ id, relation, count }) => [id, relation, count].join(between))
  const parts: Record<string, string> = {
    ...partsOfAnswer(scene),
    view: scene.pictured || scene.view !== firstView(scene.question) ? scene.view : '',
    expand: expanded.join(' '),
    depth: scene.depth ? String(scene.depth) : '',
    hide: scene.hidden.join(' '),
    pin: pinned.join(' '),
    off: scene.off.join(' '),
    size: scene.style.size ?? '',
    colour: scene.style.colour ?? '',
    layout: scene.style.layout ?? '',
    open: scene.open.join(' '),
    chosen: scene.chosen ?? '',
    flows: scene.flows
      ? [scene.flows.of.join(','), scene.flows.series ?? '', scene.flows.year ?? ''].join(between)
      : '',
    paths: scene.paths ? [scene.paths.from, scene.paths.to, scene.paths.pick].join(between) : '',
    look: scene.look ? lookParts(scene.look).map(short).join(between) : '',
  }
  return questionPath(scene.question, scene.blanks) + queryOf(parts)
}

/** Where a link in the former form, `/?ask=ports&of=region:CENTRAL_ASIA`, leads now; null if it is none. */
export function movedTo(search: string): string | null {
  const parts = new URLSearchParams(search)
  const question = among(questions, parts.get('ask'))
  if (!question) return null
  const path = questionPath(question, listed(parts.get('of')).slice(0, 2))
  parts.delete('ask')
  parts.delete('of')
  return path + (parts.size > 0 ? `?${parts}` : '')
}

/** Decodes a scene from the path and query string of an address. Invalid parts are ignored. */
export function sceneOf({ pathname, search }: { readonly pathname: string; readonly search: string }): Scene {
  const [, first, slug, ...blanks] = pathname.split('/').map(decoded)
  const question = first === 'q' && questions.find((one) => slugs[one] === slug)
  if (!question) return emptyScene
  const parts = new URLSearchParams(search)
  const view = among(viewsOf(question), parts.get('view'))
  return {
    question,
    blanks: blanks.filter(Boolean).slice(0, 2),
    asOf: isDated(question) ? day(parts.get('asOf')) : null,
    way: question === 'route' ? Math.max(0, Math.floor(Number(parts.get('way'))) || 0) : 0,
    narrowing: question === 'said' ? narrowingIn(parts) : {},
    view: view ?? firstView(question),
    pictured: view !== null,
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
    style: {
      size: among(sizings, parts.get('size')),
      colour: among(colourings, parts.get('colour')),
      layout: among(layouts, parts.get('layout')),
    },
    open: listed(parts.get('open')),
    chosen: parts.get('chosen') || null,
    look: looked(parts.get('look')),
    flows: flowing(parts.get('flows')),
    paths: pathed(parts.get('paths')),
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** A date of which at least the year is known. */
const day = (text: string | null) =>
  text && /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text) ? text : null

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
