// The indexes that the embedded engine drops before entities are overwritten: to remove one text, its text index reads all of them.

DROP INDEX entity_search_keys_index IF EXISTS;
