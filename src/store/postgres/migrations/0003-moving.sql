-- Has a row for as long as records are moved into this database: half of them is no store.
CREATE TABLE moving (begun_at timestamptz NOT NULL DEFAULT clock_timestamp());
