// Which sections of railways does this entity have or bound?
// $id  an entity id
// scans: there are few sections
MATCH (section:Section)
WHERE section.railwayId = $id OR section.fromId = $id OR section.toId = $id
RETURN section.id AS id
ORDER BY id
