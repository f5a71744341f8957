// Which entities list these public codes, in name order? A code that several list has a row for each.
// $keys  codes in capitals, without blanks and dots: ISO 3166, UN M49, UN/LOCODE, Harmonized System
// $columns  the properties of each entity to return, in this order
CALL db.index.fulltext.queryNodes('entity_search_keys_index', reduce(words = '', key IN $keys | words + ' _c' + toLower(replace(key, '-', '_')))) YIELD node AS entity
UNWIND entity.codes AS code
WITH entity, code, replace(code, '.', '') AS key
WHERE key IN $keys
WITH key, code, entity
ORDER BY entity.sortKey, code
RETURN key, code, [column IN $columns | entity[column]] AS entity
