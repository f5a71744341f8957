import { graphql } from '../../../shared/graphql/graphql.ts'
import { EntityLinks } from '../entity-links.tsx'
import { Named } from '../named.ts'
import { citing, fact, type KindOfEntity, part } from '../profile.ts'

const PassageProfile = graphql(
  `
  query PassageProfile($id: ID!) {
    entity(id: $id) {
      ... on Passage {
        passageKind
        joins
        lengthKilometres
        narrowestKilometres
        note
        openedOn
        routing
        countries { ...Named }
      }
    }
  }
`,
  [Named],
)

/** What is known of a strait, a canal, a cape or a sea route. */
export const passage: KindOfEntity = async (ask, id) => {
  const { entity: found } = await ask(PassageProfile, { id })
  if (!found || !('passageKind' in found)) return null
  return ({ entity, say, name }) => {
    const { lead, terms } = say
    const cites = citing(entity.citations)
    const { lengthKilometres: length, narrowestKilometres: narrowest, openedOn: opened, joins } = found
    const shores = found.countries ?? []
    return {
      lead: [
        part(lead.passage(say.passageKinds[found.passageKind], joins), cites),
        part(length !== null && say.kilometres(length), cites),
        part(narrowest !== null && lead.narrowest(narrowest), cites),
        part(
          found.passageKind === 'CANAL' && shores.length === 1 && shores[0]
            ? lead.within(name(shores[0]))
            : shores.length > 0 && shores.length < 6 && lead.shores(shores.map(name)),
          cites,
        ),
        part(opened && lead.openedOn(opened), cites),
      ],
      facts: {
        geography: [
          fact(terms.kind, say.passageKinds[found.passageKind], cites),
          fact(terms.joins, joins.length > 0 ? <span lang="en">{joins.join(' · ')}</span> : null, cites),
          fact(terms.length, length === null ? null : say.kilometres(length), cites),
          fact(terms.narrowest, narrowest === null ? null : say.kilometres(narrowest), cites),
          fact(terms.countries, shores.length > 0 ? <EntityLinks of={shores} /> : null, cites),
        ],
        transport: [
          fact(terms.opened, opened && say.day(opened), cites),
          fact(terms.routing, say.routings[found.routing], cites),
          fact(say.note, found.note && <span lang="en">{found.note}</span>, cites),
        ],
      },
      sections: [],
      linkedData:
        length === null
          ? {}
          : { additionalProperty: { '@type': 'PropertyValue', name: 'length', value: length, unitCode: 'KMT' } },
    }
  }
}
