/**
 * @pure Abbreviations and sentence-boundary hints by language, for sentences.ts. A language without an entry is
 * segmented by the rules common to all.
 *
 * The lists are ours, tried on sentences that were split by hand (test/unit/data/sentences). Polish writes a full stop
 * only where the end of the word is cut off (prof., and dr without one), Dutch after most abbreviations but not after
 * units; Hebrew abbreviates with a geresh and hardly ever with a full stop.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const titles = 'dr prof st med phil mag dipl';

/** Abbreviations that never end a sentence: a name, a number or an example follows them. */
export const NEVER_END: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set(
    `${titles} mr mrs ms messrs sgt capt lt col gen rev hon gov sen rep mt ft e.g i.e eg ie cf viz vs v fig figs pp p pg ch vol ed eds approx ca no nos art par sect resp tel ext cmdr maj adm supt det br op cit al ver`,
  ),
  de: set(
    `${titles} hr hrn fr frl z.b d.h u.a u.u s.o s.u o.ä v.a m.e z.zt bzw ca vgl evtl ggf inkl exkl zzgl abzgl nr abb tab s bd kap hrsg verf rd max min mind tgl bspw insb insbes sog geb gest verh str jh jan feb mär apr jun jul aug sep sept okt nov dez mo di mi do sa so tel gem lt i.a i.allg z.hd hl kgl ev kath abs art ziff az rn mio mrd tsd al co u`,
  ),
  fr: set(
    `${titles} m mm mlle mme pr me mgr sr env p.ex c.-à-d c-à-d col gal cdt cap lt vve cf fig chap p pp vol éd ed art al t n no nos av apr j.-c tél bd ste sept oct nov déc janv févr juil`,
  ),
  es: set(
    `${titles} dra sr sra srta sres sras profa d dña sto sta gral cnel cap lcdo lcda mons ud uds p.ej p.e aprox núm num n.º n.ª pág págs p pp fig cap vol ed cf art av avda c tel gral ing lic vd vds al ene feb mar abr may jun jul ago sep sept oct nov dic`,
  ),
  it: set(
    `${titles} sig sigg sig.ra sig.na dott dott.ssa prof.ssa avv ing arch geom rag on mons fra gen col cap ten p.es es pag pagg art artt n nn vol voll fig figg tab cfr v.le p.zza c.so l.go tel ca c.a genn febbr apr lug sett ott nov dic`,
  ),
  nl: set(
    `${titles} dhr mevr mw drs mr mrs ir ing ds bijv o.a d.w.z m.b.t t.a.v t.o.v i.v.m m.a.w n.a.v i.p.v t.g.v z.o.z a.s blz nr nrs art hfdst fig tab ca vgl evt incl excl resp zgn tel jan feb mrt apr jun jul aug sep sept okt nov dec`,
  ),
  pl: set(
    `${titles} inż mgr hab doc św ks ul al pl ok np tzn tzw tj m.in zob wg str rozdz rys tab nr poz art ust pkt godz tel gen płk kpt mjr sierż red wyd ryc`,
  ),
  pt: set(
    `${titles} sr sra srs sras srta dra drs profa eng enga exmo exma d sto sta av r trav tel p pp pág págs cap fig vol ed art núm p.ex jan fev mar abr jun jul ago set nov`,
  ),
  he: set('ת.ד ת.ז נ.ב ח.פ'),
  ar: set('د أ م أ.د ص ج ط هـ ق.م تح ر'),
  hi: set('डॉ श्री प्रो सं पं कि.ग्रा रु स्व कु मा वि पृ डा ए बी सी डी एफ एच जे के एल एम एन पी आर एस टी वी'),
};

/** Abbreviations that may end a sentence: it ends where the next word could begin one. */
export const CAN_END: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set(
    'etc jr sr inc ltd co corp bros a.m p.m am pm b.c a.d min max hrs hr sec wk yr yrs jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun dept est misc',
  ),
  de: set('usw etc uvm u.v.m u.a.m usf f ff std m.w u.ä u.dgl o.j v.chr n.chr'),
  fr: set('etc h min a.m p.m cie'),
  es: set('etc a.m p.m ee.uu s.a cía'),
  it: set('ecc etc a.c d.c s.p.a s.r.l s.n.c'),
  nl: set('enz etc e.d e.a a.u.b b.v n.v jl st'),
  pl: set('itd itp etc r w os n.e p.n.e tys min sek'),
  pt: set('etc ltda a.c d.c s.a cia a.m p.m'),
  ar: set('إلخ الخ'),
  hi: set('आदि इत्यादि'),
};

/**
 * Abbreviations of the first table that are also words in this spelling: they are abbreviations only before a number.
 */
export const ALSO_WORDS = set('No no art Art mag so Max sept vol mar ok Ok');

