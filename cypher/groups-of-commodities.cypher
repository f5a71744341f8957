// In which groups of goods do these commodities lie, and by which code that the group covers? The nearest groups come first.
// $keys  commodity ids
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH steps = (:Entity {id: key})-[:SUBCATEGORY_OF*0..4]->(covered:Commodity)
  MATCH (covered)-[edge:SUBCATEGORY_OF]->(group:Commodity)
  WHERE group.commodityLevel = 'GROUP' AND covered.hsDigits IS NOT NULL AND group.id <> key
  RETURN group, covered, edge, length(steps) AS away
  ORDER BY away, covered.hsDigits
}
WITH key, group, collect({away: away, covered: covered.id, basis: edge.basis, citations: edge.citations, confidence: edge.confidence}) AS ways
WITH key, group, ways[0] AS way
ORDER BY way.away, group.sortKey
RETURN key, [column IN $columns | group[column]] AS entity, way.covered AS covered, way.basis AS basis, way.citations AS citations, way.confidence AS confidence
