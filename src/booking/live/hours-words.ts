/**
 * @pure The words opening hours are written with: English, German and Arabic; the other languages are in
 *   hours-languages.ts. Every form of a day or month is listed
 *   whole: a beginning of a word is no day ("weekends" is not Wednesday, "Thanksgiving" is not Thursday).
 */

export const list = (text: string): readonly string[] => text.split(' ');
const endings = (text: string, ...more: readonly string[]): readonly string[] =>
  list(text).flatMap((word) => ['', ...more].map((ending) => word + ending));
const german = (text: string): readonly string[] => endings(text, 's', 'e', 'en');

/** The words one text may be written with. */
export interface HoursWords {
  /** Monday is 0. */
  readonly days: ReadonlyMap<string, number>;
  /** Days of which schema.org lets one without times mean all of it. */
  readonly codes: readonly string[];
  readonly daySets: ReadonlyMap<string, readonly number[]>;
  /** January is 0. */
  readonly months: ReadonlyMap<string, number>;
  readonly holidays: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** What may stand before days, dates and times, and says nothing more. */
  readonly before: ReadonlySet<string>;
  /** Between a day and its month. */
  readonly of: ReadonlySet<string>;
  readonly afterTime: ReadonlySet<string>;
  /** Whether such a word tells that the clock has 24 hours. */
  readonly marks24: boolean;
  readonly ordinals: ReadonlySet<string>;
  readonly noon: ReadonlySet<string>;
  readonly midnight: ReadonlySet<string>;
  /** Those that no clock of 12 hours uses are only sure for other hours than 12. */
  readonly halves: ReadonlyMap<string, 'am' | 'pm'>;
  readonly clockHalves: ReadonlySet<string>;
  /** What several words say, as one word of the others; `allday` and `always` are ours alone. */
  readonly phrases: readonly (readonly [phrase: RegExp, word: string])[];
  /** What may stand in front of the hours. */
  readonly heading: RegExp;
  /** Brings the letters of a text into the form that the words above have. */
  readonly fold: (text: string) => string;
}

