import type { Geometry } from 'geojson'
import type { AskGraphql } from '../tables/asking.ts'
import type { Box } from './box.ts'

/** What is asked of a collection. */
export interface FeaturesAsked {
  /** How many features at most. */
  readonly limit: number
  /** After which the page begins: the cursor of the page before; null at the beginning. */
  readonly cursor: string | null
  /** One box, or two on the two sides of the 180th meridian; null for the whole world. */
  readonly box: Box | null
  /** The last day of the time that is asked for, `2020-12-31`; null where it doesn't end. */
  readonly until: string | null
  /** The values of each filter by its name in the address. */
  readonly values: ReadonlyMap<string, readonly string[] | boolean>
  /** One feature alone, by its id. */
  readonly id?: string
}

export interface Feature {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: Geometry | null
  readonly properties: Readonly<Record<string, string | number | boolean | null>>
}

export interface FeaturesFound {
  readonly revision: number
  readonly features: readonly Feature[]
  /** The cursor of the next page; null where this is the last. */
  readonly next: string | null
  /** How many features there are without `limit`; undefined where only reading them all would tell. */
  readonly matched?: number | undefined
}

/** A parameter that limits a collection to some values of a property. */
export interface FeatureFilter {
  readonly name: string
  readonly description: string
  /** What its values are: one of these words, ids or public codes, or true and false. */
  readonly values: readonly string[] | 'ids' | 'boolean'
}

/** A property of features. */
export interface FeatureProperty {
  readonly name: string
  readonly type: 'string' | 'number' | 'integer' | 'boolean'
  readonly description: string
}

/** A collection of features of one kind, with geometries of one type. */
export interface Collection {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly geometry: 'Point' | 'MultiLineString' | 'MultiPolygon'
  readonly properties: readonly FeatureProperty[]
  readonly filters: readonly FeatureFilter[]
  /**
   * Reads a page of it.
   * @param site the address of the site, for the addresses of pages
   * @throws {TableRefused} if GraphQL or a plugin refuses
   */
  readonly page: (ask: AskGraphql, asked: FeaturesAsked, site: string) => Promise<FeaturesFound>
}
