import type { Card } from '../../../shared/graphql/fragments.ts'
import type { Style } from '../../scene/scene.ts'
import type { Speech } from '../../words/language.tsx'
import { isBundle } from '../bundles.ts'
import { located } from '../located.ts'
import type { Picture } from '../picture.ts'
import type { Group } from './groups.ts'
import { styleWords } from './style-words.ts'
import type { Styled } from './use-styled.ts'

/** What sizes, colours and places mean, as text. */
export interface StyleLegend {
  /** Null where sizes mean nothing in particular. */
  readonly size: string | null
  /** Null where each node has a value. */
  readonly unknown: string | null
  /** Null where colours mean kinds. */
  readonly colour: string | null
  readonly groups: readonly { readonly group: Group; readonly label: string; readonly count: number }[]
  /** Null where nothing stands beneath the map. */
  readonly below: string | null
}

/** The legend of a styled picture, on the page and under exported pictures. */
export function legendOfStyle(picture: Picture, styled: Styled, style: Style, speech: Speech): StyleLegend {
  const { words, name, language } = speech
  const own = styleWords[language]
  const called = new Map<string, Card>(picture.nodes.map((node) => [node.id, node]))
  const values = picture.nodes.flatMap(({ id }) => styled.sizes?.get(id) ?? [])
  const inPercent = style.size === 'exports' || style.size === 'imports' || style.size === 'share'
  const text = (value: number) =>
    `${new Intl.NumberFormat(language, { maximumSignificantDigits: 3 }).format(value)}${inPercent ? ' %' : ''}`
  const unknown = picture.nodes.filter(({ id }) => !isBundle(id)).length - values.length
  const label = ({ about }: Group) => {
    if (!about) return own.rest
    return 'basis' in about ? words.bases[about.basis] : own.around(name(called.get(about.id) ?? null))
  }
  const groups = styled.groups ?? []
  const without = style.layout === 'map' && styled.places ? located(picture).missing : 0
  return {
    size:
      style.size && styled.sizes && values.length > 0
        ? own.sizeMeans(own.sizes[style.size], text(Math.min(...values)), text(Math.max(...values)))
        : null,
    unknown: styled.sizes && unknown > 0 ? own.sizeUnknown(unknown) : null,
    colour: style.colour && styled.groups ? own.colourMeans(own.colours[style.colour]) : null,
    groups: groups.map((group) => ({ group, label: label(group), count: group.members.length })),
    below: without > 0 ? own.below(without) : null,
  }
}
