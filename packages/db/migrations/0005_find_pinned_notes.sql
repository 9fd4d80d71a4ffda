-- Few notes are pinned: building it reads the notes once, within the lock's second.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "notes_pinned" ON "notes" USING btree ("workspace_id","contact_id") WHERE pinned_at is not null and deleted_at is null;
