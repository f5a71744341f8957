// The embedded engine's lookup indexes of entities and claims, created after these are written.

CREATE INDEX entity_kind_index IF NOT EXISTS FOR (node:Entity) ON (node.kind);
CREATE INDEX entity_name_folded_index IF NOT EXISTS FOR (node:Entity) ON (node.nameFolded);
CREATE INDEX entity_country_id_index IF NOT EXISTS FOR (node:Entity) ON (node.countryId);
CREATE INDEX entity_region_id_index IF NOT EXISTS FOR (node:Entity) ON (node.regionId);
CREATE INDEX port_port_kind_index IF NOT EXISTS FOR (node:Port) ON (node.portKind);
CREATE INDEX port_country_id_index IF NOT EXISTS FOR (node:Port) ON (node.countryId);
CREATE INDEX port_region_id_index IF NOT EXISTS FOR (node:Port) ON (node.regionId);
CREATE INDEX place_country_id_index IF NOT EXISTS FOR (node:Place) ON (node.countryId);
CREATE INDEX place_region_id_index IF NOT EXISTS FOR (node:Place) ON (node.regionId);
CREATE INDEX region_country_id_index IF NOT EXISTS FOR (node:Region) ON (node.countryId);
CREATE INDEX commodity_parent_id_index IF NOT EXISTS FOR (node:Commodity) ON (node.parentId);

CREATE INDEX country_iso2_index IF NOT EXISTS FOR (node:Country) ON (node.iso2);
CREATE INDEX country_iso3_index IF NOT EXISTS FOR (node:Country) ON (node.iso3);
CREATE INDEX port_unlocode_index IF NOT EXISTS FOR (node:Port) ON (node.unlocode);
CREATE INDEX place_unlocode_index IF NOT EXISTS FOR (node:Place) ON (node.unlocode);
CREATE INDEX region_iso3166_index IF NOT EXISTS FOR (node:Region) ON (node.iso3166);
CREATE INDEX commodity_hs_code_index IF NOT EXISTS FOR (node:Commodity) ON (node.hsCode);

CREATE INDEX section_railway_id_index IF NOT EXISTS FOR (node:Section) ON (node.railwayId);
CREATE INDEX claim_claim_kind_index IF NOT EXISTS FOR (node:Claim) ON (node.claimKind);
CREATE INDEX claim_topic_index IF NOT EXISTS FOR (node:Claim) ON (node.topic);
CREATE INDEX claim_source_index IF NOT EXISTS FOR (node:Claim) ON (node.source);
CREATE INDEX observation_reporter_id_index IF NOT EXISTS FOR (node:Observation) ON (node.reporterId);
CREATE INDEX observation_partner_id_index IF NOT EXISTS FOR (node:Observation) ON (node.partnerId);
CREATE INDEX observation_commodity_id_index IF NOT EXISTS FOR (node:Observation) ON (node.commodityId);
CREATE INDEX observation_measure_index IF NOT EXISTS FOR (node:Observation) ON (node.measure);

CREATE INDEX entity_search_keys_index IF NOT EXISTS FOR (node:Entity) ON (node.searchKeys) USING TEXT {tokenizer: 'standard', stop_words: []};
