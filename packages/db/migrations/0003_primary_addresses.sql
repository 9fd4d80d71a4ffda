-- A contact has exactly one primary email and phone while it has any, and at most 11 of each. The partial unique
-- index refuses a second primary at once; this refuses, at commit, a contact left with none. Locking the contact
-- first makes concurrent writers of one contact wait for each other, so neither counts what the other changes.
CREATE FUNCTION hold_one_primary() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  of_contact uuid := coalesce(NEW.contact_id, OLD.contact_id);
  total integer;
  primaries integer;
BEGIN
  PERFORM 1 FROM contacts WHERE id = of_contact FOR NO KEY UPDATE;
  EXECUTE format('SELECT count(*), count(*) FILTER (WHERE is_primary) FROM %I WHERE contact_id = $1', TG_TABLE_NAME)
    INTO total, primaries USING of_contact;
  IF total > 11 THEN
    RAISE EXCEPTION 'a contact has at most 11 %', TG_TABLE_NAME
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_at_most_11';
  END IF;
  IF total > 0 AND primaries <> 1 THEN
    RAISE EXCEPTION 'a contact has exactly one primary among its %', TG_TABLE_NAME
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_one_primary';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION hold_one_primary() FROM PUBLIC;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER contact_emails_hold_primary
  AFTER INSERT OR UPDATE OF is_primary, contact_id OR DELETE ON contact_emails
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_one_primary();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER contact_phones_hold_primary
  AFTER INSERT OR UPDATE OF is_primary, contact_id OR DELETE ON contact_phones
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_one_primary();
