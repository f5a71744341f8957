// The embedded engine's identity constraints and indexes. Its UNIQUE constraint creates no index, so each id gets an index of its own.

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (node:Entity) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (node:Source) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT section_id IF NOT EXISTS FOR (node:Section) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (node:Claim) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT redirect_id IF NOT EXISTS FOR (node:Redirect) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT manifest_id IF NOT EXISTS FOR (node:Manifest) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT entry_id IF NOT EXISTS FOR (node:Entry) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT version_id IF NOT EXISTS FOR (node:Version) REQUIRE node.id IS UNIQUE;
CREATE INDEX entity_id_index IF NOT EXISTS FOR (node:Entity) ON (node.id);
CREATE INDEX source_id_index IF NOT EXISTS FOR (node:Source) ON (node.id);
CREATE INDEX section_id_index IF NOT EXISTS FOR (node:Section) ON (node.id);
CREATE INDEX claim_id_index IF NOT EXISTS FOR (node:Claim) ON (node.id);
CREATE INDEX redirect_id_index IF NOT EXISTS FOR (node:Redirect) ON (node.id);
CREATE INDEX manifest_id_index IF NOT EXISTS FOR (node:Manifest) ON (node.id);
CREATE INDEX entry_id_index IF NOT EXISTS FOR (node:Entry) ON (node.id);
CREATE INDEX version_id_index IF NOT EXISTS FOR (node:Version) ON (node.id);
CREATE INDEX entry_key_index IF NOT EXISTS FOR (node:Entry) ON (node.key);
CREATE INDEX entry_job_index IF NOT EXISTS FOR (node:Entry) ON (node.job);
CREATE INDEX entry_revision_index IF NOT EXISTS FOR (node:Entry) ON (node.revision);
CREATE INDEX entry_at_index IF NOT EXISTS FOR (node:Entry) ON (node.at);
CREATE INDEX version_fact_index IF NOT EXISTS FOR (node:Version) ON (node.fact);
CREATE INDEX version_from_index IF NOT EXISTS FOR (node:Version) ON (node.from);
CREATE INDEX version_until_index IF NOT EXISTS FOR (node:Version) ON (node.until);
CREATE INDEX version_owner_index IF NOT EXISTS FOR (node:Version) ON (node.owner);
