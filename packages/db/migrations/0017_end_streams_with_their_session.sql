-- A session that ends, however it does, is heard of by every process of the API: what stays open by it ends too.
CREATE FUNCTION notify_session_end() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('live', 'session-end:' || OLD.user_id);
  RETURN NULL;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION notify_session_end() FROM PUBLIC;--> statement-breakpoint
CREATE TRIGGER session_ended AFTER DELETE ON sessions FOR EACH ROW EXECUTE FUNCTION notify_session_end();
