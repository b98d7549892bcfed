-- What the function keeps. Times are milliseconds since 1970 UTC, days are UTC dates such as 2026-11-23.

-- One row. `program` tells that the file is ours; `epoch` becomes another one when a backup is restored, so that what a
-- reader knows of the old sequence is not taken for knowledge of the new one; `change` is the last number given to a change.
CREATE TABLE installation (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  program TEXT NOT NULL,
  epoch TEXT NOT NULL,
  change INTEGER NOT NULL
) STRICT;

INSERT INTO installation (one, program, epoch, change) VALUES (1, 'broadsheet', lower(hex(randomblob(8))), 0);

-- Rows are never deleted: an erased one keeps nothing of its writer and holds the thread together.
-- `shown`: 0 not public, 1 approved, 2 the placeholder of one that was public and has approved replies.
-- `change`: number of the last change of what the public sees of it; 0 for what was never public.
-- Long columns come last, so that counting and listing read none of their pages.
CREATE TABLE comments (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL,
  parent TEXT,
  state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'rejected', 'spam', 'quarantined', 'erased')),
  shown INTEGER NOT NULL DEFAULT 0 CHECK (shown IN (0, 1, 2)),
  change INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL,
  edited INTEGER,
  decided INTEGER,
  published INTEGER,
  visitor TEXT,
  echo TEXT,
  likeness TEXT,
  flags TEXT NOT NULL DEFAULT '[]',
  name TEXT,
  email TEXT,
  text TEXT,
  html TEXT
) STRICT;

CREATE INDEX comments_by_article ON comments (article, shown, created, id);
CREATE INDEX comments_by_change ON comments (article, change);
CREATE INDEX comments_by_state ON comments (state, created, id);
CREATE INDEX comments_by_time ON comments (created, id);
CREATE INDEX comments_latest ON comments (created DESC, id) WHERE shown = 1;
CREATE INDEX comments_by_echo ON comments (echo) WHERE echo IS NOT NULL;
CREATE INDEX comments_by_visitor ON comments (visitor) WHERE visitor IS NOT NULL;
CREATE INDEX comments_by_likeness ON comments (likeness) WHERE likeness IS NOT NULL;
-- Empty between transactions: comments whose new state does not show yet.
CREATE INDEX comments_unsettled ON comments (article) WHERE (shown = 1) <> (state = 'approved');

-- Keys of senders outlive what was sent with them.
CREATE TABLE keys (
  digest TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  comment TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Comments let in and tries to log in, of the last minutes.
CREATE TABLE rates (
  kind TEXT NOT NULL CHECK (kind IN ('comment', 'login')),
  visitor TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX rates_by_visitor ON rates (kind, visitor, at);

CREATE TABLE notices (
  comment TEXT PRIMARY KEY,
  article TEXT NOT NULL,
  created INTEGER NOT NULL,
  due INTEGER NOT NULL,
  attempts INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX notices_by_due ON notices (due);

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE views (
  day TEXT NOT NULL,
  article TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (day, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE visits (
  day TEXT NOT NULL,
  article TEXT NOT NULL,
  visitor TEXT NOT NULL,
  PRIMARY KEY (day, article, visitor)
) STRICT, WITHOUT ROWID;

CREATE TABLE salts (
  day TEXT PRIMARY KEY,
  salt TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE words (
  word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Written and emptied again to know whether a comment could be kept.
CREATE TABLE probes (
  content BLOB NOT NULL
) STRICT;
