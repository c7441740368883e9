/** @pure Recognises pictures that count readers and show nothing: they are never requested. */

/** Addresses that exist to count who opens a page, a feed or a letter. */
const COUNTERS = [
  // analytics and advertising
  String.raw`(google-analytics|googletagmanager|googleadservices|googlesyndication|doubleclick)\.(com|net)/`,
  String.raw`facebook\.com/tr[/?]|t\.co/i/adsct|px\d?\.ads\.linkedin\.com/|bat\.bing\.com/|(analytics|ads)\.twitter\.com/`,
  String.raw`(scorecardresearch|quantserve|imrworldwide|adnxs|moatads)\.com/|(ioam|ivwbox)\.de/`,
  String.raw`(ping|p|pixel|trc|tr|log|c|sstatic\d?)\.(chartbeat|parsely|outbrain|taboola|criteo|statcounter|histats)\.(com|net)/`,
  // feeds, blogs and letters
  String.raw`feeds?\d?\.feedburner\.com/~|feedsportal\.com/`,
  String.raw`(pixel\.wp|stats\.wordpress|stats\.wp|feeds\.wordpress)\.com/`,
  String.raw`medium\.com/_/stat`,
  String.raw`(blogger\.googleusercontent|blogspot)\.com/tracker/`,
  String.raw`list-manage\d?\.com/track/|mandrillapp\.com/track/|sendgrid\.net/wf/open|(mailgun|mailjet|sparkpostmail)[\w.]*/(o|open|track)/`,
  String.raw`(substackcdn|substack)\.com/(open|o)[/?]`,
  String.raw`met\.vgwort\.de/`,
  String.raw`counter\.theconversation\.com/|pixel\.propublica\.org/`,
];

const COUNTER = new RegExp(String.raw`^\s*(https?:)?//([^/?#]*\.)?(${COUNTERS.join('|')})`, 'i');

/** Paths of counting scripts and of pictures without content, on any site. */
const COUNTER_PATH =
  /\/((matomo|piwik)\.(php|gif)|__utm\.gif|(pixel|beacon|px|count|counter|hit|track)\.(gif|php|aspx?|ashx)|(tracking|tracker|open|web|email)[-_]?(pixel|beacon)\.(gif|png|php|aspx?|ashx)|(1x1|spacer|transparent|clear|blank)([-_.]\w+)?\.(gif|png))(?=[?#]|$)/i;

/** Pictures of one pixel, as they are written into addresses: GIF and PNG begin with their size. */
const PIXEL_DATA = /^\s*data:image\/(gif;base64,R0lGOD[dl]hAQABA|png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB)/i;

/** A length of at most one pixel. */
const isNothing = (length: string | null | undefined): boolean => /^\s*0*[01](\.0*)?(px)?\s*$/i.test(length ?? '');

/** The attributes of a picture; lengths as they are written, such as `1` or `1px`. */
export interface PictureAttributes {
  readonly src?: string | null;
  readonly width?: string | null;
  readonly height?: string | null;
}

/** Whether a picture shows nothing: it is one pixel wide or high, or its address is that of a counter or a blank. */
export const isTrackingPicture = ({ src, width, height }: PictureAttributes): boolean =>
  isNothing(width) ||
  isNothing(height) ||
  COUNTER.test(src ?? '') ||
  COUNTER_PATH.test(src ?? '') ||
  PIXEL_DATA.test(src ?? '');
