// Hours as owners of sites write them in nine languages; what people do not agree on is shown as written.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOURS_LANGUAGES } from '../../src/booking/live/hours-languages.js';
import { holidaySpans, readHours, weekOf } from '../../src/booking/live/opening-hours.js';

/** The week in short; `PH` for closed or other hours on public holidays. */
function week(tag: string, given: string): string {
  const problems: string[] = [];
  const hours = readHours(given, (_, problem) => problems.push(problem), HOURS_LANGUAGES[tag]);
  const found = problems.filter((problem) => problem !== 'holiday');
  if (found.length) return [...new Set(found)].join();
  const rows = weekOf(hours).map(({ days: [first, last], spans }) =>
    `${first === last ? first : `${first}-${last}`} ${spans.map(({ from, to }) => `${from / 60}-${to / 60}`).join(' ')}`.trim(),
  );
  const dated = hours.flatMap(({ dates }) => dates ?? []).map(([from, to]) => (from === to ? from : `${from}..${to}`));
  return [...rows, ...(holidaySpans(hours) ? ['PH'] : []), ...dated].join(' | ');
}

const WEEKDAYS = '0-4 9-17 | 5-6';
const SPLIT = '0-4 9-13 15-19 | 5-6';
const WITH_SATURDAY = '0-4 9-18 | 5 10-14 | 6';

