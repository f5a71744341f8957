// Which entities have these public codes?
// $keys  codes in upper case: ISO 3166 alpha-2, alpha-3 or subdivision, UN/LOCODE, Harmonized System with or without its dot
// $columns  which properties of each to answer with, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (entity:Country {iso2: key})
  RETURN entity
  UNION
  WITH key, CASE WHEN key =~ '[0-9]{6}' THEN left(key, 4) + '.' + right(key, 2) ELSE key END AS dotted
  UNWIND ['country:' + key, 'region:' + key, 'port:' + key, 'place:' + key, 'commodity:' + dotted] AS id
  MATCH (entity:Entity {id: id})
  WHERE key IN entity.codes
  RETURN entity
}
WITH key, entity
ORDER BY entity.sortKey
RETURN key, [column IN $columns | entity[column]] AS entity
