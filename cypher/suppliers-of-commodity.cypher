// Who supplies whom with this commodity, or with one that is narrower, wider or overlaps with it, and which claims say so?
// A supplier is an entity that, as a claim about the commodity says, supplies the country or region, or is the origin of its imports.
// How the claims' commodity fits the one asked for: EXACT first, then NARROWER, WIDER, and OVERLAPPING where some goods are in both.
// $keys  a commodity's id and that of the country or region supplied, separated by a blank
UNWIND $keys AS key
CALL (key) {
  WITH split(key, ' ') AS sides
  WITH sides[0] AS wanted, sides[1] AS supplied
  MATCH (:Entity {id: supplied})<-[edge:SUPPLIES]-(supplier:Entity)
  UNWIND edge.claims AS id
  MATCH (claim:Claim {id: id})-[:ABOUT {role: 'COMMODITY'}]->(commodity:Commodity)
  WITH supplied, supplier, edge, commodity, claim, CASE
      WHEN commodity.id = wanted THEN 1
      WHEN EXISTS { (commodity)-[:SUBCATEGORY_OF*1..5]->(:Entity {id: wanted}) } THEN 2
      WHEN EXISTS { (:Entity {id: wanted})-[:SUBCATEGORY_OF*1..5]->(commodity) } THEN 3
      WHEN EXISTS { (:Entity {id: wanted})<-[:SUBCATEGORY_OF*1..4]-(:Commodity)-[:SUBCATEGORY_OF*1..4]->(commodity) } THEN 4
      ELSE 5
    END AS place
  WHERE place < 5
  WITH DISTINCT supplied, supplier, edge, commodity, claim, place
  ORDER BY claim.sortKey
  RETURN supplied, supplier, edge, commodity, place, collect(claim{.*}) AS claims
}
RETURN key, toString(place) + supplier.sortKey + '\t' + commodity.sortKey AS sortKey, supplier{.*} AS supplier, commodity{.*} AS commodity,
  ['EXACT', 'NARROWER', 'WIDER', 'OVERLAPPING'][place - 1] AS fit, claims, [
    {from: supplier.id, relation: 'SUPPLIES', to: supplied, basis: edge.basis, citations: edge.citations, direction: 'OUT'}
  ] AS steps
ORDER BY sortKey
