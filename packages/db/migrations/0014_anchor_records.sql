-- A record is a contact, a company or a custom object's record: its table shares the anchor's id. What any record can
-- have hangs on the anchor, what only a contact has hangs on the contact.
-- No release came before this: every installation is a demo, and small enough for these locks.
-- squawk-ignore-file renaming-column, require-concurrent-index-deletion, adding-foreign-key-constraint, constraint-missing-not-valid, adding-not-nullable-field, adding-field-with-default, ban-drop-column, require-concurrent-index-creation, require-timeout-settings, prefer-robust-stmts
CREATE TABLE "records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "records_workspace_id" UNIQUE("workspace_id","id"),
	CONSTRAINT "records_kind" CHECK ("records"."kind" in ('contact'))
);
--> statement-breakpoint
SELECT isolate_by_workspace('records');--> statement-breakpoint
GRANT SELECT ON records TO app;--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
INSERT INTO records (id, workspace_id, kind) SELECT id, workspace_id, 'contact' FROM contacts;--> statement-breakpoint

-- Whoever makes a contact makes its record: neither can be without the other.
CREATE FUNCTION anchor_record() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO records (id, workspace_id, kind) VALUES (NEW.id, NEW.workspace_id, TG_ARGV[0])
    ON CONFLICT (id) DO NOTHING;
  RETURN NEW;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION anchor_record() FROM PUBLIC;--> statement-breakpoint
CREATE TRIGGER contacts_anchor BEFORE INSERT ON contacts FOR EACH ROW EXECUTE FUNCTION anchor_record('contact');--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_record" FOREIGN KEY ("workspace_id","id") REFERENCES "public"."records"("workspace_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint

-- What hangs on any record.
ALTER TABLE "notes" DROP CONSTRAINT "notes_contact";--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_record" FOREIGN KEY ("workspace_id","record_id") REFERENCES "public"."records"("workspace_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "timeline_entries" DROP CONSTRAINT "timeline_entries_contact";--> statement-breakpoint
ALTER TABLE "timeline_entries" ADD CONSTRAINT "timeline_entries_record" FOREIGN KEY ("workspace_id","record_id") REFERENCES "public"."records"("workspace_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
-- What only a contact has moves with it when contacts are merged.
ALTER TABLE "contact_emails" DROP CONSTRAINT "contact_emails_contact";--> statement-breakpoint
ALTER TABLE "contact_emails" ADD CONSTRAINT "contact_emails_contact" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "contact_phones" DROP CONSTRAINT "contact_phones_contact";--> statement-breakpoint
ALTER TABLE "contact_phones" ADD CONSTRAINT "contact_phones_contact" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "contact_tags" DROP CONSTRAINT "contact_tags_contact";--> statement-breakpoint
ALTER TABLE "contact_tags" ADD CONSTRAINT "contact_tags_contact" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint

-- Who edited a note last.
ALTER TABLE "notes" ADD COLUMN "editor_id" uuid;--> statement-breakpoint
UPDATE notes SET editor_id = latest.editor_id FROM (
  SELECT DISTINCT ON (note_id) note_id, editor_id FROM note_versions ORDER BY note_id, replaced_at DESC, id DESC
) AS latest WHERE latest.note_id = notes.id;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_editor" FOREIGN KEY ("workspace_id","editor_id") REFERENCES "public"."staff"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint

-- A notification and a mail are about a thing of any domain on a record: what it says is that domain's.
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_contact";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_note";--> statement-breakpoint
ALTER TABLE "notifications" RENAME COLUMN "note_id" TO "subject_id";--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "excerpt" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "hidden_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE notifications SET hidden_at = notes.deleted_at,
    excerpt = left(btrim(regexp_replace(regexp_replace(notes.body, '<[^>]*>', ' ', 'g'), '\s+', ' ', 'g')), 120)
  FROM notes WHERE notes.id = notifications.subject_id;--> statement-breakpoint
ALTER TABLE "notifications" ALTER COLUMN "excerpt" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_record" FOREIGN KEY ("workspace_id","record_id") REFERENCES "public"."records"("workspace_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "notifications_of_subject" ON "notifications" USING btree ("workspace_id","subject_id");--> statement-breakpoint
DROP INDEX "notifications_unread";--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("workspace_id","staff_id") WHERE read_at is null and hidden_at is null;--> statement-breakpoint

ALTER TABLE "email_deliveries" DROP CONSTRAINT "email_deliveries_note";--> statement-breakpoint
ALTER TABLE "email_deliveries" RENAME COLUMN "note_id" TO "subject_id";--> statement-breakpoint
ALTER TABLE "email_deliveries" ADD COLUMN "record_id" uuid;--> statement-breakpoint
ALTER TABLE "email_deliveries" ADD COLUMN "actor_name" text;--> statement-breakpoint
UPDATE email_deliveries SET record_id = notes.record_id, actor_name = author.name
  FROM notes JOIN staff AS author ON author.id = notes.author_id WHERE notes.id = email_deliveries.subject_id;--> statement-breakpoint
ALTER TABLE "email_deliveries" ALTER COLUMN "record_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "email_deliveries" ALTER COLUMN "actor_name" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "email_deliveries" ADD CONSTRAINT "email_deliveries_record" FOREIGN KEY ("workspace_id","record_id") REFERENCES "public"."records"("workspace_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "email_deliveries_of_record" ON "email_deliveries" USING btree ("workspace_id","record_id");
