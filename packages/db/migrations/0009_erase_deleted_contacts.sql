-- Deleted contacts are out of sight of every transaction that does not ask for them: no list, search or count can
-- forget it.
CREATE POLICY in_sight ON contacts AS RESTRICTIVE FOR ALL TO app
  USING (deleted_at IS NULL OR current_setting('app.deleted', true) = 'shown');--> statement-breakpoint

-- The reconciler looks for deleted contacts whose permanent deletion nobody carries out.
CREATE POLICY relay_deleted ON contacts FOR SELECT TO relay USING (deleted_at IS NOT NULL);--> statement-breakpoint
GRANT SELECT (id, workspace_id, deleted_at, deletion_id, purge_after, held_at) ON contacts TO relay;--> statement-breakpoint

-- Whether the permanent deletion of this contact of the session's workspace has begun: only then may what is
-- append-only for everyone be erased.
CREATE FUNCTION is_being_purged(contact uuid, deletion uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM contacts WHERE id = contact AND deletion_id = deletion
    AND workspace_id = current_workspace() AND purge_started_at IS NOT NULL) $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION is_being_purged(uuid, uuid) FROM PUBLIC;--> statement-breakpoint

-- Erases at most `most` rows of one table that belong to the contact, and says how many; none where the contact is
-- gone already. Entries of the audit log stay, without what was there before and after.
CREATE FUNCTION erase_batch(contact uuid, deletion uuid, step text, most integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  tenant uuid := current_workspace();
  erased integer;
  owned text;
BEGIN
  IF NOT EXISTS (SELECT FROM contacts WHERE id = contact) THEN RETURN 0; END IF;
  IF NOT is_being_purged(contact, deletion) THEN
    RAISE EXCEPTION 'the permanent deletion of this contact has not begun' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF step = 'audit_entries' THEN
    UPDATE audit_entries SET before = NULL, after = NULL WHERE id IN (
      SELECT id FROM audit_entries
      WHERE workspace_id = tenant AND contact_id = contact AND (before IS NOT NULL OR after IS NOT NULL) LIMIT most);
  ELSE
    owned := CASE
      WHEN step IN ('email_deliveries', 'note_mentions', 'note_versions')
        THEN 'note_id IN (SELECT id FROM notes WHERE workspace_id = $1 AND contact_id = $2)'
      WHEN step IN ('notifications', 'notes', 'contact_tags', 'contact_emails', 'contact_phones', 'timeline_entries')
        THEN 'contact_id = $2' END;
    IF owned IS NULL THEN
      RAISE EXCEPTION 'no such step: %', step USING ERRCODE = 'invalid_parameter_value';
    END IF;
    EXECUTE format(
      'DELETE FROM %I WHERE ctid = ANY (ARRAY(SELECT ctid FROM %I WHERE workspace_id = $1 AND %s LIMIT $3))',
      step, step, owned) USING tenant, contact, most;
  END IF;
  GET DIAGNOSTICS erased = ROW_COUNT;
  RETURN erased;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION erase_batch(uuid, uuid, text, integer) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION erase_batch(uuid, uuid, text, integer) TO app;--> statement-breakpoint

-- Takes the contact's own row away; false where that is done already.
CREATE FUNCTION erase_contact(contact uuid, deletion uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM contacts WHERE id = contact AND deletion_id = deletion
    AND workspace_id = current_workspace() AND purge_started_at IS NOT NULL;
  RETURN FOUND;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION erase_contact(uuid, uuid) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION erase_contact(uuid, uuid) TO app;--> statement-breakpoint

-- Loads pg_trgm: until then its settings are unknown to this session, and not ours to set on a function.
SELECT show_limit();--> statement-breakpoint

-- As before, and finding no deleted contacts.
CREATE OR REPLACE FUNCTION search_contacts(term text)
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
    WHERE NOT EXISTS (SELECT FROM contacts WHERE contacts.id = hit.id AND contacts.deleted_at IS NOT NULL)
    GROUP BY hit.id;
END $$;--> statement-breakpoint

CREATE OR REPLACE FUNCTION similar_names(name text) RETURNS TABLE (contact_id uuid, likeness real)
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
    WHERE length(folded) >= 4 AND contacts.workspace_id = tenant AND contacts.deleted_at IS NULL
      AND folded <% contacts.name_key
    ORDER BY 2 DESC
    LIMIT 5;
END $$;
