/**
 * The library: every article that was opened, with its source, so that a better Hark can understand old ones better,
 * and with the place where the listener was.
 */
export const librarySchema = `
  CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    -- What makes it the same article when it is opened again: its address, or its content's hash.
    key TEXT NOT NULL UNIQUE,
    url TEXT NOT NULL,
    label TEXT NOT NULL,
    media_type TEXT NOT NULL,
    charset TEXT NOT NULL,
    source_language TEXT NOT NULL,
    -- Text is deflated; books, mails and PDF are as they came.
    source BLOB NOT NULL,
    -- What Hark made of it, as deflated JSON: the place is one in this form.
    article BLOB NOT NULL,
    headline TEXT NOT NULL,
    byline TEXT NOT NULL,
    site TEXT NOT NULL,
    published TEXT NOT NULL,
    language TEXT NOT NULL,
    word_count INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'started', 'finished')),
    saved INTEGER NOT NULL CHECK (saved IN (0, 1)),
    -- Milliseconds since 1970.
    added INTEGER NOT NULL,
    heard INTEGER NOT NULL,
    block INTEGER NOT NULL,
    position INTEGER NOT NULL,
    -- From 0 to 1.
    progress REAL NOT NULL,
    -- Null for what is in the library; what is taken out can be put back until Hark starts again.
    removed INTEGER
  ) STRICT;
  CREATE INDEX articles_by_hearing ON articles (heard DESC);
  -- A picture that several articles show is stored once.
  CREATE TABLE images (
    hash TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE TABLE article_images (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    url TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES images (hash),
    PRIMARY KEY (article_id, url)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX article_images_by_hash ON article_images (hash);
  -- Row ids are those of articles.
  CREATE VIRTUAL TABLE article_texts USING fts5 (
    headline, byline, site, body, tokenize = "unicode61 remove_diacritics 2"
  );
`;

/**
 * What is large stands in a table of its own: to reach a column behind a large value SQLite reads all of it, so that a
 * list of ten thousand articles would read every one of them.
 */
export const libraryContentsSchema = `
  CREATE TABLE article_contents (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    source BLOB NOT NULL,
    article BLOB NOT NULL
  ) STRICT;
  INSERT INTO article_contents SELECT id, source, article FROM articles;
  -- What both take.
  ALTER TABLE articles ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
  UPDATE articles SET bytes = length(source) + length(article);
  ALTER TABLE articles DROP COLUMN source;
  ALTER TABLE articles DROP COLUMN article;
  CREATE INDEX images_by_size ON images (hash, length(bytes));
  -- Begins of one and two letters have an index: without it a search for "s" goes through every word with it.
  CREATE VIRTUAL TABLE indexed_texts USING fts5 (
    headline, byline, site, body, prefix = '1 2', tokenize = "unicode61 remove_diacritics 2"
  );
  INSERT INTO indexed_texts (rowid, headline, byline, site, body)
    SELECT rowid, headline, byline, site, body FROM article_texts;
  DROP TABLE article_texts;
  ALTER TABLE indexed_texts RENAME TO article_texts;
`;
