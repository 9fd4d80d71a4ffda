-- The outbox holds a week: building it reads that once, within the lock's second.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "outbox_of_contact" ON "outbox" USING btree ("contact_id") WHERE contact_id is not null;