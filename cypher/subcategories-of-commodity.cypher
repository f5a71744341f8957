// Which commodities are kinds of these, a page for each, in name order?
// $keys  commodity ids
// $after  the sortKey of the last row of the page before, '' for the first page
// $limit  the most rows for each key
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:SUBCATEGORY_OF]-(commodity:Commodity)
  WHERE commodity.sortKey > $after
  RETURN commodity
  ORDER BY commodity.sortKey
  LIMIT $limit
}
WITH key, commodity
ORDER BY commodity.sortKey
RETURN key, collect([column IN $columns | commodity[column]]) AS entities
