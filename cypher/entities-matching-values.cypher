// Which values of a property do the entities of these kinds have that pass a filter?
// $keys  kinds, such as COUNTRY
// $property  the property, such as id
// $limit  values for each
// $kinds  where to look, all of it: kinds whose entities are all looked through; none where one of the next lists leads to them
// $ids  … those with these ids
// $unlocodes  … ports with these UN/LOCODEs
// $countryIds  … those in these countries
// $regionIds  … those in these regions
// $portKinds  … ports of these kinds
// $prefixes  … those whose sortKey begins so
// $parts  … those whose folded name has one of these in it
// $clauses  the filter: alternatives, each a list of tests that must all hold; see README.md
UNWIND $keys AS key
CALL (key) {
  UNWIND $kinds AS kind
  MATCH (entity:Entity {kind: kind})
  WHERE entity.sortKey > '' AND kind = key
  RETURN entity
  UNION
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  WHERE entity.kind = key
  RETURN entity
  UNION
  UNWIND $unlocodes AS unlocode
  MATCH (entity:Port {unlocode: unlocode})
  WHERE entity.kind = key
  RETURN entity
  UNION
  UNWIND $countryIds AS countryId
  MATCH (entity:Entity {kind: key, countryId: countryId})
  WHERE entity.sortKey > ''
  RETURN entity
  UNION
  UNWIND $regionIds AS regionId
  MATCH (entity:Entity {kind: key, regionId: regionId})
  WHERE entity.sortKey > ''
  RETURN entity
  UNION
  UNWIND $portKinds AS portKind
  MATCH (entity:Port {portKind: portKind})
  WHERE entity.sortKey > '' AND entity.kind = key
  RETURN entity
  UNION
  UNWIND $prefixes AS prefix
  MATCH (entity:Entity {kind: key})
  WHERE entity.sortKey STARTS WITH prefix
  RETURN entity
  UNION
  UNWIND $parts AS part
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
WITH key, entity[$property] AS held
WITH DISTINCT key, held
WHERE held IS NOT NULL
RETURN key, held
ORDER BY held
LIMIT $limit