const READ: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  es: [
    ['Lunes a viernes: 9:00 - 17:00', WEEKDAYS],
    ['De lunes a viernes de 9:00 a 17:00 h', WEEKDAYS],
    ['L-V 9:00-17:00', WEEKDAYS],
    ['Lun-Vie 9:00 a 17:00', WEEKDAYS],
    ['lun. a vie. de 9 a. m. a 5 p. m.', WEEKDAYS],
    ['Lunes a viernes de 9:00 a 13:00 y de 15:00 a 19:00', SPLIT],
    ['Lunes a viernes de 9h a 18h, sábados de 10h a 14h; domingos y festivos cerrado', `${WITH_SATURDAY} | PH`],
    ['Lun a Vie 9 a 18 hs; Sábado 10 a 14 hs', WITH_SATURDAY],
    ['Martes y jueves 16:00-20:00', '0 | 1 16-20 | 2 | 3 16-20 | 4-6'],
    ['Miércoles de 8 de la mañana a 2 de la tarde', '0-1 | 2 8-14 | 3-6'],
    ['Todos los días de 10:00 a 22:00', '0-6 10-22'],
    ['Sábados 24 horas', '0-4 | 5 0-24 | 6'],
    ['Horario: lunes a viernes 9:00-17:00\nSábado y domingo: cerrado', WEEKDAYS],
    ['lunes a viernes 9:00-17:00; 24 de diciembre cerrado', `${WEEKDAYS} | 12-24`],
    ['Mar 9:00-13:00; Do 10:00-12:00', '0 | 1 9-13 | 2-5 | 6 10-12'],
    ['Do 10:00-12:00', '0-5 | 6 10-12'],
  ],
  fr: [
    ['Du lundi au vendredi de 9h à 17h', WEEKDAYS],
    ['Lun-Ven 9h-17h', WEEKDAYS],
    ['Lundi - vendredi : 9 h – 17 h', WEEKDAYS],
    ['Lu-Ve 09:00-17:00', WEEKDAYS],
    ['Du lundi au vendredi : 9h-13h / 15h-19h', SPLIT],
    ['Lundi au vendredi 9h00 à 18h00, samedi 10h00 à 14h00, dimanche et jours fériés fermé', `${WITH_SATURDAY} | PH`],
    ['Mardi et jeudi de 14h30 à 18h', '0 | 1 14.5-18 | 2 | 3 14.5-18 | 4-6'],
    ['mer. 8h - 10h', '0-1 | 2 8-10 | 3-6'],
    ['Tous les jours de 10h à minuit', '0-6 10-24'],
    ['7j/7 9h-19h', '0-6 9-19'],
    ['24h/24', '0-6 0-24'],
    ['Le samedi de 9 h 30 à midi', '0-4 | 5 9.5-12 | 6'],
    ["Horaires d'ouverture : lundi au vendredi 9h-17h", WEEKDAYS],
    ['Lundi au vendredi 9h-17h; fermé le 25 décembre', `${WEEKDAYS} | 12-25`],
    ['Lundi au vendredi 9h-17h; 1er mai fermé', `${WEEKDAYS} | 05-01`],
    ['Di 10h-12h', '0-5 | 6 10-12'],
  ],
  it: [
    ['Dal lunedì al venerdì dalle 9:00 alle 17:00', WEEKDAYS],
    ['Lun-Ven 9.00-17.00', WEEKDAYS],
    ['Lunedì - Venerdì: ore 9:00 - 17:00', WEEKDAYS],
    ['lun-ven 9:00-13:00 e 15:00-19:00', SPLIT],
    ['Lun - Ven 9 - 18, Sab 10 - 14; domenica e festivi chiuso', `${WITH_SATURDAY} | PH`],
    ['Martedì e giovedì dalle ore 14 alle ore 18', '0 | 1 14-18 | 2 | 3 14-18 | 4-6'],
    ['Tutti i giorni 10:00-22:00', '0-6 10-22'],
    ['Mercoledi 9:30-12:00', '0-1 | 2 9.5-12 | 3-6'],
    ['Domenica chiuso; lun-sab 9-19', '0-5 9-19 | 6'],
    ['Orario di apertura: lun-ven 9:00-17:00', WEEKDAYS],
    ['lun-ven 9:00-17:00; 25 dicembre chiuso', `${WEEKDAYS} | 12-25`],
    ['Sabato 24 ore su 24', '0-4 | 5 0-24 | 6'],
  ],
  pt: [
    ['Segunda a sexta, das 9h às 17h', WEEKDAYS],
    ['Segunda-feira a sexta-feira: 9:00 - 17:00', WEEKDAYS],
    ['Seg-Sex 9h-17h', WEEKDAYS],
    ['2ª a 6ª das 9h às 17h', WEEKDAYS],
    ['De segunda a sexta das 9h às 13h e das 15h às 19h', SPLIT],
    ['Seg a Sex das 9h às 18h; sábados das 10h às 14h; domingos e feriados fechado', `${WITH_SATURDAY} | PH`],
    ['Terça e quinta 14h30 às 18h', '0 | 1 14.5-18 | 2 | 3 14.5-18 | 4-6'],
    ['Quarta das 8h ao meio-dia', '0-1 | 2 8-12 | 3-6'],
    ['Todos os dias 10h às 22h', '0-6 10-22'],
    ['Sábado: 24 horas', '0-4 | 5 0-24 | 6'],
    ['Horário de atendimento: segunda a sexta 9:00-17:00', WEEKDAYS],
    ['Seg-Sex 9h-17h; 24 de dezembro fechado', `${WEEKDAYS} | 12-24`],
  ],
  nl: [
    ['Maandag t/m vrijdag 9.00 - 17.00 uur', WEEKDAYS],
    ['ma-vr 9:00-17:00', WEEKDAYS],
    ['Ma t/m vr van 09:00 tot 17:00', WEEKDAYS],
    ['maandag tot en met vrijdag van 9.00 uur tot 17.00 uur', WEEKDAYS],
    ['ma t/m vr 9.00-13.00 en 15.00-19.00 uur', SPLIT],
    ['Ma-vr 9.00-18.00, za 10.00-14.00; zon- en feestdagen gesloten', 'unread'],
    ['Ma-vr 9.00-18.00, za 10.00-14.00; zondag en feestdagen gesloten', `${WITH_SATURDAY} | PH`],
    ['Dinsdag en donderdag 14.00-18.00', '0 | 1 14-18 | 2 | 3 14-18 | 4-6'],
    ['Woensdagen 13:30-17:30', '0-1 | 2 13.5-17.5 | 3-6'],
    ['Dagelijks 10.00-22.00 uur', '0-6 10-22'],
    ['weekend gesloten; doordeweeks 9:00-17:00', WEEKDAYS],
    ['Openingstijden: ma-vr 9:00-17:00', WEEKDAYS],
    ['ma-vr 9:00-17:00; 25 december gesloten', `${WEEKDAYS} | 12-25`],
  ],
  pl: [
    ['pon.-pt. 9:00-17:00', WEEKDAYS],
    ['Poniedziałek - piątek: 9.00 - 17.00', WEEKDAYS],
    ['od poniedziałku do piątku w godz. 9:00-17:00', WEEKDAYS],
    ['pn-pt od 9:00 do 17:00', WEEKDAYS],
    ['Pn–Pt 9:00–13:00 i 15:00–19:00', SPLIT],
    ['pon-pt 9-18, sobota 10-14; niedziele i święta nieczynne', `${WITH_SATURDAY} | PH`],
    ['wtorki i czwartki 14:00-18:00', '0 | 1 14-18 | 2 | 3 14-18 | 4-6'],
    ['śr 9:30-12:00', '0-1 | 2 9.5-12 | 3-6'],
    ['So 10:00-14:00', '0-4 | 5 10-14 | 6'],
    ['codziennie 10:00-22:00', '0-6 10-22'],
    ['całodobowo', '0-6 0-24'],
    ['Godziny otwarcia: pn-pt 9:00-17:00', WEEKDAYS],
    ['pn-pt 9:00-17:00; 24 grudnia nieczynne', `${WEEKDAYS} | 12-24`],
  ],
  he: [
    ["א'-ה' 9:00-17:00", '0-3 9-17 | 4-5 | 6 9-17'],
    ['ימים א׳–ה׳: 09:00–17:00', '0-3 9-17 | 4-5 | 6 9-17'],
    ['ראשון עד חמישי 9:00-17:00', '0-3 9-17 | 4-5 | 6 9-17'],
    ['ימי ראשון–חמישי בין השעות 9:00-17:00; שישי ושבת סגור', '0-3 9-17 | 4-5 | 6 9-17'],
    ['יום שלישי 16:00 עד 20:00', '0 | 1 16-20 | 2-6'],
    ["ב', ד' 9:00-13:00", '0 9-13 | 1 | 2 9-13 | 3-6'],
    ['כל יום 10:00-22:00', '0-6 10-22'],
    ["יום ו' 8:00-12:00", '0-3 | 4 8-12 | 5-6'],
    ['שעות פתיחה: א-ה 9:00-17:00', '0-3 9-17 | 4-5 | 6 9-17'],
    ['א-ה 9:00-17:00; שבת וחגים סגור', '0-3 9-17 | 4-5 | 6 9-17 | PH'],
    ['שבת 24 שעות', '0-4 | 5 0-24 | 6'],
  ],
  ja: [
    ['月〜金 9:00〜17:00', WEEKDAYS],
    ['月曜日～金曜日 9時～17時', WEEKDAYS],
    ['月曜から金曜 午前9時から午後5時まで', WEEKDAYS],
    ['月－金 9:00－17:00', WEEKDAYS],
    ['月～金 9:00～13:00、15:00～19:00', SPLIT],
    ['月〜金 9:00〜18:00、土 10:00〜14:00、日・祝 休み', `${WITH_SATURDAY} | PH`],
    ['月・水・金 10:00〜16:00', '0 10-16 | 1 | 2 10-16 | 3 | 4 10-16 | 5-6'],
    ['月〜金 9:00〜17:00\n定休日：土日祝', `${WEEKDAYS} | PH`],
    ['毎日 10:00～22:00', '0-6 10-22'],
    ['火曜日 9時30分～12時', '0 | 1 9.5-12 | 2-6'],
    ['営業時間：月〜金 9:00〜17:00', WEEKDAYS],
    ['月〜金 9:00〜17:00; 12月29日〜1月3日 休業', `${WEEKDAYS} | 12-29..01-03`],
    ['24時間営業', '0-6 0-24'],
  ],
  zh: [
    ['周一至周五 9:00-17:00', WEEKDAYS],
    ['星期一到星期五 上午9点至下午5点', WEEKDAYS],
    ['周一至周五：9:00—17:00', WEEKDAYS],
    ['周一至周五 9:00-13:00，15:00-19:00', SPLIT],
    ['周一至周五 9:00-18:00；周六 10:00-14:00；周日休息', WITH_SATURDAY],
    ['周二、周四 下午2:00-6:00', '0 | 1 14-18 | 2 | 3 14-18 | 4-6'],
    ['每天 10:00-22:00', '0-6 10-22'],
    ['周六日 10:00-16:00', '0-4 | 5-6 10-16'],
    ['周末 10:00-16:00', '0-4 | 5-6 10-16'],
    ['营业时间：周一至周日 9点半-18点', '0-6 9.5-18'],
    ['周一至周五 9:00-17:00；法定节假日休息', `${WEEKDAYS} | PH`],
    ['周一至周五 9:00-17:00; 10月1日至10月7日休息', `${WEEKDAYS} | 10-01..10-07`],
    ['周六 24小时', '0-4 | 5 0-24 | 6'],
  ],
};

