/** @pure What a person says for signs, abbreviations and things that are not words, by the language of the text. */

/** The words of one language. */
export interface SpokenWords {
  readonly link: string;
  readonly picture: (text: string) => string;
  readonly table: (caption: string) => string;
  readonly code: string;
  readonly formula: string;
  /** Between the two ends of a range: 9–17. */
  readonly to: string;
  /** Before a number: § 3, §§ 3. */
  readonly section: readonly [one: string, several: string];
  readonly and: string;
  readonly less: string;
  readonly greater: string;
  /** Says that a passage is in a language without a voice on this device. */
  readonly unread: (language: string) => string;
  /** Abbreviations, as they are written, with what is said. A space in one may also be a narrow one, or none. */
  readonly short: Readonly<Record<string, string>>;
  /** Abbreviations that are one only before a number. */
  readonly counted: Readonly<Record<string, string>>;
  /** Words before a Roman numeral. */
  readonly numbered: string;
}

const of =
  (word: string) =>
  (text: string): string =>
    text ? `${word}: ${text}` : word;

export const SPOKEN: Readonly<Record<string, SpokenWords>> = {
  en: {
    link: 'link',
    picture: of('Picture'),
    table: of('Table'),
    code: 'Code example.',
    formula: 'formula',
    to: 'to',
    section: ['section', 'sections'],
    and: 'and',
    less: 'less than',
    greater: 'more than',
    unread: (language) => `A passage in ${language} is not read: this device has no voice for it.`,
    short: {
      'e.g.': 'for example',
      'i.e.': 'that is',
      'etc.': 'et cetera',
      'vs.': 'versus',
      'approx.': 'approximately',
      'cf.': 'compare',
      'et al.': 'and others',
      'Dr.': 'Doctor',
      'Prof.': 'Professor',
      'Mr.': 'Mister',
      'Mrs.': 'Missis',
      'w/o': 'without',
      'a.k.a.': 'also known as',
      'incl.': 'including',
      'min.': 'minutes',
    },
    counted: {
      'No.': 'number',
      'no.': 'number',
      'p.': 'page',
      'pp.': 'pages',
      'fig.': 'figure',
      'Fig.': 'Figure',
      'ch.': 'chapter',
      'Ch.': 'Chapter',
      'vol.': 'volume',
      'Vol.': 'Volume',
      'ca.': 'about',
      'c.': 'about',
      'tel.': 'telephone',
      'Tel.': 'Telephone',
    },
    numbered:
      'chapter|part|volume|book|section|article|act|phase|stage|type|level|grade|class|appendix|table|figure|world war',
  },
  de: {
    link: 'Link',
    picture: of('Bild'),
    table: of('Tabelle'),
    code: 'Ein Beispiel in Code.',
    formula: 'Formel',
    to: 'bis',
    section: ['Paragraf', 'Paragrafen'],
    and: 'und',
    less: 'kleiner als',
    greater: 'größer als',
    unread: (language) => `Eine Stelle auf ${language} wird nicht gelesen: Dieses Gerät hat dafür keine Stimme.`,
    short: {
      'z. B.': 'zum Beispiel',
      'd. h.': 'das heißt',
      'u. a.': 'unter anderem',
      'u. U.': 'unter Umständen',
      'i. d. R.': 'in der Regel',
      'o. Ä.': 'oder Ähnliches',
      'u. Ä.': 'und Ähnliches',
      's. o.': 'siehe oben',
      's. u.': 'siehe unten',
      'usw.': 'und so weiter',
      'bzw.': 'beziehungsweise',
      'ggf.': 'gegebenenfalls',
      'evtl.': 'eventuell',
      'vgl.': 'vergleiche',
      'Vgl.': 'Vergleiche',
      'inkl.': 'inklusive',
      'exkl.': 'exklusive',
      'max.': 'maximal',
      'etc.': 'et cetera',
      'Dr.': 'Doktor',
      'Prof.': 'Professor',
      'sog.': 'sogenannt',
    },
    counted: {
      'Nr.': 'Nummer',
      'S.': 'Seite',
      'Abb.': 'Abbildung',
      'Kap.': 'Kapitel',
      'Bd.': 'Band',
      'Abs.': 'Absatz',
      'Art.': 'Artikel',
      'ca.': 'circa',
      'Tel.': 'Telefon',
      'min.': 'mindestens',
    },
    numbered: 'kapitel|teil|band|buch|abschnitt|artikel|akt|phase|stufe|typ|klasse|anhang|tabelle|abbildung|weltkrieg',
  },
  ar: {
    link: 'رابط',
    picture: of('صورة'),
    table: of('جدول'),
    code: 'مثال برمجي.',
    formula: 'معادلة',
    to: 'إلى',
    section: ['المادة', 'المواد'],
    and: 'و',
    less: 'أصغر من',
    greater: 'أكبر من',
    unread: (language) => `مقطع باللغة ${language} لن يُقرأ، فلا صوت لها على هذا الجهاز.`,
    short: { 'إلخ.': 'إلى آخره', 'د.': 'دكتور', 'أ.د.': 'الأستاذ الدكتور' },
    counted: { 'ص.': 'صفحة', 'ت.': 'هاتف' },
    numbered: '',
  },
  fr: {
    link: 'lien',
    picture: of('Image'),
    table: of('Tableau'),
    code: 'Exemple de code.',
    formula: 'formule',
    to: 'à',
    section: ['paragraphe', 'paragraphes'],
    and: 'et',
    less: 'inférieur à',
    greater: 'supérieur à',
    unread: (language) => `Un passage en ${language} n’est pas lu : cet appareil n’a pas de voix pour cette langue.`,
    short: {
      'p. ex.': 'par exemple',
      'c.-à-d.': 'c’est-à-dire',
      'env.': 'environ',
      'etc.': 'et cetera',
      Mme: 'Madame',
    },
    counted: {
      'p.': 'page',
      'n°': 'numéro',
      'art.': 'article',
      'chap.': 'chapitre',
      'fig.': 'figure',
      'tél.': 'téléphone',
    },
    numbered: 'chapitre|partie|volume|tome|livre|section|article|acte|phase|stade|type|niveau|annexe|tableau|figure',
  },
  es: {
    link: 'enlace',
    picture: of('Imagen'),
    table: of('Tabla'),
    code: 'Ejemplo de código.',
    formula: 'fórmula',
    to: 'a',
    section: ['apartado', 'apartados'],
    and: 'y',
    less: 'menor que',
    greater: 'mayor que',
    unread: (language) => `Un pasaje en ${language} no se lee: este dispositivo no tiene voz para él.`,
    short: {
      'p. ej.': 'por ejemplo',
      'EE. UU.': 'Estados Unidos',
      'Sr.': 'Señor',
      'Sra.': 'Señora',
      'Dr.': 'Doctor',
      'Dra.': 'Doctora',
      'etc.': 'etcétera',
      'aprox.': 'aproximadamente',
    },
    counted: {
      'pág.': 'página',
      'págs.': 'páginas',
      'n.º': 'número',
      'núm.': 'número',
      'art.': 'artículo',
      'cap.': 'capítulo',
      'fig.': 'figura',
      'tel.': 'teléfono',
    },
    numbered: 'capítulo|parte|volumen|tomo|libro|sección|artículo|acto|fase|tipo|nivel|anexo|tabla|figura',
  },
};
