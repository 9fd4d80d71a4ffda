CREATE TABLE "erasures" (
	"deletion_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"ordered_by" text,
	"ordered_at" timestamp (3) with time zone,
	"reference" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "erasures_cause" CHECK ("erasures"."cause" in ('retention', 'at_once', 'request')),
	CONSTRAINT "erasures_order" CHECK (num_nulls("erasures"."ordered_by", "erasures"."ordered_at") = case "erasures"."cause" when 'retention' then 2 else 0 end)
);
--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "erasures_by_creation" ON "erasures" USING btree ("workspace_id","created_at","deletion_id");--> statement-breakpoint

SELECT isolate_by_workspace('erasures');--> statement-breakpoint
-- Who ordered it is written until it begins, and never again; counts and times are the erasing functions' own.
GRANT SELECT ON erasures TO app;--> statement-breakpoint
GRANT INSERT (deletion_id, workspace_id, contact_id, cause, ordered_by, ordered_at, reference) ON erasures TO app;--> statement-breakpoint
GRANT UPDATE (cause, ordered_by, ordered_at, reference) ON erasures TO app;--> statement-breakpoint
CREATE POLICY until_begun ON erasures AS RESTRICTIVE FOR UPDATE TO app USING (started_at IS NULL);--> statement-breakpoint

-- Counts what a step erased of a contact, in the transaction that erased it: cut off, both are undone.
CREATE FUNCTION count_erased(contact uuid, deletion uuid, kind text, started timestamptz, erased integer) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO erasures (deletion_id, workspace_id, contact_id, cause, started_at, counts)
  VALUES (deletion, current_workspace(), contact, 'retention', started, jsonb_build_object(kind, erased))
  ON CONFLICT (deletion_id) DO UPDATE SET
    started_at = coalesce(erasures.started_at, excluded.started_at),
    counts = erasures.counts || jsonb_build_object(kind, coalesce((erasures.counts ->> kind)::bigint, 0) + erased)
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION count_erased(uuid, uuid, text, timestamptz, integer) FROM PUBLIC;--> statement-breakpoint

-- As before, and counting what it erases.
CREATE OR REPLACE FUNCTION erase_batch(contact uuid, deletion uuid, step text, most integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  tenant uuid := current_workspace();
  started timestamptz;
  erased integer;
  owned text;
BEGIN
  SELECT purge_started_at INTO started FROM contacts WHERE id = contact;
  IF NOT FOUND THEN RETURN 0; END IF;
  IF NOT is_being_purged(contact, deletion) THEN
    RAISE EXCEPTION 'the permanent deletion of this contact has not begun' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF step = 'audit_entries' THEN
    -- The second test is for a row that another attempt blanked while this one waited for it.
    UPDATE audit_entries SET before = NULL, after = NULL WHERE id IN (
      SELECT id FROM audit_entries
      WHERE workspace_id = tenant AND contact_id = contact AND (before IS NOT NULL OR after IS NOT NULL) LIMIT most)
      AND (before IS NOT NULL OR after IS NOT NULL);
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
  IF erased > 0 THEN PERFORM count_erased(contact, deletion, step, started, erased); END IF;
  RETURN erased;
END $$;--> statement-breakpoint

-- As before, and closing the account of what was erased.
CREATE OR REPLACE FUNCTION erase_contact(contact uuid, deletion uuid) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  started timestamptz;
BEGIN
  DELETE FROM contacts WHERE id = contact AND deletion_id = deletion
    AND workspace_id = current_workspace() AND purge_started_at IS NOT NULL
    RETURNING purge_started_at INTO started;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM count_erased(contact, deletion, 'contacts', started, 1);
  UPDATE erasures SET finished_at = clock_timestamp() WHERE deletion_id = deletion;
  RETURN true;
END $$;
