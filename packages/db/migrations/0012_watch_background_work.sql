ALTER TABLE "users" ADD COLUMN "is_ops" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Whoever reads payloads is named by the command line, as `migrator`: the API can neither give the flag nor make a user.
REVOKE INSERT, UPDATE ON users FROM app;--> statement-breakpoint
GRANT UPDATE (name, email, email_verified, image, updated_at) ON users TO app;--> statement-breakpoint
-- One mail for each mention: building it reads few rows, within the lock's second.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "email_deliveries_ended" ON "email_deliveries" USING btree ("workspace_id","finished_at","id") WHERE finished_at is not null;
