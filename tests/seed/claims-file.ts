import { textOf } from './drafted.ts'

/** A claim of claims.yaml as its text has it. */
export interface FileClaim {
  readonly id: string
  readonly source: string
  readonly type: string
  readonly subject: string
  readonly predicate: string
  readonly object?: string | readonly string[]
  readonly value?: string
  readonly unit?: string
  readonly growth_yoy_pct?: string
  readonly comparator?: string
  readonly is_target?: boolean
  readonly paragraph: string
  readonly period?: {
    readonly label: string
    readonly start: string | null
    readonly end: string | null
    readonly granularity: string
    readonly ambiguity?: string
  }
  readonly [field: string]: unknown
}

export interface FileDerived {
  readonly id: string
  readonly from_claims: readonly string[]
  readonly value: string
  readonly unit: string
  readonly formula: string
}

export interface FileEntity {
  readonly id: string
  readonly name: string
  readonly name_zh?: string
  readonly aliases?: readonly string[]
}

/** claims.yaml, read independently of the loader. */
export const claimsFile = textOf<{
  readonly entities: readonly FileEntity[]
  readonly claims: readonly FileClaim[]
  readonly derived: readonly FileDerived[]
}>('claims.yaml')

const renamed: Readonly<Record<string, string>> = {
  'region:ASEAN': 'organization:ASEAN',
  'region:CHANTHABURI': 'region:TH-22',
  'border:CHN-VNM': 'region:CHN-VNM_BORDER',
  'port:XJ_HIGHWAY': 'region:XJ_HIGHWAY_PORTS',
  'port:DONGXING': 'port:CNDOX',
  'port:HEKOU': 'port:CNHKM',
  'port:HORGOS': 'port:CNHRS',
  'city:NANNING': 'port:CNNNG',
  'city:XIAN': 'port:CNXIA',
  'city:BEIJING': 'place:CNBJS',
  'rail:CHINA_LAOS': 'railway:CHINA_LAOS',
  'commodity:DURIAN_FRESH': 'commodity:0810.60',
  'commodity:PALM_OIL': 'commodity:1511',
  'commodity:TIN_ORE': 'commodity:2609',
}

/** The id in the graph for an id of claims.yaml. */
export function inGraph(id: string): string {
  return renamed[id] ?? id.replace(/^(org|initiative):/, 'organization:')
}
