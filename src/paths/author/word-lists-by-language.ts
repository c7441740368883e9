/**
 * @pure Words an author is asked about, in nine languages, by what each is there for. Alternatives of a regular
 * expression, parted by `|`; `*` stands for any ending. No native speaker has read them: they ask, and forbid nothing.
 */

interface Leaning {
  /** Tells the reader what to take. */
  readonly recommends: string;
  /** Puts one option above or below the others. */
  readonly ranks: string;
  /** Promises an outcome, or that there is no risk. */
  readonly promises: string;
  /** Leaves no choice, or makes another one look foolish or sad. */
  readonly presses: string;
}

export const LEANING_BY_LANGUAGE: Readonly<Record<string, Leaning>> = {
  es: {
    recommends: 'recom[ei]nd*|recomiend*|aconsej*|ideal*|favorit[oa]s?',
    ranks:
      '(?:el|la|los|las) mejor(?:es)?|mejor opción|más popular*|superior*|inferior*|perfect[oa]s?|de primera clase|de clase mundial',
    promises: 'garant*|probad[oa]s?|demostrad[oa]s?|sin riesgos?|milagr*|infalible*',
    presses:
      'simplemente|obvi*|por supuesto|desde luego|la única (?:forma|manera|opción)|el único camino|lamentablemente|por desgracia|última oportunidad',
  },
  fr: {
    recommends: 'recommand*|conseill(?:e|é|ée|ons|ez)s?|idéal*|préféré*',
    ranks:
      '(?:le|la|les) meilleure?s?|meilleure?s? choix|plus populaires?|supérieur*|inférieur*|parfait*|de premier ordre',
    promises: 'garanti*|prouvé*|éprouvé*|sans (?:aucun )?risques?|miracle*|infaillible*',
    presses:
      'simplement|évident*|évidemment|bien sûr|la seule (?:voie|façon|manière)|le seul (?:moyen|chemin)|malheureusement|dernière chance',
  },
  it: {
    recommends: 'raccomand*|consigli(?:amo|at[oaie])|ideal[ei]|preferit[oaie]',
    ranks:
      '(?:il|la|i|le) miglior[ei]?|scelta migliore|più popolar[ei]|superior[ei]|inferior[ei]|perfett[oaie]|di prim’?ordine',
    promises: 'garant*|comprovat[oaie]|dimostrat[oaie]|senza rischi*|miracol*|infallibil[ei]',
    presses:
      "semplicemente|ovvi[oaie]?|ovviamente|naturalmente|l[’']unic[oa] (?:via|strada|modo)|purtroppo|ultima occasione",
  },
  pt: {
    recommends: 'recomend*|aconselh*|idea(?:l|is)|favorit[oa]s?',
    ranks:
      '[oa]s? melhor(?:es)?|melhor (?:escolha|opção)|mais popular*|superior*|inferior*|perfeit[oa]s?|de primeira linha',
    promises: 'garant*|comprovad[oa]s?|sem riscos?|milagr*|infalíve(?:l|is)',
    presses:
      'simplesmente|óbvi*|obviamente|é claro que|o único (?:caminho|jeito)|a única (?:forma|maneira)|infelizmente|última chance',
  },
  nl: {
    recommends: 'aanbev*|aanbevolen|aan te raden|raden wij aan|ideaal|ideale|favoriet*',
    ranks: 'beste|betere keuze|populairste*|superieur*|inferieur*|perfect*|eersteklas|gouden standaard',
    promises: 'garand*|garantie*|gegarandeerd*|bewezen|risicovrij*|zonder risico|wondermiddel*',
    presses: 'gewoonweg|overduidelijk|uiteraard|vanzelfsprekend|de enige (?:weg|manier)|helaas|laatste kans',
  },
  pl: {
    recommends: 'polec*|zalec*|rekomend*|idealn*|ulubion*',
    ranks:
      'najlep*|lepszy wybór|najpopularniejsz*|lepsz[ey]* niż|gorsz[ey]* niż|doskona*|perfekcyjn*|złoty standard|światowej klasy',
    promises: 'gwaran*|sprawdzon*|udowodnion*|bez ryzyka|cudown*|niezawodn*',
    presses: 'po prostu|oczywi*|rzecz jasna|jedyna droga|jedyny sposób|niestety|ostatnia szansa',
  },
  he: {
    recommends: 'מומלץ|מומלצת|ממליצים|ממליצה|כדאי|אידיאלי*|מועדפ*',
    ranks: 'טוב ביותר|טובה ביותר|הכי טוב*|פופולרי ביותר|עדיפ*|נחות*|מושלמ*|מושלם',
    promises: 'מובטח*|מוכח*|ללא סיכון|נטול סיכון|פלא',
    presses: 'כמובן|ברור ש*|מובן מאליו|הדרך היחידה|לצערנו|למרבה הצער|הזדמנות אחרונה',
  },
  ja: {
    recommends: 'おすすめ|オススメ|お勧め|推奨|理想的',
    ranks: '最良|最高の|最適|一番[良い人]|最も人気|優れ|劣[るっ]|完璧',
    promises: '保証|必ず治|実証済み|リスクなし|リスクゼロ|奇跡',
    presses: '当然|もちろん|言うまでもなく|唯一の|残念ながら|最後のチャンス|今だけ',
  },
  zh: {
    recommends: '推荐|建议选|首选|理想的',
    ranks: '最好的?|最佳|最受欢迎|更优|优于|不如|完美|一流',
    promises: '保证|保障效果|经证实|零风险|无风险|奇迹',
    presses: '显然|当然|毫无疑问|唯一的|遗憾的是|最后机会|赶快',
  },
};

