/** To be raised with every change of the tables: an older file is emptied and seeded again. */
export const SCHEMA_VERSION = 2;

/** Times are milliseconds since 1970; booleans 0 or 1; lists and objects JSON. */
export const SCHEMA = `
CREATE TABLE users (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  timezone TEXT NOT NULL,
  company TEXT,
  phone TEXT,
  language TEXT,
  newsletter INTEGER NOT NULL,
  options TEXT NOT NULL,
  tags TEXT NOT NULL,
  extra TEXT NOT NULL,
  active INTEGER NOT NULL,
  confirmed INTEGER NOT NULL,
  must_change_password INTEGER NOT NULL,
  otp_authenticator INTEGER NOT NULL,
  otp_sms INTEGER NOT NULL,
  otp_email INTEGER NOT NULL,
  totp_secret TEXT,
  pending_totp_secret TEXT,
  last_login INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
);
CREATE TABLE tokens (
  hash TEXT PRIMARY KEY,
  purpose TEXT NOT NULL,
  user_id TEXT REFERENCES users(id) ON DELETE CASCADE,
  expires_at INTEGER
);
CREATE INDEX tokens_by_user ON tokens(user_id);
CREATE TABLE codes (
  user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  method TEXT NOT NULL,
  hash TEXT NOT NULL,
  wrong_tries INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (user_id, purpose, method)
);
CREATE TABLE used_totp_steps (
  user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  step INTEGER NOT NULL,
  PRIMARY KEY (user_id, step)
);
CREATE TABLE notifications (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  message TEXT NOT NULL,
  read INTEGER NOT NULL,
  icon TEXT NOT NULL,
  buttons TEXT NOT NULL,
  buttons_enabled INTEGER NOT NULL,
  buttons_autodisable INTEGER NOT NULL,
  created_at INTEGER NOT NULL
);
CREATE TABLE messages (
  id INTEGER PRIMARY KEY,
  recipient TEXT NOT NULL,
  channel TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  links TEXT NOT NULL,
  code TEXT,
  sent_at INTEGER NOT NULL
);
CREATE TABLE documents (name TEXT PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE dictionaries (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  fallback TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
);
CREATE TABLE dictionary_languages (
  dictionary_id TEXT NOT NULL REFERENCES dictionaries(id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  active INTEGER NOT NULL,
  texts TEXT NOT NULL,
  PRIMARY KEY (dictionary_id, code)
);
`;
