// Which commodities are kinds of these: how many for each?
// $keys  commodity ids
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:SUBCATEGORY_OF]-(commodity:Commodity)
  RETURN count(commodity) AS total
}
RETURN key, total
