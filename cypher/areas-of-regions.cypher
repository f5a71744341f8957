// Which countries make up these regions, and which parts of countries lie in them, themselves included?
// $keys  region ids
UNWIND $keys AS key
CALL (key) {
  MATCH (:Entity {id: key})<-[:PART_OF*1..3]-(country:Country)
  RETURN country.id AS held
  UNION
  MATCH (region:Entity {id: key})<-[:PART_OF*0..2]-(division:Region)
  WHERE region.regionKind <> 'WORLD_REGION'
  RETURN division.id AS held
}
RETURN key, held
ORDER BY held
