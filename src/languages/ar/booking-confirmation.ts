/** Arabic strings of the confirmation of a booking. */
import type { ConfirmationStrings } from '../../booking/confirmation/strings.js';
import type { Translation } from '../../i18n/strings.js';

export default {
  title: {
    confirmed: 'تم حجز موعدك',
    pending: 'تم إرسال طلبك',
    payment: 'سُجّل موعدك وبقيت خطوة واحدة',
    requested: 'تم إرسال طلبك',
  },
  next: {
    confirmed: 'ستصلك التفاصيل بالبريد الإلكتروني.',
    pending: 'ما زال بحاجة إلى تأكيد. سيصلك بريد إلكتروني.',
    payment: 'يصبح مؤكدًا بعد الدفع.',
    requested: 'سيصلك رد بالبريد الإلكتروني.',
  },
  nextTitle: 'ما الذي يحدث بعد ذلك',
  at: 'بتوقيتك',
  atPractice: 'بتوقيت العيادة',
  with: 'مع',
  reference: 'الرقم المرجعي',
  add: 'إضافة الموعد إلى التقويم',
  calendars: {
    google: 'تقويم Google',
    outlook: 'Outlook.com',
    office: 'Microsoft 365',
    ics: 'Apple وغيرها (ملف ‎.ics)',
  },
  addNote: (entry) => `سيكون اسم الموعد «${entry}». لا تعلم به Google أو Microsoft إلا إذا اخترت إحداهما.`,
  entry: (practice) => (practice ? `موعد، ${practice}` : 'موعد'),
  pay: 'الدفع الآن',
  manage: 'التغيير أو الإلغاء',
  another: 'حجز موعد آخر',
  kept: 'تبقى هذه الرسالة حتى مغادرة الصفحة أو إعادة تحميلها.',
} satisfies Translation<ConfirmationStrings>;
