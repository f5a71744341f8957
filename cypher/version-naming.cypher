// Which version that holds today names this?
// $name  an id with a quote before it, as JSON writes it
// scans: what people have written is looked through, only when a source of theirs is taken back
MATCH (version:Version)
WHERE version.until IS NULL AND version.row CONTAINS $name
RETURN version.kind AS kind, version.fact AS fact
LIMIT 1
