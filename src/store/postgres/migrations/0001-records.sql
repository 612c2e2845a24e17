-- Everything that is kept (docs/decisions/0017). Rows are added; only the erasing of a person changes or removes them.
CREATE TABLE records (
  seq bigint PRIMARY KEY,
  id text NOT NULL UNIQUE,
  kind text NOT NULL,
  tenant text,
  v integer NOT NULL,
  at timestamptz NOT NULL,
  written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor text NOT NULL,
  data jsonb NOT NULL
);
CREATE INDEX records_at ON records (at);
-- An actor may be of any length, an index row not; a hash index grows slow where one actor has most rows.
CREATE INDEX records_actor ON records (left(actor, 100));

-- Writes what is not there yet and says which. Under the lock: what has a lower seq was committed earlier. A moment is never before an earlier
-- one, unless it comes from another store (keep_at).
CREATE FUNCTION append_records(batch jsonb, keep_at boolean DEFAULT false) RETURNS TABLE (seq bigint, id text, at timestamptz)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  last_seq bigint;
  latest timestamptz;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'records are appended by transactions that read what is committed, not "%"', current_setting('transaction_isolation');
  END IF;
  PERFORM lock_records();
  SELECT coalesce(max(seq), 0), max(at) INTO last_seq, latest FROM records;
  RETURN QUERY
  INSERT INTO records AS written (seq, id, kind, tenant, v, at, actor, data)
  SELECT
    last_seq + o.place, o.id, o.kind, o.tenant, o.v,
    CASE WHEN keep_at THEN o.at ELSE greatest(latest, max(o.at) OVER (ORDER BY o.place)) END,
    o.actor, o.data
  FROM ROWS FROM (jsonb_to_recordset(batch) AS (id text, kind text, tenant text, v integer, at timestamptz, actor text, data jsonb))
    WITH ORDINALITY AS o (id, kind, tenant, v, at, actor, data, place)
  ORDER BY o.place
  ON CONFLICT (id) DO NOTHING
  RETURNING written.seq, written.id, written.at;
END
$$;

-- One writer at a time, until its transaction ends.
CREATE FUNCTION lock_records() RETURNS void LANGUAGE sql AS $$ SELECT pg_advisory_xact_lock(1986096743, 2) $$;
