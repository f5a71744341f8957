// Neo4j's lookup indexes of entities and claims, created after these are written. A composite index returns a page in order, without sorting.

CREATE INDEX entity_sort_key_index IF NOT EXISTS FOR (node:Entity) ON (node.sortKey);
CREATE INDEX entity_kind_sort_key_index IF NOT EXISTS FOR (node:Entity) ON (node.kind, node.sortKey);
CREATE INDEX entity_kind_country_id_sort_key_index IF NOT EXISTS FOR (node:Entity) ON (node.kind, node.countryId, node.sortKey);
CREATE INDEX entity_kind_region_id_sort_key_index IF NOT EXISTS FOR (node:Entity) ON (node.kind, node.regionId, node.sortKey);
CREATE INDEX entity_kind_latitude_index IF NOT EXISTS FOR (node:Entity) ON (node.kind, node.latitude);
CREATE TEXT INDEX entity_name_folded_index IF NOT EXISTS FOR (node:Entity) ON (node.nameFolded);
CREATE INDEX country_sort_key_index IF NOT EXISTS FOR (node:Country) ON (node.sortKey);
CREATE INDEX region_sort_key_index IF NOT EXISTS FOR (node:Region) ON (node.sortKey);
CREATE INDEX port_sort_key_index IF NOT EXISTS FOR (node:Port) ON (node.sortKey);
CREATE INDEX place_sort_key_index IF NOT EXISTS FOR (node:Place) ON (node.sortKey);
CREATE INDEX railway_sort_key_index IF NOT EXISTS FOR (node:Railway) ON (node.sortKey);
CREATE INDEX corridor_sort_key_index IF NOT EXISTS FOR (node:Corridor) ON (node.sortKey);
CREATE INDEX commodity_sort_key_index IF NOT EXISTS FOR (node:Commodity) ON (node.sortKey);
CREATE INDEX agreement_sort_key_index IF NOT EXISTS FOR (node:Agreement) ON (node.sortKey);
CREATE INDEX organization_sort_key_index IF NOT EXISTS FOR (node:Organization) ON (node.sortKey);
CREATE INDEX event_sort_key_index IF NOT EXISTS FOR (node:Event) ON (node.sortKey);
CREATE INDEX person_sort_key_index IF NOT EXISTS FOR (node:Person) ON (node.sortKey);
CREATE INDEX sector_sort_key_index IF NOT EXISTS FOR (node:Sector) ON (node.sortKey);
CREATE INDEX passage_sort_key_index IF NOT EXISTS FOR (node:Passage) ON (node.sortKey);

CREATE INDEX port_country_id_sort_key_index IF NOT EXISTS FOR (node:Port) ON (node.countryId, node.sortKey);
CREATE INDEX port_region_id_sort_key_index IF NOT EXISTS FOR (node:Port) ON (node.regionId, node.sortKey);
CREATE INDEX port_port_kind_sort_key_index IF NOT EXISTS FOR (node:Port) ON (node.portKind, node.sortKey);
CREATE INDEX port_country_id_own_rank_index IF NOT EXISTS FOR (node:Port) ON (node.countryId, node.ownRank);
CREATE INDEX port_region_id_own_rank_index IF NOT EXISTS FOR (node:Port) ON (node.regionId, node.ownRank);
CREATE INDEX port_country_id_linked_index IF NOT EXISTS FOR (node:Port) ON (node.countryId, node.linked);
CREATE INDEX port_region_id_linked_index IF NOT EXISTS FOR (node:Port) ON (node.regionId, node.linked);
CREATE INDEX place_country_id_linked_index IF NOT EXISTS FOR (node:Place) ON (node.countryId, node.linked);
CREATE INDEX place_region_id_linked_index IF NOT EXISTS FOR (node:Place) ON (node.regionId, node.linked);
CREATE INDEX place_country_id_sort_key_index IF NOT EXISTS FOR (node:Place) ON (node.countryId, node.sortKey);
CREATE INDEX place_region_id_sort_key_index IF NOT EXISTS FOR (node:Place) ON (node.regionId, node.sortKey);
CREATE INDEX region_country_id_sort_key_index IF NOT EXISTS FOR (node:Region) ON (node.countryId, node.sortKey);
CREATE INDEX commodity_parent_id_sort_key_index IF NOT EXISTS FOR (node:Commodity) ON (node.parentId, node.sortKey);

CREATE INDEX country_iso2_index IF NOT EXISTS FOR (node:Country) ON (node.iso2);
CREATE INDEX country_iso3_index IF NOT EXISTS FOR (node:Country) ON (node.iso3);
CREATE INDEX port_unlocode_index IF NOT EXISTS FOR (node:Port) ON (node.unlocode);
CREATE INDEX place_unlocode_index IF NOT EXISTS FOR (node:Place) ON (node.unlocode);
CREATE INDEX region_iso3166_index IF NOT EXISTS FOR (node:Region) ON (node.iso3166);
CREATE INDEX commodity_hs_code_index IF NOT EXISTS FOR (node:Commodity) ON (node.hsCode);

CREATE INDEX section_railway_id_number_index IF NOT EXISTS FOR (node:Section) ON (node.railwayId, node.number);
CREATE INDEX claim_sort_key_index IF NOT EXISTS FOR (node:Claim) ON (node.sortKey);
CREATE INDEX claim_claim_kind_sort_key_index IF NOT EXISTS FOR (node:Claim) ON (node.claimKind, node.sortKey);
CREATE INDEX claim_topic_index IF NOT EXISTS FOR (node:Claim) ON (node.topic);
CREATE INDEX claim_source_sort_key_index IF NOT EXISTS FOR (node:Claim) ON (node.source, node.sortKey);
CREATE INDEX observation_reporter_id_sort_key_index IF NOT EXISTS FOR (node:Observation) ON (node.reporterId, node.sortKey);
CREATE INDEX observation_partner_id_sort_key_index IF NOT EXISTS FOR (node:Observation) ON (node.partnerId, node.sortKey);
CREATE INDEX observation_commodity_id_sort_key_index IF NOT EXISTS FOR (node:Observation) ON (node.commodityId, node.sortKey);
CREATE INDEX observation_measure_sort_key_index IF NOT EXISTS FOR (node:Observation) ON (node.measure, node.sortKey);

CREATE FULLTEXT INDEX entity_search_keys_index IF NOT EXISTS FOR (node:Entity) ON EACH [node.searchKeys] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

CALL db.awaitIndexes(300);