/** Capitalised words that continue the sentence after such an abbreviation: 9 a.m. Monday, 9 a.m. EST. */
export const CONTINUES_AFTER: Readonly<Record<string, RegExp>> = {
  en: /^(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?|(?:Jan|Feb)(?:r?uary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|(?:Sep|Oct|Nov|Dec)(?:t|\w*ber)?|[ECMP][SD]T|GMT|UTC)\b/,
};

/** Words that continue a sentence after an ellipsis in languages without small letters: “She wanted … but did not.” */
export const CONTINUATION = /^(?:(?:ثم|و?لكن|ו?אבל|אך|ואז|אולם|फिर|पर|लेकिन) |ו[א-ת]{3}|[又却但才]|可是|然后)/;

/** Languages that write ordinals with a dot: am 5. Mai. */
export const ORDINALS = /^(?:de|da|nb|nn|no|fi|is|et|lv|cs|sk|sl|hr|sr|bs|hu|tr|fo|lb)\b/;

/** Words that begin a sentence far more often than they continue a name. */
export const STARTERS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set(
    'the a an it he she they we you i this that these those there then in on at for from with when while if but and or so yet as after before since because however most some many no not what who why how his her its our their my your to by all both each one nobody everyone let do does did is are was were',
  ),
  de: set(
    'der die das den dem des ein eine einen einem er sie es wir ihr ich du man und aber oder doch denn dann danach dort da so in im am an auf bei mit nach von vor zu zum zur für wenn als ob weil dass auch nur noch schon was wer wie wo warum dies diese dieser dieses heute morgen gestern sein ihre alle viele manche einige kein keine niemand sonst',
  ),
  fr: set(
    'le la les un une des il elle ils elles on nous vous je tu ce cela ça c et mais ou puis alors donc dans en à au aux sur pour par avec quand si comme après avant depuis ces cette cet son sa ses leur leurs tout tous',
  ),
  es: set(
    'el la los las un una unos unas él ella ellos ellas nosotros usted yo tú eso esto esta este estos y pero o luego entonces en de a al del con por para cuando si como después antes desde su sus todo todos allí hoy fue',
  ),
  it: set(
    'il lo la i gli le un uno una egli lui lei noi voi loro io tu questo questa questi e ma o poi allora così in nel nella a al alla da dal per con quando se come dopo prima tutti ogni oggi ieri non è era',
  ),
  nl: set(
    'de het een hij zij ze we wij ik je jij u en maar of dan toen daar er dit dat deze die in op met van voor naar bij als wanneer omdat ook nog zo alle iedereen niemand vandaag gisteren',
  ),
  pl: set(
    'ten ta to te ci on ona ono oni one my ja ty i ale lub albo potem wtedy tak w we na do od z ze po przed dla przy gdy kiedy jeśli jak nie wszyscy każdy dziś wczoraj tam tu co kto gdzie czy nikt nic',
  ),
  pt: set(
    'o a os as um uma uns umas ele ela eles elas nós eu você isso isto este esta estes e mas ou depois então em no na de do da ao à por para com quando se como antes seu sua todos hoje ontem não foi',
  ),
  hi: set('वह वे यह ये मैं हम तुम आप और लेकिन पर फिर तब इस उस'),
};

const attribution = (subject: string, verbs: string): RegExp =>
  new RegExp(`^(?:${subject})(?:${verbs})(?![\\p{L}\\p{M}])`, 'u');

/**
 * The attribution after a quotation: up to three words and a verb of saying. In languages with small letters most are
 * recognised by those (“Why?” she asked); these are the others (“Why?” Dana asked).
 */
export const ATTRIBUTION: Readonly<Record<string, RegExp>> = {
  en: attribution(
    "I |(?!(?:The|A|An|He|She|It|They|We|You|Nobody|Somebody|Someone|Everybody|Everyone|None|Then|But|And|So) )(?:\\p{Lu}[\\p{L}.’'-]* ){1,3}",
    'said|asked|cried|shouted|called|replied|answered|whispered|muttered|thought|says|asks|added|wrote',
  ),
  ja: /^(?:は(?!い|じめ|っき|や)|も(?!う|し|ちろん|っと|の)|と(?!ても|にかく|ころ|はいえ|き|もに|くに|おり|なり)|って|など(?!は)|という|の(?!ち)|を|が|に(?!も|わ)|だけ|から)/u,
  zh: /^(?!谁也)[^。！？，“”；：没]{1,8}?(?:说|问|道|喊|叫|答|想着|嘟囔)(?:道|着)?[。，：；！？]/u,
  ar: /^(?:ثم |ف|و)?(?:قالت?|سألت?(?:ها?)?|صاحت?|همست?|أجابت?|هتفت?|[تي]قول)(?!\p{L})/u,
  he: /^(?:הוא |היא |ו)?(?:שאלה?|אמרה?|צעקה?|לחשה?|ענתה?|ענה|השיבה?|הוסיפה?|קראה?|חשבה?)(?!\p{L})/u,
  hi: /^(?:(?!नहीं)[\p{L}\p{M}]+ ){1,4}?(?:पूछा|कहा|बोल[ाीे]|चिल्ला(?:या|ई)|फुसफुसाया)(?![\p{L}\p{M}])/u,
};
