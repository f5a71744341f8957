// Neo4j's identity constraints. They are created first, since everything is written by id.

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (node:Entity) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (node:Source) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT section_id IF NOT EXISTS FOR (node:Section) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (node:Claim) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT redirect_id IF NOT EXISTS FOR (node:Redirect) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT manifest_id IF NOT EXISTS FOR (node:Manifest) REQUIRE node.id IS UNIQUE;
