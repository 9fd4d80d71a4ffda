CREATE TABLE "task_notices" (
	"workspace_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"planned_at" timestamp (3) with time zone NOT NULL,
	"staff_id" uuid NOT NULL,
	"notified_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "task_notices_pk" PRIMARY KEY("task_id","kind","planned_at","staff_id")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"title" text NOT NULL,
	"notes" text,
	"due_on" date,
	"due_time" time,
	"due_zone" text,
	"due_at" timestamp (3) with time zone,
	"remind_at" timestamp (3) with time zone,
	"assignee_id" uuid,
	"priority" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid,
	"completed_at" timestamp (3) with time zone,
	"completed_by" uuid,
	"deleted_at" timestamp (3) with time zone,
	"scheduled_at" timestamp (3) with time zone NOT NULL,
	"notice_at" timestamp (3) with time zone,
	"due_order" timestamp (3) with time zone GENERATED ALWAYS AS (coalesce(due_on + coalesce(due_time, '23:59:59.999'), '2199-12-31 23:59:59.999'::timestamp) at time zone 'UTC') STORED NOT NULL,
	CONSTRAINT "tasks_workspace_id" UNIQUE("workspace_id","id"),
	CONSTRAINT "tasks_priority" CHECK ("tasks"."priority" in ('low', 'normal', 'high')),
	CONSTRAINT "tasks_due" CHECK (num_nulls("tasks"."due_time", "tasks"."due_zone", "tasks"."due_at") in (0, 3) and ("tasks"."due_time" is null or "tasks"."due_on" is not null))
);
--> statement-breakpoint
ALTER TABLE "task_notices" ADD CONSTRAINT "task_notices_task" FOREIGN KEY ("workspace_id","task_id") REFERENCES "public"."tasks"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_notices" ADD CONSTRAINT "task_notices_staff" FOREIGN KEY ("workspace_id","staff_id") REFERENCES "public"."staff"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_record" FOREIGN KEY ("workspace_id","record_id") REFERENCES "public"."records"("workspace_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_creator" FOREIGN KEY ("workspace_id","created_by") REFERENCES "public"."staff"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_completer" FOREIGN KEY ("workspace_id","completed_by") REFERENCES "public"."staff"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tasks_open_of_record" ON "tasks" USING btree ("workspace_id","record_id","due_order","id") WHERE completed_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "tasks_completed_of_record" ON "tasks" USING btree ("workspace_id","record_id","completed_at","id") WHERE completed_at is not null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "tasks_open_of_assignee" ON "tasks" USING btree ("workspace_id","assignee_id","due_order","id") WHERE completed_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "tasks_completed_of_assignee" ON "tasks" USING btree ("workspace_id","assignee_id","completed_at","id") WHERE completed_at is not null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "tasks_to_notify" ON "tasks" USING btree ("notice_at","id") WHERE notice_at is not null;--> statement-breakpoint
-- A colleague who goes leaves the task without an assignee.
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assignee" FOREIGN KEY ("workspace_id","assignee_id") REFERENCES "public"."staff"("workspace_id","id") ON DELETE SET NULL ("assignee_id");--> statement-breakpoint

SELECT isolate_by_workspace(name::regclass) FROM unnest(ARRAY['tasks', 'task_notices']) AS name;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON tasks TO app;--> statement-breakpoint
-- What somebody was notified of is never rewritten.
GRANT SELECT, INSERT ON task_notices TO app;--> statement-breakpoint
INSERT INTO erasure_rules (table_name, position, action, by_column, parent) VALUES
  ('tasks', 520, 'rows', 'record_id', NULL),
  ('task_notices', 420, 'rows', 'task_id', 'tasks');--> statement-breakpoint

-- The reconciler looks for tasks whose assignee nobody will notify.
CREATE POLICY relay_to_notify ON tasks FOR SELECT TO relay USING (notice_at IS NOT NULL);--> statement-breakpoint
GRANT SELECT (id, workspace_id, record_id, notice_at, scheduled_at) ON tasks TO relay;--> statement-breakpoint

-- What a mail is about can be more than a mention.
UPDATE email_deliveries SET reason = 'subject_gone' WHERE reason = 'mention_gone';
