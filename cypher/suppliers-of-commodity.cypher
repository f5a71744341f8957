// Who supplies whom with this commodity, and which claims say so?
// A supplier is an entity that, as a claim about the commodity or a narrower one says, supplies the country or region, or is the origin
// of its imports.
// $keys  a commodity's id and that of the country or region supplied, separated by a blank
UNWIND $keys AS key
CALL (key) {
  WITH split(key, ' ') AS sides
  WITH sides[0] AS wanted, sides[1] AS supplied
  MATCH (:Entity {id: supplied})<-[edge:SUPPLIES]-(supplier:Entity)
  UNWIND edge.claims AS id
  MATCH (claim:Claim {id: id})-[:ABOUT {role: 'COMMODITY'}]->(commodity:Commodity)
  WHERE commodity.id = wanted OR EXISTS { (commodity)-[:SUBCATEGORY_OF*1..5]->(:Entity {id: wanted}) }
  WITH DISTINCT supplied, supplier, edge, commodity, claim
  ORDER BY claim.sortKey
  RETURN supplied, supplier, edge, commodity, collect(claim{.*}) AS claims
}
RETURN key, supplier.sortKey + '\t' + commodity.sortKey AS sortKey, supplier{.*} AS supplier, commodity{.*} AS commodity, claims, [
  {from: supplier.id, relation: 'SUPPLIES', to: supplied, basis: edge.basis, citations: edge.citations, direction: 'OUT'}
] AS steps
ORDER BY sortKey
