import { predicateInWords } from '../../cypher/knowledge/claims/predicate-in-words.ts'
import type { ClaimDraft, RoleDraft } from '../draft.ts'
import type { ClaimDocument, DerivedValue, StatedClaim } from './document.ts'
import { graphId } from './entity-ids.ts'
import { observationId, sideColumns } from './observations.ts'
import { commonPeriod, periodColumns, periodNamed } from './periods.ts'
import { measured } from './predicates.ts'
import { firstIn, rolesOf } from './roles.ts'

/** Inputs of a formula that the file does not list: 34.3 is the same exports in dollars. */
const furtherInputs: Readonly<Record<string, readonly string[]>> = { D12: ['F099'] }

/** The roles of a derived value whose subject and object are not entities. */
const sides: Readonly<Record<string, readonly RoleDraft[]>> = {
  D02: [
    { role: 'SUBJECT', entity: 'commodity:INTERMEDIATE' },
    { role: 'REPORTER', entity: 'country:CHN' },
    { role: 'PARTNER', entity: 'organization:ASEAN' },
    { role: 'COMMODITY', entity: 'commodity:INTERMEDIATE' },
  ],
  D12: [{ role: 'REPORTER', entity: 'country:CHN' }],
}

/**
 * Values computed from claims, each with its formula and its inputs. A value has the citations of its inputs.
 * @throws {RangeError} if an input is not a claim of the document, or if the predicate has no measure
 */
export function derivedObservations(document: ClaimDocument): ClaimDraft[] {
  const claims = new Map(document.claims.map((claim) => [claim.id, claim]))
  return document.derived.map((value) => {
    const inputs = [...value.from_claims, ...(furtherInputs[value.id] ?? [])].map((id) => {
      const claim = claims.get(id)
      if (!claim) throw new RangeError(`${value.id} is derived from ${id}, which is no claim`)
      return claim
    })
    return derivedObservation(value, inputs)
  })
}

function derivedObservation(value: DerivedValue, inputs: readonly StatedClaim[]): ClaimDraft {
  const what = measured[value.predicate]
  if (!what) throw new RangeError(`${value.id}: nothing is known of what ${value.predicate} measures`)
  const about = sides[value.id] ?? statedSides(value, inputs)
  const period = value.period ? periodNamed(value.period) : commonPeriod(inputs.map((claim) => claim.period))
  return {
    id: observationId(value.id),
    claimKind: 'OBSERVATION',
    basis: 'DERIVED',
    citations: citationsOf(inputs),
    about,
    derivedFrom: inputs.map((claim) => observationId(claim.id)),
    properties: {
      type: 'derived',
      predicate: predicateInWords(value.predicate),
      ...periodColumns(period),
      ...sideColumns(about),
      measure: what.measure,
      kind: what.kind,
      flow: what.flow,
      value: value.value,
      unit: value.unit,
      comparator: value.formula.startsWith('>') ? 'MORE_THAN' : 'EQUAL',
      formula: value.formula,
      note: value.flag,
    },
  }
}

/** The reporter and partner that subject and object name, and the commodity that the inputs share. */
function statedSides(value: DerivedValue, inputs: readonly StatedClaim[]): readonly RoleDraft[] {
  const { about } = rolesOf(
    { ...value, source: '', paragraph: 1, type: 'statistic', period: undefined },
    measured[value.predicate],
  )
  const commodities = new Set(
    inputs.map((claim) => firstIn('COMMODITY', rolesOf(claim, measured[claim.predicate]).about)),
  )
  const [commodity] = commodities
  return commodity && commodities.size === 1 ? [...about, { role: 'COMMODITY', entity: graphId(commodity) }] : about
}

function citationsOf(inputs: readonly StatedClaim[]): ClaimDraft['citations'] {
  const seen = new Map(inputs.map(({ source, paragraph }) => [`${source}#${paragraph}`, { source, paragraph }]))
  return [...seen.values()].map(({ source, paragraph }) => ({ source: `source:${source}`, paragraph }))
}
