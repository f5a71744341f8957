// What is called so, a page of it? A name or code that is the text comes first, then what has a name that begins with it, then
// what has words that begin with all of its words, then what is one edit away; within each, the well known first.
// $text  the text, folded as names are in searchText
// $words  its words: `begins` and `whole`, which searchText may contain, and `otherwise`, a pattern that it may match instead of them
// $code  the text without its blanks, as a code is a line of searchText
// $candidates  keys of its longest word, and the code: whatever has that word has one of them
// $kinds  only these kinds; all where it is null
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows
// $columns  which properties of each to answer with, in this order
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
