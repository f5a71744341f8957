// Of which areas do these places consist: countries and divisions, and the place itself; by which chain of facts, and do they reach the sea?
// An area reaches the sea if it is a country with a coast, or a seaport of such a country lies in it; a town does where its country has a coast.
// $keys  ids of countries, regions, organizations, towns or ports
// $day  only memberships in force on this day, an ISO 8601 date
UNWIND $keys AS key
CALL (key) {
  MATCH chain = (place:Entity {id: key})<-[:PART_OF|MEMBER_OF*0..3]-(area:Entity)
  WHERE (area:Country OR area = place OR (area:Region AND coalesce(place.regionKind, '') IN ['SUBDIVISION', 'INFORMAL']))
    AND all(edge IN relationships(chain) WHERE
      // include parts/holds(edge)
    )
  WITH area, [index IN range(1, length(chain)) | {
    from: nodes(chain)[length(chain) - index + 1].id,
    relation: type(relationships(chain)[length(chain) - index]),
    to: nodes(chain)[length(chain) - index].id,
    basis: relationships(chain)[length(chain) - index].basis,
    citations: relationships(chain)[length(chain) - index].citations,
    direction: 'OUT'
  }] AS within
  ORDER BY size(within), [step IN within | step.from]
  WITH area, collect(within) AS chains
  RETURN area, chains[0] AS within
}
RETURN key, area.id AS area, within,
  CASE
    WHEN area:Country THEN coalesce(area.landlocked, false) = false
    WHEN area:Region THEN EXISTS {
      MATCH (area)<-[:LOCATED_IN]-(port:Port)-[:LOCATED_IN]->(country:Country)
      WHERE port.portKind = 'SEAPORT' AND country.landlocked = false
    }
    ELSE (area:Place OR area:Port) AND EXISTS { MATCH (area)-[:LOCATED_IN]->(country:Country) WHERE country.landlocked = false }
  END AS atSea
ORDER BY key, area.id
