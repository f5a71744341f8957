import type { Link } from '../../shared/graphql/fragments.ts'

export type Direction = Link['direction']
