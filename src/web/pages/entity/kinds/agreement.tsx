import { Cited } from '../../../shared/graphql/fragments.ts'
import { graphql } from '../../../shared/graphql/graphql.ts'
import { EntityLinks } from '../entity-links.tsx'
import { Named } from '../named.ts'
import { citing, fact, type KindOfEntity, part } from '../profile.ts'
import { counted } from './counted.ts'

const AgreementProfile = graphql(
  `
  query AgreementProfile($id: ID!) {
    entity(id: $id) {
      ... on Agreement {
        agreementKind
        concludedOn
        endedOn
        hub { ...Named }
        inForceSince
        instrument
        knownBy
        negotiatedSince
        note
        provisionalSince
        signedOn
        status { state since citations { ...Cited } }
        parties(first: 40) { totalCount nodes { ...Named } }
        candidates: parties(status: CANDIDATE, first: 40) { totalCount nodes { ...Named } }
        signatories: parties(status: SIGNATORY, first: 40) { totalCount nodes { ...Named } }
        suspended: parties(status: SUSPENDED, first: 40) { totalCount nodes { ...Named } }
      }
    }
  }
`,
  [Named, Cited],
)

/** What is known of an agreement: what it is, how far it has come and whom it binds. */
export const agreement: KindOfEntity = async (ask, id) => {
  const { entity: found } = await ask(AgreementProfile, { id })
  if (!found || !('agreementKind' in found)) return null
  return ({ entity, say }) => {
    const { lead, terms } = say
    const cites = citing(entity.citations, 'curated')
    const kind = found.agreementKind ? say.agreementKinds[found.agreementKind] : say.agreement
    const { signedOn: signed, inForceSince: inForce, endedOn: ended, status, parties } = found
    const came = ended
      ? lead.wasInForce(inForce, ended)
      : inForce
        ? lead.inForce(inForce)
        : found.provisionalSince
          ? lead.provisional(found.provisionalSince)
          : !signed && found.concludedOn
            ? lead.concluded(found.concludedOn)
            : !signed && found.negotiatedSince
              ? lead.negotiating(found.negotiatedSince)
              : status && say.states[status.state]
    const day = (when: string | null) => when && say.day(when)
    return {
      lead: [
        part(kind, cites),
        part(signed && lead.signed(signed), cites),
        part(came, cites),
        part(parties?.totalCount && lead.parties(parties.totalCount), cites),
      ],
      facts: {
        law: [
          fact(terms.kind, found.agreementKind && kind, cites),
          fact(terms.title, found.instrument && <span lang="en">{found.instrument}</span>, cites),
          fact(terms.state, status && say.states[status.state], status?.citations ?? []),
          fact(terms.negotiated, day(found.negotiatedSince), cites),
          fact(terms.concluded, day(found.concludedOn), cites),
          fact(terms.signed, day(signed), cites),
          fact(terms.provisional, day(found.provisionalSince), cites),
          fact(terms.inForce, day(inForce), cites),
          fact(terms.ended, day(ended), cites),
          fact(terms.knownBy, day(found.knownBy), citing(entity.citations)),
          fact(terms.hub, found.hub && <EntityLinks of={[found.hub]} />, cites),
          ...(
            [
              [terms.parties, parties],
              [say.standings.CANDIDATE, found.candidates],
              [say.standings.SIGNATORY, found.signatories],
              [say.standings.SUSPENDED, found.suspended],
            ] as const
          ).map(([term, some]) =>
            fact(
              counted(term, some?.totalCount),
              some?.nodes?.length ? <EntityLinks of={some.nodes} total={some.totalCount} all="#over-time" /> : null,
              cites,
            ),
          ),
          fact(say.note, found.note && <span lang="en">{found.note}</span>, cites),
        ],
      },
      sections: [],
      linkedData: {
        ...(found.instrument && { legislationIdentifier: found.instrument }),
        ...(signed && { legislationDate: signed }),
        ...(inForce && { temporalCoverage: `${inForce}/${ended ?? '..'}` }),
        ...(status && {
          legislationLegalForce: `https://schema.org/${status.state === 'IN_FORCE' ? 'InForce' : status.state === 'PROVISIONAL' ? 'PartiallyInForce' : 'NotInForce'}`,
        }),
        ...(parties?.nodes?.length && {
          spatialCoverage: parties.nodes.map((one) => ({ '@type': 'Place', name: one.name })),
        }),
      },
    }
  }
}
