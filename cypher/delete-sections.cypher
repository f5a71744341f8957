// Delete these sections of railways.
// $ids  section ids
UNWIND $ids AS id
MATCH (section:Section {id: id})
DELETE section
