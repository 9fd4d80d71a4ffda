-- Loads pg_trgm into this session: the thresholds of the functions below are settings of its own.
SELECT word_similarity('a', 'a');--> statement-breakpoint

-- What a search compares: folding may make one character eighteen, so what is folded is cut again. Comparing costs
-- its length for every contact of the workspace.
CREATE FUNCTION folded_term(term text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN btrim(left(btrim(fold_text(left(term, 254))), 100));--> statement-breakpoint

-- The words of a folded term, each once: LIKE is tried with every one of them, so the tenth is the last.
CREATE FUNCTION words_of_term(folded text) RETURNS text[]
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (
    SELECT coalesce(array_agg(word ORDER BY place), '{}')
    FROM (
      SELECT word, min(n) AS place FROM regexp_split_to_table(folded, '\s+') WITH ORDINALITY AS words (word, n)
      WHERE word <> '' GROUP BY word ORDER BY place LIMIT 10
    ) AS first_words
  );--> statement-breakpoint

-- As before, with what it compares bounded.
CREATE OR REPLACE FUNCTION search_contacts(term text)
  RETURNS TABLE (contact_id uuid, rank integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp
  SET pg_trgm.word_similarity_threshold = 0.55 AS $$
DECLARE
  tenant uuid := current_workspace();
  typed text := btrim(left(term, 254));
  folded text := folded_term(term);
  escaped text := regexp_replace(folded, '([\\%_])', '\\\1', 'g');
  parts text[] := array(SELECT '%' || part || '%' FROM unnest(words_of_term(escaped)) AS part);
  in_address text := regexp_replace(lower(typed), '([\\%_])', '\\\1', 'g');
  digits text :=
    CASE WHEN typed !~ '[[:alpha:]@]' THEN ltrim(regexp_replace(typed, '\D', '', 'g'), '0') ELSE '' END;
BEGIN
  IF folded = '' THEN RETURN; END IF;
  RETURN QUERY
    SELECT hit.id, min(hit.rank)
    FROM (
      SELECT contacts.id,
        CASE WHEN btrim(contacts.name_key) = folded THEN 0 WHEN contacts.name_key LIKE escaped || '%' THEN 1 ELSE 2 END
        AS rank
      FROM contacts WHERE contacts.workspace_id = tenant AND contacts.name_key LIKE ALL (parts)
      UNION ALL
      SELECT contact_emails.contact_id,
        CASE WHEN address_key = lower(typed) THEN 0 WHEN address_key LIKE in_address || '%' THEN 1 ELSE 2 END
      FROM contact_emails WHERE workspace_id = tenant AND address_key LIKE '%' || in_address || '%'
      UNION ALL
      SELECT contact_phones.contact_id, CASE WHEN number LIKE '%' || digits THEN 0 ELSE 2 END
      FROM contact_phones
      WHERE length(digits) >= 3 AND workspace_id = tenant AND number LIKE '%' || digits || '%'
      UNION ALL
      SELECT contacts.id, 3
      FROM contacts WHERE length(folded) >= 4 AND contacts.workspace_id = tenant AND folded <% contacts.name_key
    ) AS hit
    WHERE NOT EXISTS (SELECT FROM contacts WHERE contacts.id = hit.id AND contacts.deleted_at IS NOT NULL)
    GROUP BY hit.id;
END $$;--> statement-breakpoint

-- As before, with what it compares bounded.
CREATE OR REPLACE FUNCTION similar_names(name text) RETURNS TABLE (contact_id uuid, likeness real)
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp
  SET pg_trgm.word_similarity_threshold = 0.7 AS $$
DECLARE
  tenant uuid := current_workspace();
  folded text := folded_term(name);
BEGIN
  RETURN QUERY
    SELECT contacts.id, word_similarity(folded, contacts.name_key)
    FROM contacts
    WHERE length(folded) >= 4 AND contacts.workspace_id = tenant AND contacts.deleted_at IS NULL
      AND folded <% contacts.name_key
    ORDER BY 2 DESC
    LIMIT 5;
END $$;
