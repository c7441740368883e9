// Where bookings are kept. Both stores refuse a second booking that overlaps, whatever happens at the same moment.

/** In memory: gone when the process ends. For trying things out. */
export function memoryStore() {
  const bookings = [];
  return {
    between: (from, to) =>
      bookings.filter(({ start, end }) => start < to && end > from).map(({ start, end }) => ({ start, end })),
    add(booking) {
      if (bookings.some(({ start, end }) => start < booking.end && end > booking.start)) return false;
      bookings.push(booking);
      return true;
    },
    find: (secret) => bookings.find((each) => each.secret === secret),
    byKey: (key) => bookings.find((each) => each.key === key),
    close() {},
  };
}

/** In a file, by Node's own SQLite (Node 22.13 or later). */
export async function sqliteStore(path) {
  const { DatabaseSync } = await import('node:sqlite');
  const db = new DatabaseSync(path);
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA busy_timeout = 5000;
    CREATE TABLE IF NOT EXISTS bookings (
      reference TEXT PRIMARY KEY, secret TEXT, key TEXT UNIQUE, body TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
      status TEXT NOT NULL, made INTEGER NOT NULL, timezone TEXT NOT NULL, language TEXT NOT NULL, fields TEXT NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS by_time ON bookings (start, end);`);
  // files of before there were two: what was the reference is the secret of its address
  if (
    !db
      .prepare('PRAGMA table_info(bookings)')
      .all()
      .some(({ name }) => name === 'secret')
  )
    db.exec('ALTER TABLE bookings ADD COLUMN secret TEXT; UPDATE bookings SET secret = reference;');
  db.exec('CREATE UNIQUE INDEX IF NOT EXISTS by_secret ON bookings (secret);');
  const overlapping = db.prepare('SELECT start, end FROM bookings WHERE start < ? AND end > ?');
  // one statement, so that two processes cannot both find the time free
  const insert =
    db.prepare(`INSERT INTO bookings (reference, secret, key, body, start, end, status, made, timezone, language, fields)
    SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM bookings WHERE start < ? AND end > ?)`);
  const read = (row) => row && { ...row, fields: JSON.parse(row.fields) };
  const bySecret = db.prepare('SELECT * FROM bookings WHERE secret = ?');
  const byKey = db.prepare('SELECT * FROM bookings WHERE key = ?');
  return {
    between: (from, to) => overlapping.all(to, from).map(({ start, end }) => ({ start, end })),
    add({ reference, secret, key, body, start, end, status, made, timezone, language, fields }) {
      return (
        insert.run(
          reference,
          secret,
          key ?? null,
          body,
          start,
          end,
          status,
          made,
          timezone,
          language,
          JSON.stringify(fields),
          end,
          start,
        ).changes === 1
      );
    },
    find: (secret) => read(bySecret.get(secret)),
    byKey: (key) => read(byKey.get(key)),
    close: () => db.close(),
  };
}
