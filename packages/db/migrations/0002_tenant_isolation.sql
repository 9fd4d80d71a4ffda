-- Every table is closed to everyone, its owner too, until a policy opens it. The owner's own policy lets
-- backfills and SECURITY DEFINER functions see rows: FORCE binds the owner as well.
CREATE FUNCTION force_row_security(target regclass) RETURNS void
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY owner_all ON %s TO migrator USING (true) WITH CHECK (true)', target);
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION force_row_security(regclass) FROM PUBLIC;--> statement-breakpoint

-- For a table with a workspace_id: `app` sees and writes only the workspace its transaction is bound to.
CREATE FUNCTION isolate_by_workspace(target regclass) RETURNS void
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM force_row_security(target);
  EXECUTE format(
    'CREATE POLICY own_workspace ON %s TO app USING (workspace_id = current_workspace()) '
    'WITH CHECK (workspace_id = current_workspace())', target);
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION isolate_by_workspace(regclass) FROM PUBLIC;--> statement-breakpoint

SELECT isolate_by_workspace(name::regclass) FROM unnest(ARRAY[
  'workspace_settings', 'staff', 'contact_types', 'contacts', 'contact_emails', 'contact_phones', 'tags',
  'contact_tags', 'notes', 'note_mentions', 'note_versions', 'notifications', 'timeline_entries', 'audit_entries', 'email_deliveries', 'outbox'
]) AS name;--> statement-breakpoint
GRANT SELECT, UPDATE ON workspace_settings TO app;--> statement-breakpoint
GRANT SELECT ON staff TO app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON contacts, email_deliveries, notifications TO app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE
  ON contact_types, contact_emails, contact_phones, tags, contact_tags, notes, note_mentions TO app;--> statement-breakpoint
-- Append-only: what happened is never rewritten. Pinning an entry is no part of what happened.
GRANT SELECT, INSERT ON timeline_entries, audit_entries, outbox, note_versions TO app;--> statement-breakpoint
GRANT UPDATE (pinned_at) ON timeline_entries TO app;--> statement-breakpoint

SELECT force_row_security('workspaces');--> statement-breakpoint
CREATE POLICY own_workspace ON workspaces TO app USING (id = current_workspace());--> statement-breakpoint
GRANT SELECT ON workspaces TO app;--> statement-breakpoint

-- Sign-in comes before any workspace: these tables have none, and only the sign-in module reads them.
SELECT force_row_security(name::regclass)
  FROM unnest(ARRAY['users', 'sessions', 'accounts', 'verifications']) AS name;--> statement-breakpoint
CREATE POLICY sign_in ON users TO app USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY sign_in ON sessions TO app USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY sign_in ON accounts TO app USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY sign_in ON verifications TO app USING (true) WITH CHECK (true);--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON users, sessions, accounts, verifications TO app;--> statement-breakpoint

-- The relay carries out every workspace's effects, and sees of them only what that takes.
CREATE POLICY relay_all ON outbox TO relay USING (true) WITH CHECK (true);--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON outbox TO relay;--> statement-breakpoint
GRANT UPDATE (next_attempt_at, leased_by, attempts, last_error, done_at) ON outbox TO relay;--> statement-breakpoint
CREATE POLICY relay_queued ON email_deliveries FOR SELECT TO relay USING (state = 'queued');--> statement-breakpoint
GRANT SELECT (id, workspace_id, state, created_at) ON email_deliveries TO relay;--> statement-breakpoint
CREATE POLICY relay_append ON audit_entries FOR INSERT TO relay WITH CHECK (actor_kind = 'system');--> statement-breakpoint
GRANT INSERT ON audit_entries TO relay;--> statement-breakpoint

SELECT force_row_security('background_beats');--> statement-breakpoint
CREATE POLICY relay_beats ON background_beats TO relay USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY everyone_reads ON background_beats FOR SELECT TO app USING (true);--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON background_beats TO relay;--> statement-breakpoint
GRANT SELECT ON background_beats TO app;
