// The embedded engine's identity constraints and indexes. Its UNIQUE constraint creates no index, so each id gets an index of its own.

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (node:Entity) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (node:Source) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT section_id IF NOT EXISTS FOR (node:Section) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (node:Claim) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT redirect_id IF NOT EXISTS FOR (node:Redirect) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT manifest_id IF NOT EXISTS FOR (node:Manifest) REQUIRE node.id IS UNIQUE;
CREATE INDEX entity_id_index IF NOT EXISTS FOR (node:Entity) ON (node.id);
CREATE INDEX source_id_index IF NOT EXISTS FOR (node:Source) ON (node.id);
CREATE INDEX section_id_index IF NOT EXISTS FOR (node:Section) ON (node.id);
CREATE INDEX claim_id_index IF NOT EXISTS FOR (node:Claim) ON (node.id);
CREATE INDEX redirect_id_index IF NOT EXISTS FOR (node:Redirect) ON (node.id);
CREATE INDEX manifest_id_index IF NOT EXISTS FOR (node:Manifest) ON (node.id);
