ALTER TABLE "timeline_entries" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
GRANT UPDATE (withdrawn_at) ON timeline_entries TO app;--> statement-breakpoint

-- What is kept for undoing is not shown, so it is not found either.
CREATE OR REPLACE FUNCTION entry_words(data jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (
    SELECT coalesce(fold_text(string_agg(word #>> '{}', ' ')), '')
    FROM jsonb_path_query(data - 'undo', '$.** ? (@.type() == "string" && !(@ like_regex "^[0-9a-f]{8}-[0-9a-f]{4}-"))') AS word
  );
