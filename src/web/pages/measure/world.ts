import { geoNaturalEarth1, geoPath } from 'd3-geo'
import { countries } from '../entity/map-view.ts'

export const worldSize = { width: 960, height: 452 } as const

/** Nobody lives there, and it would take a fifth of the map. */
const shown = countries.filter(({ properties }) => properties?.a3 !== 'ATA')
const projection = geoNaturalEarth1()
  .rotate([-11, 0])
  .fitExtent(
    [
      [2, 2],
      [worldSize.width - 2, worldSize.height - 2],
    ],
    { type: 'FeatureCollection', features: shown },
  )
const path = geoPath(projection).digits(1)

/**
 * A path of absolute points as steps from point to point, which are half as long to write: the page holds the whole world.
 * @param outline such as `M10,20.5L11,20.5Z`
 */
export function inSteps(outline: string): string {
  return outline.replaceAll(/M([^MZ]+)Z/g, (_, ring: string) => {
    const points = ring.split('L').map((point) => point.split(',').map((text) => Math.round(Number(text) * 10)))
    const steps = points.slice(1).flatMap(([x = 0, y = 0], at) => {
      const [fromX = 0, fromY = 0] = points[at] ?? []
      return [x - fromX, y - fromY]
    })
    const [x = 0, y = 0] = points[0] ?? []
    const written = steps.map((step) => String(step / 10).replace(/^(-?)0\./, '$1.'))
    return `M${x / 10},${y / 10}l${written.join(' ').replaceAll(' -', '-')}z`
  })
}

/** The shapes of the world's countries by the ids of the graph. */
export const shapes: readonly { readonly id: string; readonly outline: string }[] = shown.flatMap((country) => {
  const outline = path(country)
  return outline ? [{ id: `country:${country.properties?.a3}`, outline: inSteps(outline) }] : []
})

const drawn = new Set(shapes.map(({ id }) => id))

/** Whether the map has a shape of a country. */
export const hasShape = (id: string) => drawn.has(id)

/** Where a position is on the map. */
export function positionOf({ longitude, latitude }: { readonly longitude: number; readonly latitude: number }) {
  const [x = 0, y = 0] = projection([longitude, latitude]) ?? []
  return { x, y }
}
