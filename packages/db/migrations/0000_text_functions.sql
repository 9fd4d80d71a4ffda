CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint

-- Text as searching compares it. unaccent() is only STABLE because its dictionary may be replaced; ours is not.
CREATE FUNCTION fold_text(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFKC)));--> statement-breakpoint

-- The words of a timeline entry's data, for searching: its texts without its ids.
CREATE FUNCTION entry_words(data jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (
    SELECT coalesce(fold_text(string_agg(word #>> '{}', ' ')), '')
    FROM jsonb_path_query(data, '$.** ? (@.type() == "string" && !(@ like_regex "^[0-9a-f]{8}-[0-9a-f]{4}-"))') AS word
  );--> statement-breakpoint

-- The tenant of this transaction. An ended local setting reads as an empty string, not as NULL.
CREATE FUNCTION current_workspace() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.workspace_id', true), '')::uuid;
