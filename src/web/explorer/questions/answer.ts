import type { Ask } from '../../shared/graphql/ask.ts'
import type { Scene } from '../scene/scene.ts'
import { whereSourcesDisagree } from './conflicts.ts'
import { whatIsKnown } from './known.ts'
import { howLinked } from './linked.ts'
import { portsServing } from './ports.ts'
import { waysFrom } from './route.ts'

/** What of a scene is asked for. */
export type Asked = Pick<Scene, 'question' | 'blanks'> & Partial<Pick<Scene, 'asOf' | 'way' | 'narrowing'>>

/** Sends the question of a scene; null if it has no question or a blank is empty. */
export function answer(ask: Ask, { question, blanks: [first, second], asOf, way, narrowing }: Asked) {
  if (question === 'conflicts') return whereSourcesDisagree(ask)
  if (!first) return null
  if (question === 'ports') return portsServing(ask, first)
  if (question === 'said') return import('./said.ts').then(({ whatIsSaid }) => whatIsSaid(ask, first, narrowing))
  if (question === 'trade') return import('./trade.ts').then(({ howItTrades }) => howItTrades(ask, first))
  if (question === 'around') return whatIsKnown(ask, first, asOf)
  if (question === 'linked' && second) return howLinked(ask, first, second, asOf)
  if (question === 'supply' && second)
    return import('./supply.ts').then(({ whoSupplies }) => whoSupplies(ask, first, second))
  if (question === 'route' && second) return waysFrom(ask, first, second, way, asOf)
  return null
}

export type Answer = Awaited<NonNullable<ReturnType<typeof answer>>>
