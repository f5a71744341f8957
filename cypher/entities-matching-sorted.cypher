// Which entities of these kinds pass a filter, a page for each, sorted by up to three properties and then by id?
// $keys  kinds, such as PORT
// $entry  where to look, as lists: `kinds` whose entities are all looked through, none where another list leads to them; `ids`, ports'
//   `unlocodes`, `countryIds`, `regionIds` and `portKinds` of theirs, `prefixes` of their sortKey, `parts` of their folded name
// $clauses  the filter: alternatives, each a list of tests that must all hold; see README.md
// $properties  three properties to sort by, the last ones `id` where there are fewer
// $backwards  for each, true where it goes from large to small
// $substitutes  for each, what stands for a missing value
// $lastKeys  the three values and the id of the last one seen, nothing for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
UNWIND $keys AS key
CALL (key) {
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
  WITH entity, coalesce(entity[$properties[0]], $substitutes[0]) AS first, coalesce(entity[$properties[1]], $substitutes[1]) AS second,
    coalesce(entity[$properties[2]], $substitutes[2]) AS third
  WHERE size($lastKeys) = 0 OR CASE
    WHEN first <> $lastKeys[0] THEN (first < $lastKeys[0]) = $backwards[0]
    WHEN second <> $lastKeys[1] THEN (second < $lastKeys[1]) = $backwards[1]
    WHEN third <> $lastKeys[2] THEN (third < $lastKeys[2]) = $backwards[2]
    ELSE entity.id > $lastKeys[3]
  END
  WITH entity, first, second, third
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
  RETURN entity, first, second, third
  ORDER BY CASE WHEN $backwards[0] THEN null ELSE first END, CASE WHEN $backwards[0] THEN first END DESC,
    CASE WHEN $backwards[1] THEN null ELSE second END, CASE WHEN $backwards[1] THEN second END DESC,
    CASE WHEN $backwards[2] THEN null ELSE third END, CASE WHEN $backwards[2] THEN third END DESC, entity.id
  LIMIT $limit
}
RETURN key, entity.sortKey AS sortKey, [first, second, third, entity.id] AS sortKeys, [column IN $columns | entity[column]] AS entity
ORDER BY CASE WHEN $backwards[0] THEN null ELSE first END, CASE WHEN $backwards[0] THEN first END DESC,
  CASE WHEN $backwards[1] THEN null ELSE second END, CASE WHEN $backwards[1] THEN second END DESC,
  CASE WHEN $backwards[2] THEN null ELSE third END, CASE WHEN $backwards[2] THEN third END DESC, sortKeys[3]
