#!/usr/bin/env bash
# ical.js 2.2.1: BYSETPOS counts in monthly rules alone. In weekly and yearly ones it is read and then ignored, without an
# error, so that a rule gives more dates than RFC 5545 (3.3.10) says: "the last of Monday, Wednesday and Friday, each
# week" comes on all three days, and "the first Monday of January and February, each year" in both months.
# Seen: weekly 4, 7, 9 December 2026 (RFC: 4, 11, 18); yearly January and February 2026 (RFC: January only).
# What follows for us: openings of such rules outside monthly ones are left out and counted, never shown.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm i --ignore-scripts --no-audit --no-fund --silent ical.js@2.2.1
cat >try.mjs <<'JS'
import ICAL from 'ical.js';
const dates = (rule, start) => {
  const times = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromString(start));
  return [1, 2, 3].map(() => times.next().toString().slice(0, 10)); // the iterator hands out one object again and again
};
const seen = {
  weekly: dates('FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1;COUNT=3', '2026-12-04T09:00:00'),
  yearly: dates('FREQ=YEARLY;BYMONTH=1,2;BYDAY=MO;BYSETPOS=1;COUNT=3', '2026-01-05T09:00:00'),
  monthly: dates('FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1;COUNT=3', '2026-01-05T09:00:00'),
};
console.log(seen);
const expected = '{"weekly":["2026-12-04","2026-12-07","2026-12-09"],"yearly":["2026-01-05","2026-02-02","2027-01-04"],"monthly":["2026-01-05","2026-02-02","2026-03-02"]}';
if (JSON.stringify(seen) !== expected) throw new Error('It has changed.');
JS
node try.mjs
