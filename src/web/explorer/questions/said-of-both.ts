import { ask } from '../../shared/graphql/ask.ts'
import { Said } from '../../shared/graphql/fragments.ts'
import { graphql } from '../../shared/graphql/graphql.ts'

const ClaimsAbout = graphql(
  `
  query ClaimsAbout($id: ID!) {
    entity(id: $id) {
      claims(first: 100) {
        nodes { ...Said }
      }
    }
  }
`,
  [Said],
)

/** What sources say of two entities together, among the first hundred claims about the one. */
export async function saidOfBoth(one: string, other: string): Promise<readonly Said[]> {
  const { entity } = await ask(ClaimsAbout, { id: one })
  return entity?.claims.nodes.filter((claim) => concerned(claim).includes(other)) ?? []
}

function concerned(claim: Said): readonly (string | undefined)[] {
  return claim.__typename === 'Statement'
    ? [claim.subject.id, claim.object?.id]
    : [claim.reporter.id, claim.partner?.id, claim.commodity?.id]
}
