// How many entities have all words of a text in their names and codes, or words that begin with them or are one edit away?
// $words  the words: searchText must contain `begins` or `whole`, or match the pattern `otherwise`
// $code  the text without its blanks, in the form of a code's line in searchText
// $candidates  index keys of the longest word, and the code: every entity with that word has one of them
// $kinds  only these kinds; null for all
CALL grafeo.search.text('Entity', 'searchKeys', $candidates, 1000000) YIELD node_id
MATCH (entity:Entity)
WHERE id(entity) = node_id
WITH entity, entity.searchText AS searchText
WHERE ($kinds IS NULL OR entity.kind IN $kinds)
  AND (searchText CONTAINS $code
    OR all(word IN $words WHERE searchText CONTAINS word.begins OR searchText CONTAINS word.whole OR searchText =~ word.otherwise))
RETURN count(entity) AS total
