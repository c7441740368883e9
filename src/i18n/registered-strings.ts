/** @shared Strings that a page brings itself: a language that is not shipped, or other words in one that is. */

import { normalised } from './negotiate.js';

/** Strings by table (`reader`, `paths`, `booking` …), then by key. */
type Tables = Readonly<Record<string, object | undefined>>;

const registered: Record<string, Tables | undefined> = {};

/** Called when strings were registered. */
export const onRegistered = new Set<() => void>();

/** Adds tables of a language; those given before stay unless they are given again. */
export function register(tag: string, tables: Tables): void {
  const key = normalised(tag);
  registered[key] = { ...registered[key], ...tables };
  onRegistered.forEach((call) => call());
}

/** What was registered in a language: another object after each registration. */
export const registeredIn = (tag: string): Tables | undefined => registered[tag];

/** The languages a table was registered in. */
export const languagesRegisteredFor = (name: string): string[] =>
  Object.keys(registered).filter((tag) => registered[tag]![name]);

const isGroup = (value: unknown): value is object => typeof value === 'object' && !Array.isArray(value);

/** A table with what was registered for it laid over, group by group. */
export function withRegistered<T extends object>(name: string, tag: string, table: T): T {
  const result = { ...table } as Record<string, unknown>;
  for (const [key, value] of Object.entries(registered[tag]?.[name] ?? {}))
    result[key] = isGroup(value) ? { ...(result[key] as object), ...value } : value;
  return result as T;
}
