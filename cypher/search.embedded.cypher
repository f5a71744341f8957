// Which entities have a name or code like this text, a page of them? Those with most of its words come first, then whole names and codes,
// then the kinds that the text asks for, then whole names without its kind words, names that begin with the text, names with words that
// begin with its words, and those one edit away. A name comes before an alias, and among equals the most prominent is first. A country whose
// name begins with the text comes before whole names of things that few speak of: `Chin` is China before the state of Chin.
// Unless the text asks for kinds, the renown of a capital counts, which is more than its prominence: `Tash` is Tashkent before its railways.
// $text  the text, folded as names are in searchText
// $essential  the same without kind words, and without stop words around the rest
// $compared  each word of the text as it stands in a line of searchText, its `size` in words there, and whether a name `mayLack` it
// $boosted  the kinds that its kind words ask for
// $words  the words to look for: searchText must contain `begins` or `whole`, or match the pattern `otherwise`
// $least  how many of them an entity must have
// $code  the text as a code without blanks, in the form of a code's line in searchText
// $candidates  index keys: every entity with enough of the words, or with the code, has one of them
// $kinds  only these kinds; null for all
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows
// $columns  the properties of each entity to return, in this order
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
WITH entity, searchText, fitting, split(searchText, '\n~')[0] + '\n' AS names, CASE
    WHEN size($compared) < 2 THEN []
    ELSE [line IN split(searchText, '\n') WHERE (line STARTS WITH ' ' OR line STARTS WITH '~')
      AND size(split(line, ' ')) - 2 = reduce(found = 0, word IN $compared | found + CASE WHEN line CONTAINS word.whole THEN word.size ELSE 0 END)
      AND size([word IN $words WHERE line CONTAINS word.whole]) = fitting]
  END AS wholes
WITH entity, fitting, CASE
    WHEN names CONTAINS '\n ' + $text + ' \n' OR searchText CONTAINS '\n: ' + $text + '\n' OR searchText CONTAINS $code THEN 1
    WHEN any(line IN wholes WHERE line STARTS WITH ' ' AND all(word IN $compared WHERE word.mayLack OR line CONTAINS word.whole)) THEN 1
    WHEN searchText CONTAINS '\n~ ' + $text + ' \n' THEN 2
    WHEN any(line IN wholes WHERE all(word IN $compared WHERE word.mayLack OR line CONTAINS word.whole)) THEN 2
    WHEN names CONTAINS '\n ' + $essential + ' \n' OR searchText CONTAINS '\n: ' + $essential + '\n' THEN 3
    WHEN any(line IN wholes WHERE line STARTS WITH ' ') THEN 3
    WHEN searchText CONTAINS '\n~ ' + $essential + ' \n' OR size(wholes) > 0 THEN 4
    WHEN names CONTAINS '\n ' + $text OR names CONTAINS '\n ' + $essential THEN 5
    WHEN searchText CONTAINS '\n~ ' + $text OR searchText CONTAINS '\n~ ' + $essential THEN 6
    WHEN size([word IN $words WHERE names CONTAINS word.begins OR names CONTAINS word.whole]) = fitting THEN 7
    WHEN size([word IN $words WHERE searchText CONTAINS word.begins OR searchText CONTAINS word.whole]) = fitting THEN 8
    ELSE 9
  END AS tier
WITH entity, fitting, tier, CASE
    WHEN tier <= 2 AND (coalesce(entity.renown, entity.prominence) >= 300 OR size($boosted) > 0) THEN tier
    WHEN tier = 5 AND entity.prominence >= 1000 AND size($boosted) = 0 THEN 3
    WHEN tier <= 2 THEN tier + 3
    WHEN size($boosted) > 0 AND entity.kind IN $boosted THEN CASE WHEN tier < 9 THEN tier ELSE 19 END
    ELSE CASE WHEN tier < 9 THEN tier + 10 ELSE 20 END
  END AS place
WITH entity, fitting, tier, right('0' + toString(size($words) - fitting + CASE WHEN $least < size($words) THEN 1 ELSE 0 END), 2) + right('0' + toString(place), 2)
  + right('0000' + toString(9999 - CASE WHEN size($boosted) > 0 THEN entity.prominence ELSE coalesce(entity.renown, entity.prominence) END), 4) + entity.sortKey AS sortKey
WHERE sortKey > $after
WITH entity, fitting, tier, sortKey
ORDER BY sortKey
LIMIT $limit
RETURN sortKey, tier, fitting, [column IN $columns | entity[column]] AS entity
ORDER BY sortKey
