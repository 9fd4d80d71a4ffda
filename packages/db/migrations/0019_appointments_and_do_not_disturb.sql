CREATE TABLE "appointments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"calendar_id" uuid NOT NULL,
	"staff_id" uuid,
	"starts_on" date NOT NULL,
	"starts_time" time NOT NULL,
	"time_zone" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"busy_from" timestamp (3) with time zone NOT NULL,
	"busy_until" timestamp (3) with time zone NOT NULL,
	"session_id" uuid NOT NULL,
	"seat" integer NOT NULL,
	"capacity" integer NOT NULL,
	"status" text NOT NULL,
	"is_released" boolean DEFAULT false NOT NULL,
	"holds_time" boolean GENERATED ALWAYS AS (status <> 'cancelled' and not is_released) STORED NOT NULL,
	"is_outside_hours" boolean NOT NULL,
	"notes" text,
	"email_id" uuid,
	"phone_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid,
	"cancelled_at" timestamp (3) with time zone,
	"cancelled_by" uuid,
	"cancel_reason" text,
	"scheduled_at" timestamp (3) with time zone NOT NULL,
	"remind_at" timestamp (3) with time zone,
	CONSTRAINT "appointments_workspace_id" UNIQUE("workspace_id","id"),
	CONSTRAINT "appointments_status" CHECK ("appointments"."status" in ('unconfirmed', 'confirmed', 'cancelled', 'showed', 'no_show')),
	CONSTRAINT "appointments_cancelled" CHECK (("appointments"."status" = 'cancelled') = ("appointments"."cancelled_at" is not null)),
	CONSTRAINT "appointments_times" CHECK ("appointments"."busy_from" <= "appointments"."starts_at" and "appointments"."starts_at" < "appointments"."ends_at" and "appointments"."ends_at" <= "appointments"."busy_until"),
	CONSTRAINT "appointments_seat" CHECK ("appointments"."seat" between 1 and "appointments"."capacity"),
	CONSTRAINT "appointments_session" CHECK ("appointments"."capacity" > 1 or "appointments"."session_id" = "appointments"."id")
);
--> statement-breakpoint
CREATE TABLE "calendar_hours" (
	"workspace_id" uuid NOT NULL,
	"calendar_id" uuid NOT NULL,
	"weekday" integer NOT NULL,
	"from_time" time NOT NULL,
	"to_time" time NOT NULL,
	CONSTRAINT "calendar_hours_pk" PRIMARY KEY("calendar_id","weekday","from_time"),
	CONSTRAINT "calendar_hours_weekday" CHECK ("calendar_hours"."weekday" between 1 and 7),
	CONSTRAINT "calendar_hours_order" CHECK ("calendar_hours"."from_time" < "calendar_hours"."to_time")
);
--> statement-breakpoint
CREATE TABLE "calendar_staff" (
	"workspace_id" uuid NOT NULL,
	"calendar_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "calendar_staff_pk" PRIMARY KEY("calendar_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "calendars" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text COLLATE "und-x-icu" NOT NULL,
	"location" text,
	"time_zone" text NOT NULL,
	"length_minutes" integer NOT NULL,
	"buffer_before_minutes" integer NOT NULL,
	"buffer_after_minutes" integer NOT NULL,
	"capacity" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "calendars_workspace_id" UNIQUE("workspace_id","id"),
	CONSTRAINT "calendars_kind" CHECK ("calendars"."kind" in ('meeting', 'service')),
	CONSTRAINT "calendars_length" CHECK ("calendars"."length_minutes" between 5 and 1440),
	CONSTRAINT "calendars_buffers" CHECK ("calendars"."buffer_before_minutes" between 0 and 240 and "calendars"."buffer_after_minutes" between 0 and 240),
	CONSTRAINT "calendars_capacity" CHECK ("calendars"."capacity" between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "do_not_disturb" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"direction" text NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"set_by" text NOT NULL,
	"set_by_staff_id" uuid,
	"since" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	CONSTRAINT "do_not_disturb_once" UNIQUE("contact_id","channel","direction"),
	CONSTRAINT "do_not_disturb_channel" CHECK ("do_not_disturb"."channel" in ('all', 'email', 'sms', 'call', 'whatsapp')),
	CONSTRAINT "do_not_disturb_direction" CHECK ("do_not_disturb"."direction" in ('outbound', 'inbound')),
	CONSTRAINT "do_not_disturb_status" CHECK ("do_not_disturb"."status" in ('active', 'inactive', 'permanent')),
	CONSTRAINT "do_not_disturb_set_by" CHECK ("do_not_disturb"."set_by" in ('staff', 'contact', 'system')),
	CONSTRAINT "do_not_disturb_colleague" CHECK ("do_not_disturb"."set_by" = 'staff' or "do_not_disturb"."set_by_staff_id" is null),
	CONSTRAINT "do_not_disturb_end" CHECK ("do_not_disturb"."ends_at" is null or "do_not_disturb"."status" = 'active')
);
--> statement-breakpoint
CREATE TABLE "reminder_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"appointment_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"offset_minutes" integer NOT NULL,
	"channel" text NOT NULL,
	"recipient" text,
	"state" text NOT NULL,
	"reason" text,
	"provider_id" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reminder_deliveries_once" UNIQUE NULLS NOT DISTINCT("appointment_id","starts_at","offset_minutes","channel","recipient"),
	CONSTRAINT "reminder_deliveries_channel" CHECK ("reminder_deliveries"."channel" in ('email', 'sms')),
	CONSTRAINT "reminder_deliveries_state" CHECK ("reminder_deliveries"."state" in ('queued', 'sending', 'sent', 'delivered', 'skipped', 'failed', 'unknown')),
	CONSTRAINT "reminder_deliveries_recipient" CHECK ("reminder_deliveries"."recipient" is not null or "reminder_deliveries"."state" = 'skipped')
);
--> statement-breakpoint
CREATE TABLE "reminder_rules" (
	"workspace_id" uuid NOT NULL,
	"offset_minutes" integer NOT NULL,
	"channel" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reminder_rules_pk" PRIMARY KEY("workspace_id","offset_minutes","channel"),
	CONSTRAINT "reminder_rules_offset" CHECK ("reminder_rules"."offset_minutes" between 5 and 43200),
	CONSTRAINT "reminder_rules_channel" CHECK ("reminder_rules"."channel" in ('email', 'sms'))
);
--> statement-breakpoint
CREATE TABLE "reminder_texts" (
	"workspace_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"subject" text,
	"body" text NOT NULL,
	CONSTRAINT "reminder_texts_pk" PRIMARY KEY("workspace_id","channel"),
	CONSTRAINT "reminder_texts_channel" CHECK ("reminder_texts"."channel" in ('email', 'sms')),
	CONSTRAINT "reminder_texts_subject" CHECK (("reminder_texts"."channel" = 'email') = ("reminder_texts"."subject" is not null))
);
--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_contact" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_calendar" FOREIGN KEY ("workspace_id","calendar_id") REFERENCES "public"."calendars"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_creator" FOREIGN KEY ("workspace_id","created_by") REFERENCES "public"."staff"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_canceller" FOREIGN KEY ("workspace_id","cancelled_by") REFERENCES "public"."staff"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_hours" ADD CONSTRAINT "calendar_hours_calendar" FOREIGN KEY ("workspace_id","calendar_id") REFERENCES "public"."calendars"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_staff" ADD CONSTRAINT "calendar_staff_calendar" FOREIGN KEY ("workspace_id","calendar_id") REFERENCES "public"."calendars"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_staff" ADD CONSTRAINT "calendar_staff_staff" FOREIGN KEY ("workspace_id","staff_id") REFERENCES "public"."staff"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendars" ADD CONSTRAINT "calendars_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "do_not_disturb" ADD CONSTRAINT "do_not_disturb_contact" FOREIGN KEY ("workspace_id","contact_id") REFERENCES "public"."contacts"("workspace_id","id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "reminder_deliveries" ADD CONSTRAINT "reminder_deliveries_appointment" FOREIGN KEY ("workspace_id","appointment_id") REFERENCES "public"."appointments"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_rules" ADD CONSTRAINT "reminder_rules_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_texts" ADD CONSTRAINT "reminder_texts_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appointments_seats" ON "appointments" USING btree ("workspace_id","staff_id","session_id","seat") WHERE holds_time;--> statement-breakpoint
CREATE INDEX "appointments_of_contact" ON "appointments" USING btree ("workspace_id","contact_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "appointments_of_staff" ON "appointments" USING btree ("workspace_id","staff_id","starts_at") WHERE holds_time;--> statement-breakpoint
CREATE INDEX "appointments_of_calendar" ON "appointments" USING btree ("workspace_id","calendar_id");--> statement-breakpoint
CREATE INDEX "appointments_to_remind" ON "appointments" USING btree ("remind_at","id") WHERE remind_at is not null;--> statement-breakpoint
CREATE INDEX "calendar_staff_of_staff" ON "calendar_staff" USING btree ("workspace_id","staff_id");--> statement-breakpoint
CREATE INDEX "calendars_by_name" ON "calendars" USING btree ("workspace_id","name","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "reminder_deliveries_unfinished" ON "reminder_deliveries" USING btree ("changed_at","id") WHERE state in ('queued', 'sending');--> statement-breakpoint

-- A colleague who goes leaves their appointments without anybody, which then hold nobody's time.
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_staff" FOREIGN KEY ("workspace_id","staff_id") REFERENCES "public"."staff"("workspace_id","id") ON DELETE SET NULL ("staff_id");--> statement-breakpoint
ALTER TABLE "do_not_disturb" ADD CONSTRAINT "do_not_disturb_staff" FOREIGN KEY ("workspace_id","set_by_staff_id") REFERENCES "public"."staff"("workspace_id","id") ON DELETE SET NULL ("set_by_staff_id");--> statement-breakpoint

-- Nobody is booked twice: of one member of staff, what two appointments keep busy overlaps only within one session.
CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
ALTER TABLE appointments ADD CONSTRAINT appointments_one_at_a_time EXCLUDE USING gist (
  workspace_id WITH =, staff_id WITH =, session_id WITH <>, tstzrange(busy_from, busy_until) WITH &&
) WHERE (holds_time);--> statement-breakpoint

SELECT isolate_by_workspace(name::regclass) FROM unnest(ARRAY[
  'calendars', 'calendar_staff', 'calendar_hours', 'appointments', 'reminder_rules', 'reminder_texts',
  'reminder_deliveries', 'do_not_disturb'
]) AS name;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON calendars, appointments, reminder_deliveries, do_not_disturb TO app;--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON calendar_staff, calendar_hours, reminder_rules TO app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON reminder_texts TO app;--> statement-breakpoint
INSERT INTO erasure_rules (table_name, position, action, by_column, parent) VALUES
  ('reminder_deliveries', 430, 'rows', 'appointment_id', 'appointments'),
  ('appointments', 530, 'rows', 'contact_id', NULL),
  ('do_not_disturb', 630, 'rows', 'contact_id', NULL);--> statement-breakpoint

-- The reconciler looks for appointments whose contact nobody will remind.
CREATE POLICY relay_to_remind ON appointments FOR SELECT TO relay USING (remind_at IS NOT NULL);--> statement-breakpoint
GRANT SELECT (id, workspace_id, contact_id, remind_at, scheduled_at) ON appointments TO relay;--> statement-breakpoint

-- A workspace reminds by email a day and an hour before, until it decides otherwise.
CREATE FUNCTION remind_as_usual() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO reminder_rules (workspace_id, offset_minutes, channel)
    VALUES (NEW.id, 1440, 'email'), (NEW.id, 60, 'email');
  RETURN NULL;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION remind_as_usual() FROM PUBLIC;--> statement-breakpoint
CREATE TRIGGER remind_as_usual AFTER INSERT ON workspaces
  FOR EACH ROW EXECUTE FUNCTION remind_as_usual();--> statement-breakpoint
INSERT INTO reminder_rules (workspace_id, offset_minutes, channel)
  SELECT id, offset_minutes, 'email' FROM workspaces CROSS JOIN (VALUES (1440), (60)) AS usual (offset_minutes);
