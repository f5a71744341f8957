// Which codes of the Harmonized System do these groups of goods cover, in the order of their digits?
// $keys  commodity ids
// $columns  the properties of each entity to return, in this order
UNWIND $keys AS key
CALL (key) {
  MATCH (group:Entity {id: key})<-[edge:SUBCATEGORY_OF]-(code:Commodity)
  WHERE group.commodityLevel = 'GROUP' AND code.hsDigits IS NOT NULL
  RETURN edge, code
}
WITH key, edge, code
ORDER BY code.hsDigits
RETURN key, [column IN $columns | code[column]] AS entity, edge.basis AS basis, edge.citations AS citations, edge.confidence AS confidence
