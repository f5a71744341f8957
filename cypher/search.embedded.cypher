// Which entities have a name or code like this text, a page of them? Exact names and codes come first, then names that begin with the
// text, then names with words that begin with its words, then those one edit away; within each group, the most prominent first.
// $text  the text, folded as names are in searchText
// $words  its words: searchText must contain `begins` or `whole`, or match the pattern `otherwise`
// $code  the text without its blanks, in the form of a code's line in searchText
// $candidates  index keys of the longest word, and the code: every entity with that word has one of them
// $kinds  only these kinds; null for all
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows
// $columns  the properties of each entity to return, in this order
CALL grafeo.search.text('Entity', 'searchKeys', $candidates, 1000000) YIELD node_id
MATCH (entity:Entity)
WHERE id(entity) = node_id
WITH entity, entity.searchText AS searchText
WHERE ($kinds IS NULL OR entity.kind IN $kinds)
  AND (searchText CONTAINS $code
    OR all(word IN $words WHERE searchText CONTAINS word.begins OR searchText CONTAINS word.whole OR searchText =~ word.otherwise))
WITH entity, CASE
    WHEN searchText CONTAINS '\n ' + $text + ' \n' OR searchText CONTAINS '\n: ' + $text + '\n' OR searchText CONTAINS $code THEN 1
    WHEN searchText CONTAINS '\n ' + $text THEN 2
    WHEN all(word IN $words WHERE searchText CONTAINS word.begins OR searchText CONTAINS word.whole) THEN 3
    ELSE 4
  END AS tier
WITH entity, tier, toString(tier) + right('0000' + toString(9999 - entity.prominence), 4) + entity.sortKey AS sortKey
WHERE sortKey > $after
WITH entity, tier, sortKey
ORDER BY sortKey
LIMIT $limit
RETURN sortKey, tier, [column IN $columns | entity[column]] AS entity
ORDER BY sortKey
