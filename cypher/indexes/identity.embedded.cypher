// What the embedded engine tells entities, sources and claims apart by. Its UNIQUE makes no index, so each id has one of its own.

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (node:Entity) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (node:Source) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (node:Claim) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT manifest_id IF NOT EXISTS FOR (node:Manifest) REQUIRE node.id IS UNIQUE;
CREATE INDEX entity_id_index IF NOT EXISTS FOR (node:Entity) ON (node.id);
CREATE INDEX source_id_index IF NOT EXISTS FOR (node:Source) ON (node.id);
CREATE INDEX claim_id_index IF NOT EXISTS FOR (node:Claim) ON (node.id);
CREATE INDEX manifest_id_index IF NOT EXISTS FOR (node:Manifest) ON (node.id);