/** Each name with its number, counted from 0. */
export const numbered = (names: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(names.flatMap((forms, index) => forms.map((form) => [form, index] as const)));

/** Days, Monday is 0. Arabic as `plain` in hours-grammar.ts leaves it: without hamza, with ه for ة. */
const DAYS = numbered([
  [...endings('mon monday', 's'), ...german('montag'), ...list('mo m اثنين الاثنين')],
  [...endings('tuesday', 's'), ...german('dienstag'), ...list('tu tue tues di ثلاثاء الثلاثاء')],
  [...endings('wed wednesday', 's'), ...german('mittwoch'), ...list('we w mi اربعاء الاربعاء')],
  [...endings('thursday', 's'), ...german('donnerstag'), ...list('th thu thur thurs do خميس الخميس')],
  [...endings('fri friday', 's'), ...german('freitag'), ...list('fr f جمعه الجمعه')],
  [...endings('sat saturday', 's'), ...german('samstag sonnabend'), ...list('sa سبت السبت')],
  [...endings('sun sunday', 's'), ...german('sonntag'), ...list('su so احد الاحد')],
]);

/** schema.org's and OpenStreetMap's own names: only of these does a day without times mean all of it. */
const CODES: readonly string[] = list('mo tu we th fr sa su');

/** German days, before which "am" is no time of day. */
export const GERMAN_DAY = /^(?:\p{L}+(?:tag|mittwoch|abend)(?:s|e|en)?|mittwochs?|di|mi|do|so)$/u;

const WEEK = [0, 1, 2, 3, 4, 5, 6];
const WORKDAYS = [0, 1, 2, 3, 4];
const WEEKEND = [5, 6];

/**
 * Words for several days. The German "werktags" counts Saturday by law and not in speech, and which days are an Arabic
 * weekend depends on the country: neither is here.
 */
const DAY_SETS: ReadonlyMap<string, readonly number[]> = new Map([
  ...endings('weekday', 's').map((word) => [word, WORKDAYS] as const),
  ...[...endings('weekend', 's'), ...list('wochenende wochenenden')].map((word) => [word, WEEKEND] as const),
  ...list('daily täglich يوميا').map((word) => [word, WEEK] as const),
]);

/** Months, January is 0. */
const MONTHS = numbered([
  list('jan january januar jänner يناير كانونثان'),
  list('feb february februar feber فبراير شباط'),
  list('mar march mär mrz märz maerz مارس اذار'),
  list('apr april ابريل نيسان'),
  list('may mai مايو ماي ايار'),
  list('jun june juni يونيو يونيه حزيران'),
  list('jul july juli يوليو يوليه تموز'),
  list('aug august اغسطس اب'),
  list('sep sept september سبتمبر ايلول'),
  list('oct october okt oktober اكتوبر تشريناول'),
  list('nov november نوفمبر تشرينثان'),
  list('dec december dez dezember ديسمبر كانوناول'),
]);

export const words = (text: string): ReadonlySet<string> => new Set(list(text));

const HOLIDAYS = words('ph feiertag feiertags feiertage feiertagen holiday holidays publicholidays');
const CLOSED = words('closed off shut geschlossen zu ruhetag مغلق مغلقه عطله اجازه');
const OPEN = words('open opens geöffnet offen مفتوح مفتوحه');
const TO = words('- to til till until thru through bis الي حتي');
const AND = words(', & + / and und u sowie و');
/** What may stand before days, dates and times, and says nothing more. */
const BEFORE = words('on am an at um im in the each every jeden jede from von vom of يوم ايام من في الساعه');
const AFTER_TIME = words('uhr h hrs hours');
const ORDINALS = words('st nd rd th');
const NOON = words('noon midday mittag mittags الظهر');
const MIDNIGHT = words('midnight mitternacht');
/** Halves of the day. Those that no clock of 12 hours uses are only sure for other hours than 12. */
const HALVES: ReadonlyMap<string, 'am' | 'pm'> = new Map([
  ...list('am a ص صباحا morgens vormittags').map((word) => [word, 'am'] as const),
  ...list('pm p م مساء ظهرا nachmittags abends').map((word) => [word, 'pm'] as const),
]);
const CLOCK_HALVES = words('am a ص pm p م ظهرا');

/** What several words say, as one word of the tables above. `allday` and `always` are ours alone. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\b([ap])\.? ?m\b\.?/g, '$1m'],
  [/\b24 ?(?:hours|hrs|h) a day,? (?:7|seven) days a week|\b24 ?[/x] ?7\b|\balways open\b/g, ' always '],
  [/(?:7|seven) days a week|every ?day\b|\bjeden tag\b|كل (?:يوم|ايام الاسبوع)/g, ' daily '],
  [
    /\b24 ?-? ?(?:hours|hrs|h|stunden|std)\b|a?round the clock|rund um die uhr|\ball day\b|\bganzt(?:ags|ägig)\b|24 ساعه|علي مدار الساعه|طوال اليوم/g,
    ' allday ',
  ],
  [/\b(?:public|bank|federal|legal|national|statutory) holidays?\b|\bgesetzlichen? feiertage?n?\b/g, ' ph '],
  [/(?:ايام )?العطل (?:الرسميه|العامه)/g, ' ph '],
  [/\bsonn-? ?(?=(?:und|u\.?|&|\/) ?feiertag)/g, 'sonntag '],
  [/منتصف الليل/g, ' midnight '],
  [/كانون الثاني/g, 'كانونثان'],
  [/كانون الاول/g, 'كانوناول'],
  [/تشرين الاول/g, 'تشريناول'],
  [/تشرين الثاني/g, 'تشرينثان'],
  [/\b(\d{1,2}) ?o['’]clock\b/g, '$1'],
];

/** A heading in front of the hours. */
const HEADING =
  /^(?:(?:opening|office|business|working|practice) hours|hours|öffnungszeiten|sprechzeiten|(?:ساعات|اوقات|مواعيد) (?:العمل|الدوام)) *:?/;

/** English, German and Arabic, with schema.org's and OpenStreetMap's codes: read wherever they are written. */
export const WORDS: HoursWords = {
  days: DAYS,
  codes: CODES,
  daySets: DAY_SETS,
  months: MONTHS,
  holidays: HOLIDAYS,
  closed: CLOSED,
  open: OPEN,
  to: TO,
  and: AND,
  before: BEFORE,
  of: words('of'),
  afterTime: AFTER_TIME,
  marks24: true,
  ordinals: ORDINALS,
  noon: NOON,
  midnight: MIDNIGHT,
  halves: HALVES,
  clockHalves: CLOCK_HALVES,
  phrases: PHRASES,
  heading: HEADING,
  fold: String,
};
