// How many entities of these kinds pass a filter?
// $keys  kinds, such as PORT
// $entry  where to look, as lists: `kinds` whose entities are all looked through, none where another list leads to them; `ids`, ports'
//   `unlocodes`, `countryIds`, `regionIds` and `portKinds` of theirs, `prefixes` of their sortKey, `parts` of their folded name
// $clauses  the filter: alternatives, each a list of tests that must all hold; see README.md
UNWIND $keys AS key
CALL (key) {
  UNWIND $entry.kinds AS kind
  MATCH (entity:Entity {kind: kind})
  WHERE entity.sortKey > '' AND kind = key
  RETURN entity
  UNION
  UNWIND $entry.ids AS id
  MATCH (entity:Entity {id: id})
  WHERE entity.kind = key
  RETURN entity
  UNION
  UNWIND $entry.unlocodes AS unlocode
  MATCH (entity:Port {unlocode: unlocode})
  WHERE entity.kind = key
  RETURN entity
  UNION
  UNWIND $entry.countryIds AS countryId
  MATCH (entity:Entity {countryId: countryId, kind: key})
  WHERE entity.sortKey > ''
  RETURN entity
  UNION
  UNWIND $entry.regionIds AS regionId
  MATCH (entity:Entity {regionId: regionId, kind: key})
  WHERE entity.sortKey > ''
  RETURN entity
  UNION
  UNWIND $entry.portKinds AS portKind
  MATCH (entity:Port {portKind: portKind})
  WHERE entity.sortKey > '' AND entity.kind = key
  RETURN entity
  UNION
  UNWIND $entry.prefixes AS prefix
  MATCH (entity:Entity {kind: key})
  WHERE entity.sortKey STARTS WITH prefix
  RETURN entity
  UNION
  UNWIND $entry.parts AS part
  MATCH (entity:Entity)
  WHERE entity.nameFolded CONTAINS part AND entity.kind = key
  RETURN entity
}
WITH key, entity
WHERE size($clauses) > 0 AND any(clause IN $clauses WHERE size([test IN clause WHERE test.holds <> coalesce(
    CASE test.how
      WHEN 'IN' THEN entity[test.property] IN test.values
      WHEN 'ANY' THEN size([one IN entity[test.property] WHERE one IN test.values]) > 0
      WHEN 'CITES' THEN size([one IN entity[test.property] WHERE split(one, '#')[0] IN test.values]) > 0
      WHEN 'CONTAINS' THEN entity[test.property] CONTAINS test.value
      WHEN 'STARTS_WITH' THEN entity[test.property] STARTS WITH test.value
      WHEN 'AT_LEAST' THEN entity[test.property] >= test.value
      WHEN 'AT_MOST' THEN entity[test.property] <= test.value
      WHEN 'MORE_THAN' THEN entity[test.property] > test.value
      WHEN 'LESS_THAN' THEN entity[test.property] < test.value
      WHEN 'NOT_BEFORE' THEN entity[test.property] + '~' >= test.value
      ELSE entity[test.property] IS NOT NULL
    END, test.missing)]) = 0)
RETURN key, count(DISTINCT entity) AS total
