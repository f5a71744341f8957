// How many entities have all words of a text in their names and codes, or words that begin with them or are one edit away?
// $words  the words: `begins` and `whole`, which searchText may contain, and `otherwise`, a pattern that it may match instead of them
// $code  the text without its blanks, as a code is a line of searchText
// $candidates  keys of its longest word, and the code: whatever has that word has one of them
// $kinds  only these kinds; all where it is null
CALL grafeo.search.text('Entity', 'searchKeys', $candidates, 1000000) YIELD node_id
MATCH (entity:Entity)
WHERE id(entity) = node_id
WITH entity, entity.searchText AS searchText
WHERE ($kinds IS NULL OR entity.kind IN $kinds)
  AND (searchText CONTAINS $code
    OR all(word IN $words WHERE searchText CONTAINS word.begins OR searchText CONTAINS word.whole OR searchText =~ word.otherwise))
RETURN count(entity) AS total
