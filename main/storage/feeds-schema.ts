/** Names that the listener gives to feeds, and the folders that they were in where they came from. */
export const feedNamesSchema = `
  -- What the feed calls itself; \`title\` is what it is called here, and the same where it was not renamed.
  ALTER TABLE feeds ADD COLUMN own_title TEXT NOT NULL DEFAULT '';
  UPDATE feeds SET own_title = title;
  ALTER TABLE feeds ADD COLUMN is_renamed INTEGER NOT NULL DEFAULT 0 CHECK (is_renamed IN (0, 1));
  -- The names of the folders, the outermost first, parted by line feeds.
  ALTER TABLE feeds ADD COLUMN folders TEXT NOT NULL DEFAULT '';
`;

/** The feeds that the listener has subscribed to, and their entries. */
export const feedsSchema = `
  CREATE TABLE feeds (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    site_address TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('feed', 'page')),
    -- What the server said of the version that was read, to be asked whether there is a newer one.
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    -- Milliseconds since 1970; 0 for never.
    added INTEGER NOT NULL,
    tried INTEGER NOT NULL,
    read_at INTEGER NOT NULL,
    -- Not before this Hark reads it by itself; not before this at all, because its server asked for it.
    tries_at INTEGER NOT NULL,
    waits_until INTEGER NOT NULL,
    -- In a row.
    failures INTEGER NOT NULL,
    -- A Failure as JSON; empty when the last try went well.
    problem TEXT NOT NULL,
    -- The server said that it is gone for good.
    is_gone INTEGER NOT NULL CHECK (is_gone IN (0, 1)),
    -- Null for what is subscribed to; what is taken out can be put back until Hark starts again.
    removed INTEGER
  ) STRICT;
  CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    feed_id INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    -- What makes it the same entry when the feed is read again.
    key TEXT NOT NULL,
    url TEXT NOT NULL,
    headline TEXT NOT NULL,
    summary TEXT NOT NULL,
    author TEXT NOT NULL,
    language TEXT NOT NULL,
    -- Milliseconds since 1970; published is 0 where the feed does not say, sorted is what stands for it then.
    published INTEGER NOT NULL,
    added INTEGER NOT NULL,
    sorted INTEGER NOT NULL,
    -- 0 where it is not known.
    word_count INTEGER NOT NULL,
    is_full INTEGER NOT NULL CHECK (is_full IN (0, 1)),
    read INTEGER NOT NULL CHECK (read IN (0, 1)),
    saved INTEGER NOT NULL CHECK (saved IN (0, 1)),
    -- The key of the article in the library that it was opened as; empty before that.
    article_key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    -- A removed entry stays, without its text, as long as the feed has it: it must not come again.
    removed INTEGER,
    UNIQUE (feed_id, key)
  ) STRICT;
  CREATE INDEX entries_by_date ON entries (sorted DESC, id);
  CREATE INDEX entries_of_feed ON entries (feed_id, sorted DESC, id);
  CREATE INDEX entries_by_url ON entries (url, id);
  CREATE INDEX entries_to_count ON entries (feed_id, removed, read, url);
  -- Apart from what lists need, so that lists are quick: HTML as the feed has it, deflated.
  CREATE TABLE entry_contents (
    entry_id INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    content BLOB NOT NULL
  ) STRICT;
  -- Fetched before anybody opened them, for listening without a network: the text deflated, null where it was not to be had.
  CREATE TABLE entry_pages (
    entry_id INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    url TEXT NOT NULL,
    label TEXT NOT NULL,
    language TEXT NOT NULL,
    media_type TEXT NOT NULL,
    charset TEXT NOT NULL,
    source BLOB
  ) STRICT;
  -- Row ids are those of entries. What was indexed is not kept a second time.
  CREATE VIRTUAL TABLE entry_texts USING fts5 (
    headline, summary, body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
  );
  -- All that lists of headlines need of an article, without going through its source.
  CREATE INDEX articles_by_key ON articles (key, removed, state, progress, saved, word_count);
`;
