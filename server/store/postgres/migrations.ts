/** What the tables are made by, in order. One that has been released is never changed: what it did is done anew by a later one. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string }

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'events, snapshots, keys, catalogue, nodes',
    sql: `
CREATE TABLE samling.stream (
  id text COLLATE "C" PRIMARY KEY,
  created bigint NOT NULL,
  epoch text NOT NULL,
  cleared bigint NOT NULL DEFAULT 0
);
COMMENT ON COLUMN samling.stream.epoch IS 'another one each time the stream has been put back from a copy';
COMMENT ON COLUMN samling.stream.cleared IS 'how many times something has been taken out of it: a snapshot from before is refused';

CREATE TABLE samling.event (
  stream text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  command text COLLATE "C",
  sealed text NOT NULL,
  private text,
  PRIMARY KEY (stream, version)
);
CREATE UNIQUE INDEX event_command ON samling.event (stream, command) WHERE command IS NOT NULL;
COMMENT ON COLUMN samling.event.sealed IS 'the envelope and its checksum, as in a journal (docs/decisions/0003)';
COMMENT ON COLUMN samling.event.private IS 'who a person is and what they typed; null once it is erased';

CREATE TABLE samling.snapshot (
  stream text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (stream, seq)
);

CREATE TABLE samling.key (
  stream text COLLATE "C" NOT NULL,
  ring text COLLATE "C" NOT NULL,
  box text COLLATE "C" NOT NULL,
  key bytea NOT NULL,
  PRIMARY KEY (stream, ring, box)
);
COMMENT ON COLUMN samling.key.ring IS 'ballots: what anonymous answers are sealed by; research: what pseudonyms are made with';

CREATE TABLE samling.catalogue (
  kind text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  body text,
  generation bigint NOT NULL,
  changed timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (kind, id)
);
CREATE INDEX catalogue_generation ON samling.catalogue (generation);
COMMENT ON COLUMN samling.catalogue.body IS 'null: it is gone, which the other nodes must hear of';

CREATE TABLE samling.state (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  generation bigint NOT NULL DEFAULT 0,
  database_id uuid NOT NULL DEFAULT gen_random_uuid(),
  bus text
);
COMMENT ON COLUMN samling.state.bus IS 'what the nodes that use this database share; null: one node by itself';
INSERT INTO samling.state DEFAULT VALUES;

CREATE TABLE samling.node (
  node text COLLATE "C" PRIMARY KEY,
  pid integer NOT NULL,
  beat timestamptz NOT NULL
);

CREATE TABLE samling.lease (
  stream text COLLATE "C" PRIMARY KEY,
  node text COLLATE "C" NOT NULL,
  pid integer NOT NULL
);

CREATE TABLE samling.probe (body text NOT NULL);
ALTER TABLE samling.probe ALTER COLUMN body SET STORAGE EXTERNAL;
`,
  },
  {
    version: 2,
    // PostgreSQL keeps samples of what stands in a column, which would outlive what is erased; naming its type anew takes those there are.
    name: 'no samples of words, names and keys',
    sql: `
ALTER TABLE samling.event ALTER COLUMN private TYPE text, ALTER COLUMN sealed TYPE text;
ALTER TABLE samling.event ALTER COLUMN private SET STATISTICS 0, ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE samling.snapshot ALTER COLUMN body TYPE text;
ALTER TABLE samling.snapshot ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE samling.catalogue ALTER COLUMN body TYPE text;
ALTER TABLE samling.catalogue ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE samling.key ALTER COLUMN key TYPE bytea;
ALTER TABLE samling.key ALTER COLUMN key SET STATISTICS 0;
`,
  },
]

export const NEWEST = MIGRATIONS.at(-1)?.version ?? 0

/** All that a role needs to run the server: no table can be made, changed or dropped with it. */
export const RUNNING_RIGHTS = (role: string) => `
GRANT USAGE ON SCHEMA samling TO ${role};
GRANT SELECT, INSERT, UPDATE, DELETE ON
  samling.stream, samling.event, samling.snapshot, samling.key, samling.catalogue,
  samling.node, samling.lease, samling.probe TO ${role};
GRANT SELECT, UPDATE ON samling.state TO ${role};
GRANT SELECT ON samling.migration TO ${role};
`
