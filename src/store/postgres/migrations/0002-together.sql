-- What instances share beside records (docs/decisions/0018).

-- Who is there: a lease each, by the clock of the database.
CREATE TABLE instances (id text PRIMARY KEY, until timestamptz NOT NULL);

-- What an instance took on, so that it is done once; of a press what it gave, for a minute. A key is a hash: of any length, and of nobody.
CREATE TABLE claims (
  key text PRIMARY KEY,
  instance text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  done boolean NOT NULL DEFAULT false,
  given text
);
CREATE INDEX claims_at ON claims (at);
CREATE INDEX claims_given ON claims (at) WHERE given IS NOT NULL;

-- What is forgotten soon. Not in the log: a crash of the database forgets it at once. A person is a hash.
CREATE UNLOGGED TABLE short_lived (
  name text NOT NULL,
  person text NOT NULL,
  key text NOT NULL,
  version text NOT NULL,
  value text NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (name, person, key)
);
CREATE INDEX short_lived_until ON short_lived (until);
