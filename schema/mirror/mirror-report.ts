import { type ClaimRow, loadClaim } from '../../cypher/knowledge/claims/claim.ts'
import type { Report } from '../../cypher/knowledge/mirror/report.ts'
import { builder } from '../builder.ts'
import { Claim } from '../claims/claim.ts'
import { Valuation } from '../claims/observation.ts'

/** The id of the claim that a report is; null of a row of a file. */
export function claimOf({ id }: Pick<Report, 'id'>): string | null {
  return id.startsWith('observation:') ? id : null
}

/** The job and the row of a file that a report is. */
function rowOf(report: Report): { readonly job: string; readonly row: number } | null {
  const [, job, row] = claimOf(report) ? [] : (/^(.+)\/(\d+)$/.exec(report.id) ?? [])
  return job && row ? { job, row: Number(row) } : null
}

export const MirrorReport = builder.objectRef<Report>('MirrorReport').implement({
  description:
    'What one side says of a flow, with where it can be checked: a claim of the graph, or the row of a file in a workspace.',
  fields: (t) => ({
    value: t.expose('value', { type: 'Decimal', description: 'The number, in base units: dollars, not thousands.' }),
    valuation: t.expose('valuation', {
      type: Valuation,
      nullable: true,
      description: 'Where the goods are valued; null where it is not said.',
    }),
    estimate: t.boolean({
      nullable: true,
      description: 'True where the source says that it is an estimate; null where it does not say.',
      resolve: ({ estimate }) => estimate,
    }),
    periodStart: t.expose('start', { type: 'PartialDate', description: 'The first day of its period.' }),
    periodEnd: t.expose('end', { type: 'PartialDate', description: 'The last day of its period.' }),
    quantity: t.float({
      nullable: true,
      description: 'The quantity that the same row has beside the value, in `quantityUnit`; null where it has none.',
      resolve: ({ quantity }) => quantity,
    }),
    quantityUnit: t.exposeString('quantityUnit', { nullable: true, description: 'The unit of the quantity.' }),
    dataset: t.exposeString('dataset', {
      nullable: true,
      description: 'The data set or the title of its source; null where it is not known.',
    }),
    claim: t.field({
      type: Claim,
      nullable: true,
      description: 'The claim that it is, with its citations; null for the row of a file.',
      resolve: (report, _, context) => {
        const id = claimOf(report)
        return id ? loadClaim<ClaimRow>(context, id) : null
      },
    }),
    job: t.string({
      nullable: true,
      description: 'The id of the import that brought the file into the workspace; null for a claim.',
      resolve: (report) => rowOf(report)?.job ?? null,
    }),
    row: t.int({
      nullable: true,
      description: 'The number of the row in the file, as a person finds it; null for a claim.',
      resolve: (report) => rowOf(report)?.row ?? null,
    }),
  }),
})
