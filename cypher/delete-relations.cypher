// Delete these edges. All are of one relation, whose name is put in the place of RELATION.
// $rows  from and to of each
UNWIND $rows AS row
MATCH (:Entity {id: row.from})-[edge:RELATION]->(:Entity {id: row.to})
DELETE edge