/** Shown as written: a word that is not ours, or one that people mean differently. */
const AS_WRITTEN: Readonly<Record<string, readonly string[]>> = {
  es: ['lunes a viernes 9:00-17:00 con cita previa', 'días laborables 9:00-17:00', 'M 9:00-13:00', 'lunes a viernes de 9 a 5', 'primer lunes 9:00-12:00', 'lunes a viernes 9:00-17:00, excepto agosto'], // prettier-ignore
  fr: [
    'lundi au vendredi 9h-17h sur rendez-vous',
    'jours ouvrables 9h-17h',
    'sauf mercredi',
    'un lundi sur deux 9h-17h',
  ],
  it: ['feriali 9:00-17:00', 'lun-dom 9-17; festivi chiuso', 'lun-ven 9:00-17:00 su appuntamento'],
  pt: ['dias úteis 9h às 17h', 'segunda a sexta 9h às 17h, exceto feriados', 'com hora marcada'],
  nl: ['werkdagen 9:00-17:00', 'maandag tot vrijdag 9:00-17:00', 'op afspraak', 'even weken ma 9:00-17:00'],
  pl: ['dni robocze 9:00-17:00', 'dni powszednie 9-17', 'po umówieniu', 'co drugi poniedziałek 9:00-17:00'],
  he: ['ערבי חג 9:00-13:00', 'א-ה 9:00-17:00 בתיאום מראש', 'מוצאי שבת 20:00-23:00'],
  ja: ['平日 9:00〜17:00', '第1月曜日 9:00〜17:00', '月〜金 9:00〜17:00（最終受付16:30）', '不定休'],
  zh: ['工作日 9:00-17:00', '周一至周五 9:00-17:00（需预约）', '节假日休息', '单周周一 9:00-17:00'],
};

