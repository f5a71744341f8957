// Which countries and regions make up these countries and regions, themselves included?
// $keys  country or region ids
UNWIND $keys AS key
MATCH (:Entity {id: key})<-[:PART_OF*0..3]-(area:Entity)
WHERE area:Country OR area:Region
RETURN DISTINCT key, area.id AS area
