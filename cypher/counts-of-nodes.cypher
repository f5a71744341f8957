// How many entities, of each kind and in all, statements, observations and sources does the graph have?
// $keys  always GRAPH
UNWIND $keys AS key
CALL (key) {
  MATCH (node:Entity) WITH count(node) AS total RETURN 'ENTITY' AS counted, total
  UNION ALL
  MATCH (node:Country) WITH count(node) AS total RETURN 'COUNTRY' AS counted, total
  UNION ALL
  MATCH (node:Region) WITH count(node) AS total RETURN 'REGION' AS counted, total
  UNION ALL
  MATCH (node:Port) WITH count(node) AS total RETURN 'PORT' AS counted, total
  UNION ALL
  MATCH (node:Railway) WITH count(node) AS total RETURN 'RAILWAY' AS counted, total
  UNION ALL
  MATCH (node:Corridor) WITH count(node) AS total RETURN 'CORRIDOR' AS counted, total
  UNION ALL
  MATCH (node:Commodity) WITH count(node) AS total RETURN 'COMMODITY' AS counted, total
  UNION ALL
  MATCH (node:Agreement) WITH count(node) AS total RETURN 'AGREEMENT' AS counted, total
  UNION ALL
  MATCH (node:Organization) WITH count(node) AS total RETURN 'ORGANIZATION' AS counted, total
  UNION ALL
  MATCH (node:Event) WITH count(node) AS total RETURN 'EVENT' AS counted, total
  UNION ALL
  MATCH (node:Person) WITH count(node) AS total RETURN 'PERSON' AS counted, total
  UNION ALL
  MATCH (node:Place) WITH count(node) AS total RETURN 'PLACE' AS counted, total
  UNION ALL
  MATCH (node:Sector) WITH count(node) AS total RETURN 'SECTOR' AS counted, total
  UNION ALL
  MATCH (node:Passage) WITH count(node) AS total RETURN 'PASSAGE' AS counted, total
  UNION ALL
  MATCH (node:Claim) WITH count(node) AS total RETURN 'CLAIM' AS counted, total
  UNION ALL
  MATCH (node:Statement) WITH count(node) AS total RETURN 'STATEMENT' AS counted, total
  UNION ALL
  MATCH (node:Observation) WITH count(node) AS total RETURN 'OBSERVATION' AS counted, total
  UNION ALL
  MATCH (node:Source) WITH count(node) AS total RETURN 'SOURCE' AS counted, total
}
RETURN key, counted, total
