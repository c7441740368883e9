/** Hebrew strings of the confirmation of a booking. */
import type { ConfirmationStrings } from '../../booking/confirmation/strings.js';
import { isolate } from '../../i18n/isolate.js';
import type { Translation } from '../../i18n/strings.js';

export default {
  title: {
    confirmed: 'הפגישה שלך נקבעה',
    pending: 'הבקשה שלך נשלחה',
    payment: 'המועד שלך נרשם; נותר צעד אחד',
    requested: 'הבקשה שלך נשלחה',
  },
  next: {
    confirmed: 'הפרטים יגיעו בדואר אלקטרוני.',
    pending: 'הבקשה עוד צריכה אישור. תשובה תגיע בדואר אלקטרוני.',
    payment: 'המועד תקף אחרי התשלום.',
    requested: 'תשובה תגיע בדואר אלקטרוני.',
  },
  nextTitle: 'מה קורה עכשיו',
  at: 'השעה שלך',
  atPractice: 'בקליניקה',
  with: 'עם',
  reference: 'מספר',
  add: 'הוספה ליומן',
  calendars: {
    google: 'יומן Google',
    outlook: 'Outlook.com',
    office: 'Microsoft 365',
    ics: 'Apple ואחרים (קובץ ‎.ics)',
  },
  addNote: (entry) => `הרשומה תיקרא ״${isolate(entry)}״. Google ו־Microsoft יודעות עליה רק אם בוחרים בהן.`,
  entry: (practice) => (practice ? `פגישה, ${isolate(practice)}` : 'פגישה'),
  pay: 'תשלום עכשיו',
  manage: 'שינוי או ביטול',
  another: 'קביעת מועד נוסף',
  kept: 'ההודעה הזאת נשארת עד היציאה מהדף או טעינתו מחדש.',
} satisfies Translation<ConfirmationStrings>;
