// How many entities have these words in their names and codes, or words that begin with them or are one edit away?
// $words  the words to look for: searchText must contain `begins` or `whole`, or match the pattern `otherwise`
// $least  how many of them an entity must have
// $code  the text as a code without blanks, in the form of a code's line in searchText
// $candidates  index keys: every entity with enough of the words, or with the code, has one of them
// $kinds  only these kinds; null for all
CALL grafeo.search.text('Entity', 'searchKeys', $candidates, 1000000) YIELD node_id
MATCH (entity:Entity)
WHERE id(entity) = node_id
WITH entity, entity.searchText AS searchText
WHERE $kinds IS NULL OR entity.kind IN $kinds
WITH entity, searchText, CASE
    WHEN searchText CONTAINS $code THEN size($words)
    ELSE size([word IN $words WHERE searchText CONTAINS word.begins OR searchText CONTAINS word.whole OR searchText =~ word.otherwise])
  END AS fitting
WHERE fitting >= $least
RETURN count(entity) AS total