for (const [tag, cases] of Object.entries(READ))
  describe(`hours in ${tag}`, () => {
    for (const [given, expected] of cases) it(given, () => assert.equal(week(tag, given), expected));

    it('the names of days and months that Intl has are known', () => {
      const days = (style: 'long' | 'short') =>
        Array.from({ length: 7 }, (_, day) =>
          new Intl.DateTimeFormat(tag, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day)),
        );
      for (const [index, name] of [...days('long'), ...days('short')].entries())
        // which is March in OpenStreetMap
        if (name !== 'mar' && name !== 'mar.')
          assert.equal(
            week(tag, `${name} 10:00-14:00`),
            week('', `${'Mo Tu We Th Fr Sa Su'.split(' ')[index % 7]!} 10:00-14:00`),
            name,
          );
      for (let month = 0; month < 12; month++) {
        const date = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
          Date.UTC(2026, month, 24),
        );
        const closed = { es: 'cerrado', fr: 'fermé', it: 'chiuso', pt: 'fechado', nl: 'gesloten', pl: 'nieczynne', he: 'סגור', ja: '休み', zh: '休息' }[tag]!; // prettier-ignore
        const monday = new Intl.DateTimeFormat(tag, { weekday: 'long' }).format(Date.UTC(2024, 0, 1, 12));
        assert.match(
          week(tag, `${monday} 9:00-17:00; ${date} ${closed}`),
          new RegExp(` \\| ${String(month + 1).padStart(2, '0')}-24$`),
          date,
        );
      }
    });

    it('codes and English are read there as everywhere', () => {
      assert.equal(week(tag, 'Mo-Fr 09:00-17:00; PH off'), `${WEEKDAYS} | PH`);
      assert.equal(week(tag, 'Monday to Friday 9am-5pm'), WEEKDAYS);
    });

    for (const given of AS_WRITTEN[tag]!)
      it(`shown as written: ${given}`, () => assert.match(week(tag, given), /unread|half/));
  });

describe('hours in two languages', () => {
  it('a word of two languages means what it does in the page’s', () => {
    assert.equal(week('de', 'Do 10:00-12:00'), '0-2 | 3 10-12 | 4-6');
    assert.equal(week('es', 'Do 10:00-12:00'), '0-5 | 6 10-12');
  });

  it('where a code of OpenStreetMap is another word of the page’s language, nothing is read', () => {
    // March, or Tuesday
    assert.equal(week('it', 'Mar 09:00-17:00'), 'unread');
  });

  it('a language is not read on pages in another', () => {
    assert.equal(week('en', 'lunes a viernes 9:00-17:00'), 'unread');
    assert.equal(week('fr', 'lunes a viernes 9:00-17:00'), 'unread');
  });
});
