import type { Parameters } from '../../cypher/engine/graph.ts'
import { question } from '../../cypher/engine/question.ts'
import { load } from '../../cypher/engine/reader.ts'
import { claimsWithIds } from '../../cypher/knowledge/claims/claim.ts'
import { claimColumns } from '../../cypher/knowledge/claims/claim-columns.ts'
import { builder } from '../builder.ts'
import { clausesOf, letsAllPass } from '../filter/clauses.ts'
import { asParameter } from '../filter/entity-matching.ts'
import { knownAt } from '../known-at.ts'
import { listQuestions } from '../lists/list-questions.ts'
import { filteredPage } from '../lists/matching-page.ts'
import { pageArguments } from '../lists/page.ts'
import type { ReadAhead } from '../lists/read-ahead.ts'
import type { Request } from '../request.ts'
import { ClaimConnection } from './claim.ts'
import { ClaimFilter } from './claim-filter.ts'
import type { ClaimListed, ClaimPage } from './claim-page.ts'
import { sourcesListed } from './sources.ts'

const claimsMatching = listQuestions<ClaimListed>('claims-matching')
const ids = question<{ ids: readonly string[] }, Parameters>('claim-ids')

/** More than there are: each source is a row, and the graph has some dozens. */
const allSources = 10_000

builder.queryField('claims', (t) =>
  t.field({
    type: ClaimConnection,
    nullable: true,
    description:
      'All claims, statements in words and observations with a number: what articles state first, by source and paragraph, then what is derived from that, then data sets.',
    args: {
      where: t.arg({
        type: ClaimFilter.type,
        description: 'Only those that pass this filter; all where it is left out.',
      }),
      knownAt: t.arg(knownAt),
      ...pageArguments(t.arg),
    },
    resolve: async (_, args, context): Promise<ClaimPage> => {
      const clauses = clausesOf(await ClaimFilter.expression(args.where, context))
      const parameters = { clauses: asParameter(clauses) }
      const question = {
        ...{ ask: claimsMatching.rows, parameters, ahead: readAhead({ ...parameters, all: letsAllPass(clauses) }) },
        from: (after: string) => ({ after }),
      }
      const list = {
        ...{ field: 'Query.claims', of: 'Claim', question: clauses.length > 0 ? question : undefined },
        count: { ask: claimsMatching.count, parameters },
      }
      return {
        ...filteredPage(context, list, args),
        // Each claim has one source that is its first: by these all are counted, and each once.
        counted: { of: () => idsOfSources(context), where: args.where },
      }
    },
  }),
)

function readAhead(parameters: Parameters): ReadAhead<ClaimListed> {
  return {
    ids,
    parameters,
    async rows(context, wanted) {
      const claims = await claimsWithIds(context, wanted, context.plan?.claims ?? claimColumns)
      return new Map(claims.map((claim) => [claim.id, { key: 'Claim', sortKey: claim.sortKey, claim }]))
    },
  }
}

async function idsOfSources(context: Request): Promise<readonly string[]> {
  const rows = await load(context, sourcesListed.rows, 'Source', { after: '', limit: allSources })
  return rows.map(({ source }) => source.id)
}
