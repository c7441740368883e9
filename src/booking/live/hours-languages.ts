/**
 * @pure The words opening hours are written with in the languages besides English, German and Arabic. Each is read on
 *   pages in that language alone: "do" is a Sunday in Spanish and a Thursday in German.
 *
 * What people do not agree on is not here, and a text with it is shown as written: days that are working days by law
 * and not in speech (laborables, ouvrables, feriali, dni robocze, werkdagen, 工作日, and 平日, which leaves out holidays),
 * the single letter M (Tuesday or Wednesday), "festivi" without Sunday, 节假日, and the eves of holidays.
 */
import { list, numbered, words, type HoursWords } from './hours-words.js';

const WEEK = [0, 1, 2, 3, 4, 5, 6];
const WORKDAYS = [0, 1, 2, 3, 4];
const WEEKEND = [5, 6];

type Phrases = readonly (readonly [RegExp, string])[];

interface Given {
  /** Names of each day and month, from Monday and January; the forms of one are parted by spaces. */
  readonly days: readonly string[];
  readonly months?: readonly string[];
  readonly daily?: string;
  readonly workdays?: string;
  readonly weekend?: string;
  readonly holidays: string;
  readonly closed: string;
  readonly open: string;
  readonly to?: string;
  readonly and?: string;
  readonly before?: string;
  readonly of?: string;
  readonly afterTime?: string;
  readonly marks24?: boolean;
  readonly ordinals?: string;
  readonly noon?: string;
  readonly midnight?: string;
  readonly am?: string;
  readonly pm?: string;
  readonly phrases?: Phrases;
  readonly heading: RegExp;
  readonly fold?: (text: string) => string;
}

/** Latin letters without their marks, which many leave out. */
const unaccented = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .replaceAll('ł', 'l')
    .normalize('NFC');

/** Half of the day, as Spanish, Portuguese, Italian and Americans abbreviate it. */
const HALVES: Phrases = [[/\b([ap])\.? ?m\b\.?/g, '$1m']];
/** 9 h 30 */
const SPACED_MINUTES: Phrases = [[/(\d) ?h ?(\d\d)(?!\d)/g, '$1h$2']];

function vocabulary(given: Given): HoursWords {
  const some = (text = '') => words(text);
  const { fold = unaccented } = given;
  const named = (text: string, days: readonly number[]) => list(text).map((word) => [word, days] as const);
  const half = (text: string | undefined, which: 'am' | 'pm') =>
    list(text ?? which).map((word) => [word, which] as const);
  return {
    days: numbered(given.days.map(list)),
    codes: [],
    daySets: new Map([
      ...named('daily', WEEK),
      ...named(given.daily ?? 'daily', WEEK),
      ...named(`workdays ${given.workdays ?? ''}`.trim(), WORKDAYS),
      ...named(given.weekend ?? 'weekend', WEEKEND),
    ]),
    months: numbered((given.months ?? []).map(list)),
    holidays: some(`ph ${given.holidays}`),
    closed: some(given.closed),
    open: some(given.open),
    to: some(`- ${given.to ?? ''}`.trim()),
    and: some(`, & + / ${given.and ?? ''}`.trim()),
    before: some(given.before),
    of: some(given.of),
    afterTime: some(given.afterTime ?? 'h'),
    marks24: given.marks24 ?? false,
    ordinals: some(given.ordinals),
    noon: some(`noon ${given.noon ?? ''}`.trim()),
    midnight: some(`midnight ${given.midnight ?? ''}`.trim()),
    halves: new Map([...half(given.am, 'am'), ...half(given.pm, 'pm')]),
    clockHalves: some('am pm'),
    phrases: [[/\b24 ?[/x] ?7\b/g, ' always '], ...(given.phrases ?? [])],
    heading: given.heading,
    fold,
  };
}