/** Names of conditions: a sign that names one begins to diagnose. */
export const CONDITIONS_BY_LANGUAGE: Readonly<Record<string, string>> = {
  es: 'depresi*|depresiv*|trastorno*|tept|bipolar*|tdah|autis*|toc|esquizo*|psic[oó]tic*|psicosis|anorex*|bulimi*|adicci*|adict[oa]s?|alcohólic*|narcisis*|disociat*|diagn*|síntoma*|patol*',
  fr: 'dépressi*|dépressif*|troubles? (?:anxieux|panique|de la personnalité|bipolaire)|tspt|bipolaire*|tdah|autis*|toc|schizo*|psychos*|psychotique*|anorex*|boulimi*|addict*|alcoolique*|narciss*|dissociat*|diagnos*|symptôme*|patholog*',
  it: "depress*|disturb[oi] (?:d[’'a-z]*|bipolar[ei])|dptsd?|bipolar[ei]|adhd|autis*|doc|schizo*|psicos[ei]|psicotic*|anoress*|bulimi*|dipendenz*|alcolist*|narcisis*|dissociat*|diagnos*|sintom*|patolog*",
  pt: 'depress*|transtorno*|tept|bipola*|tdah|autis*|toc|esquizo*|psicos*|psicótic*|anorex*|bulimi*|viciad*|dependência química|alcoólatra*|narcisis*|dissociat*|diagn*|sintoma*|patol*',
  nl: 'depressi*|angststoornis*|paniekstoornis*|ptss|bipola*|borderline|adhd|autis*|ocd|schizo*|psychos*|psychotisch*|anorex*|boulimi*|verslav*|verslaafd*|alcoholist*|narcis*|dissociat*|stoornis*|diagnos*|symptom*|ziekelijk*',
  pl: 'depresj*|depresyjn*|zaburze*|ptsd|dwubiegunow*|borderline|adhd|autyz*|autystyczn*|ocd|schizo*|psychoz*|psychotyczn*|anoreks*|bulimi*|uzależni*|alkoholi*|narcys*|dysocjac*|diagno*|objaw*|patolog*',
  he: 'דיכאון|דיכאוני*|הפרעת*|הפרעה|פוסט טראומה|דו[- ]קוטבי*|אוטיז*|אוטיסט*|סכיזו*|פסיכוז*|פסיכוטי*|אנורקסי*|בולימי*|התמכרות|מכור*|נרקיסיס*|דיסוציאטי*|אבחנ*|אבחון|תסמינ*|תסמין',
  ja: 'うつ病|鬱病|不安障害|パニック障害|PTSD|双極性|境界性|ADHD|自閉|強迫性|統合失調|精神病|拒食|過食症|依存症|アルコール中毒|解離|障害|診断|症状',
  zh: '抑郁症|焦虑症|恐慌症|创伤后应激|PTSD|双相|边缘型|多动症|ADHD|自闭|强迫症|精神分裂|精神病|厌食症|暴食症|成瘾|酗酒|自恋型|解离|障碍|诊断|症状',
};

/** Ways of doing oneself harm: named nowhere, so as to give nobody an idea. */
export const METHODS_BY_LANGUAGE: Readonly<Record<string, string>> = {
  es: 'sobredosis|pastillas|cortarme|ahorcar*|colgarme|saltar (?:de|desde)|pistola*|cuchill[oa]s?|navaja*|veneno*|envenen*|ahogarme',
  fr: "surdose*|overdose*|comprimés|cachets|me couper|pendre|pendaison|sauter (?:de|du|d[’'][a-z]*)|pistolet*|couteau*|rasoir*|poison*|empoisonn*|me noyer",
  it: 'overdose|pastiglie|pillole|tagliarmi|impicc*|buttarmi (?:da|giù)|pistola|coltell[oi]|lametta|lamette|veleno|avvelen*|annegar*',
  pt: 'overdose|comprimidos|me cortar|enforc*|pular (?:de|da|do)|pistola|arma|faca*|gilete|lâmina*|veneno*|envenen*|me afogar',
  nl: 'overdosis|pillen|mezelf snijden|snijd mezelf|ophangen|verhang*|springen van|pistool|mes|messen|scheermes*|gif|vergiftig*|verdrink*',
  pl: 'przedawkow*|tabletki|tabletek|ciąć się|tnę się|powiesić|wieszać|skoczyć z|pistolet*|noż*|nóż|żyletk*|trucizn*|otru*|utopić',
  he: 'מנת יתר|כדורים|לחתוך את עצמי|חותכת? את עצמי|לתלות|תלייה|לקפוץ מ*|אקדח|סכין|סכינים|תער|רעל|להרעיל|להטביע',
  ja: '過量服薬|オーバードーズ|錠剤|リストカット|手首を切|首を吊|首吊り|飛び降り|拳銃|包丁|ナイフ|カミソリ|剃刀|毒|入水',
  zh: '过量服药|药片|安眠药|割腕|割自己|上吊|跳楼|手枪|刀片|刀子|毒药|服毒|投河|溺水',
};
