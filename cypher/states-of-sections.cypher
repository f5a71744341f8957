// What does the graph keep of these sections of railways?
// $keys  section ids
UNWIND $keys AS key
MATCH (section:Section {id: key})
RETURN key, section{.*} AS properties
