// Which commodities are kinds of these, a page for each, in name order?
// $keys  commodity ids
// $after  the sortKey of the last one seen, '' for the first page
// $limit  rows for each
// $columns  which properties of each to answer with, in this order
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