const spanish = vocabulary({
  days: ['lunes lun lu l', 'martes mar ma', 'miercoles mie mier mi x', 'jueves jue ju j', 'viernes vie vi v', 'sabado sabados sab sa s', 'domingo domingos dom do d'], // prettier-ignore
  months: ['enero ene', 'febrero feb', 'marzo', 'abril abr', 'mayo may', 'junio jun', 'julio jul', 'agosto ago', 'septiembre setiembre sep sept set', 'octubre oct', 'noviembre nov', 'diciembre dic'], // prettier-ignore
  daily: 'diario diariamente',
  holidays: 'festivo festivos feriado feriados',
  closed: 'cerrado cerrada cerramos',
  open: 'abierto abierta abrimos',
  to: 'a al hasta',
  and: 'y e',
  before: 'de del desde el la los las en cada horario',
  of: 'de',
  afterTime: 'h hs hrs horas',
  noon: 'mediodia',
  midnight: 'medianoche',
  phrases: [
    ...HALVES,
    ...SPACED_MINUTES,
    [/\b(?:todos los dias|cada dia)(?: de la semana)?\b/g, ' daily '],
    [/\bentre semana\b/g, ' workdays '],
    [/\bfin(?:es)? de semana\b/g, ' weekend '],
    [/\bdias (?=festivos|feriados)/g, ''],
    [/(?<=^|[^\d -] ?|: ?)\b(?:las )?24 horas\b(?: del dia)?|\btodo el dia\b/g, ' allday '],
    [/ de la manana\b/g, 'am'],
    [/ de la (?:tarde|noche)\b/g, 'pm'],
  ],
  heading: /^(?:horarios?(?: de (?:atencion|apertura|consulta))?|abierto) *:/,
});

