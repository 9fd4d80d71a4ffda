-- What becomes of each table's rows when a record is erased. Each table's migration writes its rule; `app` reads them.
--   rows: they go · content: they stay, without the columns named · unlink: they stay and no longer name the record ·
--   keep: they stay as they are, without personal data of the contact.
-- A row belongs to the record that `by_column` names, or to the row of `parent` that it names.
-- squawk-ignore-file require-timeout-settings, prefer-robust-stmts
CREATE TABLE "erasure_rules" (
	"table_name" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"action" text NOT NULL,
	"by_column" text NOT NULL,
	"parent" text,
	"blanks" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "erasure_rules_action" CHECK ("erasure_rules"."action" in ('rows', 'content', 'unlink', 'keep')),
	CONSTRAINT "erasure_rules_blanks" CHECK (("erasure_rules"."action" = 'content') = (cardinality("erasure_rules"."blanks") > 0))
);
--> statement-breakpoint
ALTER TABLE "erasure_rules" ADD CONSTRAINT "erasure_rules_parent_erasure_rules_table_name_fk" FOREIGN KEY ("parent") REFERENCES "public"."erasure_rules"("table_name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
SELECT force_row_security('erasure_rules');--> statement-breakpoint
CREATE POLICY everyone_reads ON erasure_rules FOR SELECT TO app USING (true);--> statement-breakpoint
GRANT SELECT ON erasure_rules TO app;--> statement-breakpoint

-- Children first, within the rules of one table's parents; positions leave room.
INSERT INTO erasure_rules (table_name, position, action, by_column, parent, blanks) VALUES
  ('notes', 500, 'rows', 'record_id', NULL, '{}'),
  ('note_versions', 410, 'rows', 'note_id', 'notes', '{}'),
  ('note_mentions', 400, 'rows', 'note_id', 'notes', '{}'),
  ('notifications', 100, 'rows', 'record_id', NULL, '{}'),
  ('email_deliveries', 200, 'rows', 'record_id', NULL, '{}'),
  ('contact_tags', 600, 'rows', 'contact_id', NULL, '{}'),
  ('contact_emails', 610, 'rows', 'contact_id', NULL, '{}'),
  ('contact_phones', 620, 'rows', 'contact_id', NULL, '{}'),
  ('timeline_entries', 800, 'rows', 'record_id', NULL, '{}'),
  ('audit_entries', 900, 'content', 'record_id', NULL, '{before,after}'),
  ('outbox', 1000, 'keep', 'record_id', NULL, '{}'),
  ('erasures', 1010, 'keep', 'contact_id', NULL, '{}'),
  -- The record's own rows go last, with the tombstone.
  ('contacts', 9000, 'rows', 'id', NULL, '{}'),
  ('records', 9010, 'rows', 'id', NULL, '{}');--> statement-breakpoint

-- The condition by which rows of a table belong to the record $2 of the workspace $1.
CREATE FUNCTION belongs_to_record(rule erasure_rules) RETURNS text
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  above erasure_rules;
BEGIN
  IF rule.parent IS NULL THEN RETURN format('%I = $2', rule.by_column); END IF;
  SELECT * INTO STRICT above FROM erasure_rules WHERE table_name = rule.parent;
  RETURN format('%I IN (SELECT id FROM %I WHERE workspace_id = $1 AND %s)',
    rule.by_column, rule.parent, belongs_to_record(above));
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION belongs_to_record(erasure_rules) FROM PUBLIC;--> statement-breakpoint

-- Carries out the rule of one table on at most `most` rows of a record whose permanent deletion has begun, counts them
-- in the same transaction, and says how many; none where the record is gone already. The second test of a content rule
-- is for a row that another attempt blanked while this one waited for it.
CREATE OR REPLACE FUNCTION erase_batch(contact uuid, deletion uuid, step text, most integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  tenant uuid := current_workspace();
  rule erasure_rules;
  started timestamptz;
  erased integer;
  owned text;
  change text;
  held text;
BEGIN
  SELECT purge_started_at INTO started FROM contacts WHERE id = contact;
  IF NOT FOUND THEN RETURN 0; END IF;
  IF NOT is_being_purged(contact, deletion) THEN
    RAISE EXCEPTION 'the permanent deletion of this contact has not begun' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT * INTO rule FROM erasure_rules WHERE table_name = step AND action <> 'keep' AND position < 9000;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no such step: %', step USING ERRCODE = 'invalid_parameter_value';
  END IF;
  owned := belongs_to_record(rule);
  IF rule.action = 'rows' THEN
    EXECUTE format(
      'DELETE FROM %I WHERE ctid = ANY (ARRAY(SELECT ctid FROM %I WHERE workspace_id = $1 AND %s LIMIT $3))',
      step, step, owned) USING tenant, contact, most;
  ELSE
    IF rule.action = 'unlink' THEN
      change := format('%I = NULL', rule.by_column);
      held := 'true';
    ELSE
      SELECT string_agg(format('%I = NULL', name), ', '), string_agg(format('%I IS NOT NULL', name), ' OR ')
        INTO change, held FROM unnest(rule.blanks) AS name;
    END IF;
    EXECUTE format(
      'UPDATE %I SET %s WHERE ctid = ANY (ARRAY(SELECT ctid FROM %I WHERE workspace_id = $1 AND %s AND (%s) LIMIT $3)) AND (%s)',
      step, change, step, owned, held, held) USING tenant, contact, most;
  END IF;
  GET DIAGNOSTICS erased = ROW_COUNT;
  IF erased > 0 THEN PERFORM count_erased(contact, deletion, step, started, erased); END IF;
  RETURN erased;
END $$;--> statement-breakpoint

-- Takes the record's own rows away, and closes the account of what was erased; false where that is done already.
CREATE OR REPLACE FUNCTION erase_contact(contact uuid, deletion uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  started timestamptz;
BEGIN
  DELETE FROM contacts WHERE id = contact AND deletion_id = deletion
    AND workspace_id = current_workspace() AND purge_started_at IS NOT NULL
    RETURNING purge_started_at INTO started;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM records WHERE id = contact AND workspace_id = current_workspace();
  PERFORM count_erased(contact, deletion, 'contacts', started, 1);
  UPDATE erasures SET finished_at = clock_timestamp() WHERE deletion_id = deletion;
  RETURN true;
END $$;
