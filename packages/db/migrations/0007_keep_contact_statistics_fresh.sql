-- The number of a large list is estimated from the statistics of this table: by default they would be renewed
-- only after a tenth of it has changed, and one workspace may have grown many times over by then.
ALTER TABLE "contacts" SET (autovacuum_analyze_threshold = 10000, autovacuum_analyze_scale_factor = 0);
