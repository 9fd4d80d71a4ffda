-- Who a session token belongs to, in the workspace the session works in (or the person's first one). The token
-- itself is the proof, since no workspace is known yet; an ended session answers nothing.
CREATE FUNCTION signed_in_staff(session_token text)
  RETURNS TABLE (staff_id uuid, user_id uuid, workspace_id uuid, role text, name text, email text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY
    SELECT member.id, member.user_id, member.workspace_id, member.role, member.name, member.email
    FROM sessions JOIN staff AS member ON member.user_id = sessions.user_id
    WHERE sessions.token = session_token AND sessions.expires_at > now()
    ORDER BY member.workspace_id = sessions.workspace_id DESC NULLS LAST, member.created_at, member.id
    LIMIT 1;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION signed_in_staff(text) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION signed_in_staff(text) TO app;--> statement-breakpoint

-- Contacts of the session's workspace that match a term, best first: 0 the whole name, email or phone, 1 the
-- start of one, 2 a part of one, 3 alike but for a typo. LIKE and trigram operators are not leakproof, so under
-- row-level security they could use no index; this function uses them as the owner and filters by workspace.
CREATE FUNCTION search_contacts(term text)
  RETURNS TABLE (contact_id uuid, rank integer)
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp
  SET pg_trgm.word_similarity_threshold = 0.55 AS $$
DECLARE
  tenant uuid := current_workspace();
  folded text := btrim(fold_text(term));
  escaped text := regexp_replace(folded, '([\\%_])', '\\\1', 'g');
  parts text[] := array(SELECT '%' || part || '%' FROM regexp_split_to_table(escaped, '\s+') AS part);
  in_address text := regexp_replace(lower(btrim(term)), '([\\%_])', '\\\1', 'g');
  digits text := CASE WHEN term !~ '[[:alpha:]@]' THEN ltrim(regexp_replace(term, '\D', '', 'g'), '0') ELSE '' END;
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
        CASE WHEN address_key = lower(btrim(term)) THEN 0 WHEN address_key LIKE in_address || '%' THEN 1 ELSE 2 END
      FROM contact_emails WHERE workspace_id = tenant AND address_key LIKE '%' || in_address || '%'
      UNION ALL
      SELECT contact_phones.contact_id, CASE WHEN number LIKE '%' || digits THEN 0 ELSE 2 END
      FROM contact_phones
      WHERE length(digits) >= 3 AND workspace_id = tenant AND number LIKE '%' || digits || '%'
      UNION ALL
      SELECT contacts.id, 3
      FROM contacts WHERE length(folded) >= 4 AND contacts.workspace_id = tenant AND folded <% contacts.name_key
    ) AS hit
    GROUP BY hit.id;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION search_contacts(text) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION search_contacts(text) TO app;
--> statement-breakpoint

-- When the newest applied migration was made, so that the app can tell whether it fits the database.
CREATE FUNCTION newest_migration() RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT max(created_at) FROM drizzle.__drizzle_migrations $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION newest_migration() FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION newest_migration() TO app;
--> statement-breakpoint

-- Contacts of the session's workspace whose name has nearly these words. For warning of duplicates.
CREATE FUNCTION similar_names(name text) RETURNS TABLE (contact_id uuid, likeness real)
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp
  SET pg_trgm.word_similarity_threshold = 0.7 AS $$
DECLARE
  tenant uuid := current_workspace();
  folded text := btrim(fold_text(name));
BEGIN
  RETURN QUERY
    SELECT contacts.id, word_similarity(folded, contacts.name_key)
    FROM contacts
    WHERE length(folded) >= 4 AND contacts.workspace_id = tenant AND folded <% contacts.name_key
    ORDER BY 2 DESC
    LIMIT 5;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION similar_names(text) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION similar_names(text) TO app;
