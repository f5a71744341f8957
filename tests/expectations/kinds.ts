import { gateways } from './gateways.ts'
import type { ExpectationKind } from './kind.ts'
import { memberships } from './memberships.ts'
import { names } from './names.ts'
import { ports } from './ports.ts'
import { rail } from './rail.ts'
import { sea } from './sea.ts'
import { searches } from './searches.ts'
import { treaties } from './treaties.ts'

/** Every kind of expectation. Each has a file of rows here, and a program that holds one against the answers. */
export const kinds: readonly ExpectationKind[] = [gateways, memberships, names, ports, rail, searches, sea, treaties]
