ALTER TABLE "contacts" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "deletion_id" uuid;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "deleted_by" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "deletion_reason" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "purge_after" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "purge_started_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "held_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "held_by" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "hold_reason" text;--> statement-breakpoint
-- No contact is deleted yet: building it reads the contacts once, within the lock's second.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "contacts_deleted" ON "contacts" USING btree ("workspace_id","purge_after","id") WHERE deleted_at is not null;--> statement-breakpoint
-- What is there holds them, the columns being new: validating would only read it all.
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_deletion" CHECK (num_nulls("contacts"."deleted_at", "contacts"."deletion_id", "contacts"."deleted_by", "contacts"."purge_after") in (0, 4)) NOT VALID;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_purge" CHECK ("contacts"."purge_started_at" is null or "contacts"."deleted_at" is not null) NOT VALID;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_hold" CHECK (num_nulls("contacts"."held_at", "contacts"."held_by", "contacts"."hold_reason") in (0, 3)) NOT VALID;
