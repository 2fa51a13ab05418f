-- A timeline as a database: what was told is in events, mentions and claims; what the library needs besides in detail.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE articles (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  published TEXT NOT NULL,
  title TEXT,
  source TEXT,
  url TEXT,
  origin TEXT,
  text TEXT NOT NULL,
  detail TEXT
);

-- rank is the place in the order of the line. Only the statuses happened and ongoing say that a thing took place.
-- earliest and latest are what was told, placed_earliest and placed_latest what follows for an event that no words date.
CREATE TABLE events (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  rank INTEGER NOT NULL,
  title TEXT NOT NULL,
  status TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  placed_earliest TEXT,
  placed_latest TEXT,
  granularity TEXT NOT NULL,
  edtf TEXT NOT NULL,
  approximate INTEGER NOT NULL,
  uncertain INTEGER NOT NULL,
  fills INTEGER NOT NULL,
  place TEXT,
  origins INTEGER NOT NULL,
  detail TEXT
);

CREATE TABLE actors (
  event TEXT NOT NULL REFERENCES events (id),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (event, number)
) WITHOUT ROWID;

-- start and "end" are characters of articles.text, trigger_start and trigger_end those that name what happened.
-- event is NULL for a telling that became no event.
CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  event TEXT REFERENCES events (id),
  number INTEGER NOT NULL,
  article TEXT NOT NULL REFERENCES articles (id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL,
  status TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  granularity TEXT NOT NULL,
  edtf TEXT NOT NULL,
  approximate INTEGER NOT NULL,
  uncertain INTEGER NOT NULL,
  fills INTEGER NOT NULL,
  detail TEXT
);

-- "by" is NULL for the article itself.
CREATE TABLE claims (
  event TEXT NOT NULL REFERENCES events (id),
  number INTEGER NOT NULL,
  "by" TEXT,
  stance TEXT NOT NULL,
  article TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  detail TEXT,
  PRIMARY KEY (event, number)
) WITHOUT ROWID;

CREATE TABLE relations (
  number INTEGER PRIMARY KEY,
  before TEXT NOT NULL REFERENCES events (id),
  after TEXT NOT NULL REFERENCES events (id),
  certain INTEGER NOT NULL,
  because TEXT NOT NULL
);

CREATE TABLE conflicts (
  number INTEGER PRIMARY KEY,
  about TEXT NOT NULL,
  claims TEXT NOT NULL
);

CREATE TABLE conflict_events (
  conflict INTEGER NOT NULL REFERENCES conflicts (number),
  number INTEGER NOT NULL,
  event TEXT NOT NULL,
  PRIMARY KEY (conflict, number)
) WITHOUT ROWID;

CREATE INDEX events_by_date ON events (earliest, latest);
CREATE INDEX mentions_by_event ON mentions (event, number);
CREATE INDEX relations_by_event ON relations (before, after);

CREATE VIRTUAL TABLE event_search USING fts5 (
  title, actors, place, quotations, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE mention_search USING fts5 (
  text, content = 'mentions', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
