/** The only import of `windows-iana`, CLDR's table of the time zone names that Windows uses. */
export { WINDOWS_TO_IANA_MAP } from 'windows-iana';
