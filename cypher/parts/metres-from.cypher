// How far is a node from a point along the great circle, in whole metres?
// Null where its position is not known. The earth is a sphere with a radius of 6,371 kilometres, as it is for routes.
// (node)  the variable of an entity
// (point)  the variable of a list that begins with the degrees north and the degrees east
[chord IN [sin(radians(node.latitude - point[0]) / 2) * sin(radians(node.latitude - point[0]) / 2)
    + cos(radians(point[0])) * cos(radians(node.latitude)) * sin(radians(node.longitude - point[1]) / 2) * sin(radians(node.longitude - point[1]) / 2)]
  | toInteger(round(12742000 * asin(sqrt(CASE WHEN chord > 1 THEN 1.0 ELSE chord END))))][0]
