/** The version of this copy of the library. */

/** Set by the build from package.json. */
declare const __WAYLEAF_VERSION__: string;

/** The version of this copy of Wayleaf; `0.0.0` when the sources run unbuilt. */
export const version: string = typeof __WAYLEAF_VERSION__ === 'string' ? __WAYLEAF_VERSION__ : '0.0.0';