const french = vocabulary({
  days: ['lundi lundis lun lu', 'mardi mardis mar ma', 'mercredi mercredis mer me', 'jeudi jeudis jeu je', 'vendredi vendredis ven ve', 'samedi samedis sam sa', 'dimanche dimanches dim di'], // prettier-ignore
  months: ['janvier janv', 'fevrier fevr fev', 'mars', 'avril avr', 'mai', 'juin', 'juillet juil', 'aout', 'septembre sept', 'octobre oct', 'novembre nov', 'decembre dec'], // prettier-ignore
  daily: 'quotidiennement',
  weekend: 'weekend weekends',
  holidays: 'feries',
  closed: 'ferme fermee fermes fermeture',
  open: 'ouvert ouverte ouverts',
  to: 'a au aux jusqua',
  and: 'et',
  before: 'du de le la les des chaque en au',
  afterTime: 'h heures',
  marks24: true,
  ordinals: 'er',
  noon: 'midi',
  midnight: 'minuit',
  phrases: [
    ...SPACED_MINUTES,
    [/\btous les jours\b|\bchaque jour\b|\b7 ?(?:j|jours) ?(?:sur|\/) ?7\b/g, ' daily '],
    [/\bweek-?ends?\b/g, ' weekend '],
    [/\bjours? feries?\b/g, ' feries '],
    [/\b24 ?h?(?:eures)? ?(?:sur|\/) ?24 ?h?\b/g, ' allday '],
    [/\ben semaine\b/g, ' workdays '],
    [/jusqu['’]a\b/g, 'a'],
  ],
  heading: /^(?:horaires?(?: d['’]ouverture)?|heures d['’]ouverture) *:/,
});

const italian = vocabulary({
  days: ['lunedi lun lu', 'martedi mar ma', 'mercoledi mer me', 'giovedi gio gi', 'venerdi ven ve', 'sabato sabati sab sa', 'domenica domeniche dom do'], // prettier-ignore
  months: ['gennaio gen', 'febbraio feb', 'marzo', 'aprile apr', 'maggio mag', 'giugno giu', 'luglio lug', 'agosto ago', 'settembre set sett', 'ottobre ott', 'novembre nov', 'dicembre dic'], // prettier-ignore
  holidays: 'festivita',
  closed: 'chiuso chiusa chiusi',
  open: 'aperto aperta aperti',
  to: 'a al alle fino',
  and: 'e',
  before: 'da dal dalle il la le i alle al ore di ogni',
  afterTime: 'h ore',
  noon: 'mezzogiorno',
  midnight: 'mezzanotte',
  phrases: [
    ...HALVES,
    ...SPACED_MINUTES,
    [/\b(?:tutti i giorni|ogni giorno)\b/g, ' daily '],
    [/\bfine settimana\b/g, ' weekend '],
    // alone they are Sundays too
    [/(?<=\bdomenic[ae] )e (?:giorni )?festivi\b/g, 'e festivita'],
    [/\b24 ?ore su 24\b|\b24 ?h(?: su|\/) ?24\b/g, ' allday '],
  ],
  heading: /^(?:orari[o]?(?: di apertura)?|aperto) *:/,
});

const portuguese = vocabulary({
  days: ['segunda segundas seg', 'terca tercas ter', 'quarta quartas qua', 'quinta quintas qui', 'sexta sextas sex', 'sabado sabados sab', 'domingo domingos dom'], // prettier-ignore
  months: ['janeiro jan', 'fevereiro fev', 'marco mar', 'abril abr', 'maio mai', 'junho jun', 'julho jul', 'agosto ago', 'setembro set', 'outubro out', 'novembro nov', 'dezembro dez'], // prettier-ignore
  daily: 'diariamente',
  holidays: 'feriado feriados',
  closed: 'fechado fechada fechados',
  open: 'aberto aberta abertos',
  to: 'a as ate ao',
  and: 'e',
  before: 'de das da do aos as a o os nas nos no na em',
  of: 'de',
  afterTime: 'h hs hrs horas',
  noon: 'meiodia',
  midnight: 'meianoite',
  phrases: [
    ...HALVES,
    ...SPACED_MINUTES,
    [/\b(segunda|terca|quarta|quinta|sexta)s?[- ]feiras?\b/g, '$1'],
    // 2ª a 6ª feira
    [/\b2a? a 6a(?:[- ]feira)?\b/g, 'segunda a sexta'],
    [/\b(?:todos os dias|todo dia)\b/g, ' daily '],
    [/\b(?:fim|fins|final|finais) de semana\b/g, ' weekend '],
    [/\bmeio[- ]dia\b/g, 'meiodia'],
    [/\bmeia[- ]noite\b/g, 'meianoite'],
    [/\b24 horas por dia\b|(?<=^|: ?|[a-z] )\b24 horas\b/g, ' allday '],
    [/ da manha\b/g, 'am'],
    [/ da (?:tarde|noite)\b/g, 'pm'],
  ],
  heading: /^horarios?(?: de (?:atendimento|funcionamento))? *:/,
});

const dutch = vocabulary({
  days: ['maandag maandags ma', 'dinsdag dinsdags di', 'woensdag woensdags wo woe', 'donderdag donderdags do', 'vrijdag vrijdags vr vrij', 'zaterdag zaterdags za zat', 'zondag zondags zo zon'].map((forms) => forms.replace(/(\p{L}+dag)s/gu, '$1s $1en')), // prettier-ignore
  months: ['januari jan', 'februari feb', 'maart mrt', 'april apr', 'mei', 'juni jun', 'juli jul', 'augustus aug', 'september sep sept', 'oktober okt', 'november nov', 'december dec'], // prettier-ignore
  daily: 'dagelijks',
  workdays: 'doordeweeks',
  weekend: 'weekend weekenden weekends',
  holidays: 'feestdag feestdagen',
  closed: 'gesloten dicht',
  open: 'open geopend',
  to: 'tm tem',
  and: 'en',
  before: 'van op om de het in elke iedere',
  afterTime: 'uur u',
  noon: '',
  midnight: 'middernacht',
  phrases: [
    [/\bt ?[/.&] ?m\b\.?|\btot en met\b/g, ' tm '],
    // between times; of days it may or may not count the last
    [/(?<=\d(?: ?uur)?) tot (?=\d)/g, ' - '],
    [/\b(?:elke|iedere) dag\b|\b7 dagen per week\b/g, ' daily '],
    [/\b24 uur(?: per dag)?\b/g, ' allday '],
    [/\b(?:officiele|nationale|algemene|erkende) (?=feestdag)/g, ''],
  ],
  heading: /^(?:openingstijden|openingsuren|praktijktijden) *:/,
});

const polish = vocabulary({
  days: ['poniedzialek poniedzialki poniedzialku pon pn', 'wtorek wtorki wtorku wt', 'sroda srody srode sr', 'czwartek czwartki czwartku czw cz', 'piatek piatki piatku pt', 'sobota soboty sobote sob so', 'niedziela niedziele niedzieli niedz nie ndz nd'], // prettier-ignore
  months: ['styczen stycznia', 'luty lutego', 'marzec marca', 'kwiecien kwietnia', 'maj maja', 'czerwiec czerwca', 'lipiec lipca', 'sierpien sierpnia', 'wrzesien wrzesnia', 'pazdziernik pazdziernika', 'listopad listopada', 'grudzien grudnia'], // prettier-ignore
  daily: 'codziennie',
  weekend: 'weekend weekendy',
  holidays: 'swieta swieto',
  closed: 'zamkniete zamkniety zamknieta nieczynne nieczynny',
  open: 'otwarte otwarty czynne czynny',
  to: 'do',
  and: 'i oraz',
  before: 'od w we godz godziny godzina godzinach',
  afterTime: 'h',
  noon: 'poludnia poludnie',
  midnight: 'polnocy polnoc',
  phrases: [
    [/\bcalodobowo\b|\bcala dobe\b|\b24 ?h na dobe\b/g, ' allday '],
    [/\bdni swiateczne\b/g, ' swieta '],
  ],
  heading: /^godziny (?:otwarcia|przyjec|pracy) *:/,
});

const HEBREW_DAYS = ['ראשון א', 'שני ב', 'שלישי ג', 'רביעי ד', 'חמישי ה', 'שישי ו', 'שבת ש'];
/** With the letters for "and", "in", "from" and "to" before them; not before the single letters. */
const prefixed = (text: string): string =>
  list(text)
    .flatMap((word) => (word.length > 1 ? ['', 'ו', 'ב', 'וב', 'מ', 'ל'].map((letter) => letter + word) : word))
    .join(' ');

const hebrew = vocabulary({
  // the week begins on Sunday, and its days are numbered
  days: [...HEBREW_DAYS.slice(1), HEBREW_DAYS[0]!].map(prefixed),
  months: ['ינואר', 'פברואר', 'מרץ מרס', 'אפריל', 'מאי', 'יוני', 'יולי', 'אוגוסט', 'ספטמבר', 'אוקטובר', 'נובמבר', 'דצמבר'].map(prefixed), // prettier-ignore
  daily: 'יומיומי',
  holidays: prefixed('חג חגים'),
  closed: 'סגור סגורה סגורים',
  open: 'פתוח פתוחה פתוחים',
  to: 'עד',
  and: 'ו',
  before: 'יום ימי ימים בימים בימי ביום וביום בין השעות משעה משעות שעות בשעות בשעה שעה מ',
  afterTime: '',
  phrases: [
    // before a day or a time: מ-9:00, ב-24 בדצמבר
    [/(?<!\p{L})(?:מ|ב)-?(?=\d)/gu, ' '],
    [/(?<!\p{L})ו(?=ב?חג)/gu, '& '],
    [/כל (?:יום|הימים|ימות השבוע)/g, ' daily '],
    [/(?:כל היממה|24 שעות(?: ביממה)?)/g, ' allday '],
  ],
  heading: /^(?:שעות (?:פתיחה|פעילות|קבלה|הפתיחה|הפעילות)) *:?/,
  fold: (text) => text.replace(/[\u0591-\u05c7]/g, '').replace(/(?<=[א-ת])['’׳`]/g, ''),
});

/** Words of a script without spaces, set apart; the longest first. */
const apart = (...given: readonly string[]): RegExp =>
  new RegExp(
    given
      .flatMap(list)
      .sort((a, b) => b.length - a.length)
      .join('|'),
    'g',
  );

const JAPANESE_DAYS = [...'月火水木金土日'].map((day) => `${day}曜日 ${day}曜 ${day}`);
const JAPANESE_CLOSED = '定休日 定休 休診日 休診 休業日 休業 お休み 休み 休館 閉店 閉院';

const japanese = vocabulary({
  days: JAPANESE_DAYS,
  daily: '毎日 年中無休',
  holidays: '祝日 祝祭日 祝',
  closed: JAPANESE_CLOSED,
  open: '営業 診療 営業時間 診療時間 受付時間',
  to: 'から より',
  and: 'と 及び および',
  before: '毎週 は の',
  afterTime: '',
  phrases: [
    [/[、・]/g, ','],
    [/(?<=[月火水木金土日曜祝\d])ー(?=[月火水木金土日祝\d])/g, '-'],
    [/(\d{4})年 ?(\d{1,2})月 ?(\d{1,2})日/g, ' $3.$2.$1 '],
    [/(\d{1,2})月 ?(\d{1,2})日/g, ' $2.$1. '],
    [/(?<=\d)時間/g, 'x'],
    [/\b24x(?:営業|受付)?/g, ' allday '],
    [/(\d{1,2})時半/g, '$1:30'],
    [/(\d{1,2})時(\d{2})分?/g, '$1:$2'],
    [/(\d{1,2})時/g, '$1'],
    // a clock of 24 hours may have the half before it; the word then says nothing more
    [/午前 ?(\d{1,2}(?::\d\d)?)(?!\d)/g, '$1am'],
    [/午後 ?((?:1[3-9]|2[0-4])(?::\d\d)?)(?!\d)/g, '$1'],
    [/午後 ?(\d{1,2}(?::\d\d)?)(?!\d)/g, '$1pm'],
    [/正午/g, ' noon '],
    [/まで/g, ' '],
    [/(?<=[月火水木金土日曜])(?=祝)/g, ','],
    [apart(...JAPANESE_DAYS, JAPANESE_CLOSED, '毎日 年中無休 祝祭日 祝日 祝 営業時間 診療時間 受付時間 営業 診療 から より 毎週 は と 及び および'), ' $& '], // prettier-ignore
  ],
  heading: /^(?:営業|診療|受付|開館)(?:時間|日時) *:/,
  fold: String,
});

const CHINESE_DAYS = ['一', '二', '三', '四', '五', '六', '日'].map((day) =>
  ['周', '星期', '礼拜', '週'].map((week) => `${week}${day}${day === '日' ? ` ${week}天` : ''}`).join(' '),
);
const CHINESE_CLOSED = '休息 关门 不营业 休诊 休馆 停诊 闭馆 打烊';

const chinese = vocabulary({
  days: CHINESE_DAYS,
  daily: '每天 每日 天天',
  weekend: '周末',
  holidays: '法定节假日 法定假日 法定节日 公众假期',
  closed: CHINESE_CLOSED,
  open: '营业 开放 接诊 门诊',
  to: '至 到',
  and: '和 及 与',
  before: '每 从 逢',
  afterTime: '',
  noon: '',
  phrases: [
    [/[、]/g, ','],
    [/(\d{4})年 ?(\d{1,2})月 ?(\d{1,2})[日号]/g, ' $3.$2.$1 '],
    [/(\d{1,2})月 ?(\d{1,2})[日号]/g, ' $2.$1. '],
    [/24 ?小时|全天/g, ' allday '],
    [/(\d{1,2})[点时]半/g, '$1:30'],
    [/(\d{1,2})[点时](\d{2})分?/g, '$1:$2'],
    [/(\d{1,2})[点时]/g, '$1'],
    [/(?:上午|早上) ?(\d{1,2}(?::\d\d)?)(?!\d)/g, '$1am'],
    [/(?:下午|晚上) ?((?:1[3-9]|2[0-4])(?::\d\d)?)(?!\d)/g, '$1'],
    [/(?:下午|晚上) ?(\d{1,2}(?::\d\d)?)(?!\d)/g, '$1pm'],
    [/中午 ?12(?::00)?/g, ' noon '],
    // 周六日, 周一三五: the word for the week stands once
    [/(?<=(?:周|星期)[一二三四五六日][一二三四五六日]*)(?=[一二三四五六日](?![点时月]))/g, ',周'],
    [apart(...CHINESE_DAYS, CHINESE_CLOSED, '每天 每日 天天 周末 法定节假日 法定假日 法定节日 公众假期 营业 开放 接诊 门诊 至 到 和 及 与 从 逢'), ' $& '], // prettier-ignore
  ],
  heading: /^(?:营业|开放|接诊|门诊|服务)时间 *:/,
  fold: String,
});

/** By the language of the page. */
export const HOURS_LANGUAGES: Readonly<Record<string, HoursWords>> = {
  es: spanish,
  fr: french,
  he: hebrew,
  it: italian,
  ja: japanese,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  zh: chinese,
};
