// Which entities may be meant by one of these texts? Those that a text is a whole name or code of, then the most prominent. What each of
// them has of each text is compared outside the statement: an engine takes a hundred times as long to hold every one against every text.
// $candidates  index keys of the words of all the texts
// $lines  the lines of searchText that are whole names or codes of a text
// $limit  the most entities
// $columns  the properties of each entity to return, in this order
CALL db.index.fulltext.queryNodes('entity_search_keys_index', $candidates) YIELD node AS entity
WITH entity, entity.searchText AS searchText
WITH entity, entity.prominence AS prominence, entity.sortKey AS sortKey,
  CASE WHEN any(line IN $lines WHERE searchText CONTAINS line) THEN 1 ELSE 0 END AS whole
ORDER BY whole DESC, prominence DESC, sortKey
LIMIT $limit
RETURN entity.searchKeys AS searchKeys, [column IN $columns | entity[column]] AS entity
ORDER BY whole DESC, prominence DESC, sortKey
