/** @pure Days and moments as authors write them. */

/**
 * Whether a text starts with a day that exists, written `YYYY-MM-DD`. JavaScript itself reads February 30th as March
 * 2nd,
 * and a false date is worse than none.
 */
export function startsWithDay(text: string): boolean {
  const [day] = /^\d{4}-\d\d-\d\d/.exec(text.trim()) ?? [];
  if (!day) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
