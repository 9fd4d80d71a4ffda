-- The field's own words: things are created, edited and deleted; what hangs on any record hangs on `record_id`.
-- No release came before this: every installation is a demo, so no other program reads the old names.
-- squawk-ignore-file renaming-column, renaming-table, adding-foreign-key-constraint, constraint-missing-not-valid, adding-not-nullable-field, require-timeout-settings
ALTER TABLE background_beats RENAME TO heartbeats;--> statement-breakpoint
ALTER POLICY relay_beats ON heartbeats RENAME TO relay_heartbeats;--> statement-breakpoint
ALTER POLICY in_sight ON contacts RENAME TO visible;--> statement-breakpoint

ALTER TABLE notes RENAME COLUMN contact_id TO record_id;--> statement-breakpoint
ALTER TABLE notes RENAME COLUMN written_at TO created_at;--> statement-breakpoint
ALTER INDEX notes_of_contact RENAME TO notes_of_record;--> statement-breakpoint
ALTER TABLE timeline_entries RENAME COLUMN contact_id TO record_id;--> statement-breakpoint
ALTER TABLE timeline_entries RENAME COLUMN withdrawn_at TO deleted_at;--> statement-breakpoint
ALTER INDEX timeline_entries_of_contact RENAME TO timeline_entries_of_record;--> statement-breakpoint
ALTER TABLE notifications RENAME COLUMN contact_id TO record_id;--> statement-breakpoint
ALTER TABLE audit_entries RENAME COLUMN contact_id TO record_id;--> statement-breakpoint
ALTER TABLE audit_entries RENAME COLUMN address TO ip_address;--> statement-breakpoint
ALTER INDEX audit_entries_of_contact RENAME TO audit_entries_of_record;--> statement-breakpoint
ALTER TABLE outbox RENAME COLUMN contact_id TO record_id;--> statement-breakpoint
ALTER INDEX outbox_of_contact RENAME TO outbox_about_record;--> statement-breakpoint
ALTER TABLE outbox RENAME COLUMN record_key TO workflow_id;--> statement-breakpoint
ALTER INDEX outbox_of_record RENAME TO outbox_of_workflow;--> statement-breakpoint

UPDATE timeline_entries SET kind = renamed.now
  FROM (VALUES ('note.written', 'note.created'), ('email.changed', 'email.edited'), ('phone.changed', 'phone.edited'))
    AS renamed (was, now)
  WHERE kind = renamed.was;--> statement-breakpoint
UPDATE audit_entries SET act = renamed.now
  FROM (VALUES ('note.written', 'note.created'), ('email.changed', 'email.edited'), ('phone.changed', 'phone.edited'),
    ('tag.made', 'tag.created'), ('contactType.added', 'contactType.created'),
    ('contactType.removed', 'contactType.deleted'), ('activity.withdrawn', 'activity.deleted'))
    AS renamed (was, now)
  WHERE act = renamed.was;
