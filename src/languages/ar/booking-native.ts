/** Arabic strings of the booking form in Wayleaf's own window. */
import type { NativeStrings } from '../../booking/native/strings.js';
import type { Translation } from '../../i18n/strings.js';

const plural = new Intl.PluralRules('ar');
const number = new Intl.NumberFormat('ar');

/** One, two, a few and many are four words. */
const counted = (count: number, one: string, two: string, few: string, many: string): string => {
  const rule = plural.select(count);
  return rule === 'one' ? one : rule === 'two' ? two : `${number.format(count)} ${rule === 'few' ? few : many}`;
};

export default {
  when: 'اختيار موعد',
  month: 'الشهر',
  day: 'اليوم',
  count: (count) => counted(count, 'موعد واحد', 'موعدان', 'مواعيد', 'موعدًا'),
  days: (count, month) =>
    `${counted(count, 'يوم واحد فيه مواعيد متاحة', 'يومان فيهما مواعيد متاحة', 'أيام فيها مواعيد متاحة', 'يومًا فيها مواعيد متاحة')} في ${month}.`,
  moreDays: 'أيام أخرى',
  daysShown: (count) => `الأيام المعروضة: ${count}.`,
  timesOn: (day) => `المواعيد يوم ${day}`,
  periods: { morning: 'صباحًا', afternoon: 'بعد الظهر', evening: 'مساءً' },
  zone: (zone) => `المنطقة الزمنية: ${zone}.`,
  home: (zone) => `المنطقة الزمنية للعيادة: ${zone}. وقتها مذكور تحت كل موعد.`,
  change: 'تغيير المنطقة الزمنية',
  timezone: 'المنطقة الزمنية',
  yours: 'منطقتك',
  theirs: 'منطقة العيادة',
  others: 'مناطق أخرى',
  there: (time, city) => `${time} (${city})`,
  clocks: 'تتغير الساعة في هذا اليوم. الوقت الذي يتكرر مذكور مع منطقته الزمنية.',
  loading: 'جارٍ البحث عن المواعيد المتاحة.',
  none: (month) => `لا مواعيد متاحة في ${month}.`,
  noneAnywhere: 'لا مواعيد متاحة في الوقت الحالي.',
  lookIn: (month) => `البحث في ${month}`,
  details: 'بياناتك',
  fields: {
    name: 'الاسم',
    email: 'البريد الإلكتروني',
    note: 'ما ينبغي أن نعرفه مسبقًا',
    phone: 'الهاتف',
    attendeePhoneNumber: 'الهاتف',
  },
  optional: 'اختياري',
  noteHelp: 'يُرجى عدم الكتابة هنا عن الصحة.',
  choose: 'يُرجى الاختيار',
  faults: {
    missing: (label) => `يُرجى ملء «${label}».`,
    email: () => 'يُرجى كتابة عنوان بريد مثل \u2066name@example.org\u2069.',
    url: () => 'يُرجى كتابة عنوان يبدأ بـ \u2066https://\u2069.',
    number: () => 'يُرجى كتابة رقم.',
    long: () => 'هذا أطول مما يمكن قبوله. يُرجى اختصاره.',
    option: () => 'يُرجى اختيار إحدى الإجابات.',
  },
  enter: { name: 'يُرجى كتابة الاسم.', email: 'يُرجى كتابة عنوان البريد الإلكتروني.', phone: 'يُرجى كتابة رقم الهاتف.' },
  tick: (label) => `يُرجى تحديد «${label}».`,
  toCorrect: 'قبل المتابعة',
  next: 'متابعة',
  back: 'رجوع',
  otherTime: 'اختيار موعد آخر',
  review: 'المراجعة والتأكيد',
  at: 'بتوقيتك',
  atPractice: 'بتوقيت العيادة',
  changeDetails: 'تغيير البيانات',
  requestNote: 'هذا طلب. ستؤكده العيادة أو تقترح موعدًا آخر.',
  book: 'حجز هذا الموعد',
  ask: 'طلب هذا الموعد',
  sending: 'جارٍ إرسال حجزك.',
  again: 'إعادة المحاولة',
  near: 'أقرب المواعيد المتاحة',
  instead: 'فتح صفحة الحجز',
  continueAt: 'المتابعة هناك',
  notices: {
    taken: 'حجز شخص آخر هذا الموعد للتو. ما كتبته محفوظ؛ يُرجى اختيار موعد آخر.',
    unsure: 'لم يعد هذا الموعد متاحًا. ربما يكون حجزك أنت قد وصل: يُرجى مراجعة بريدك قبل اختيار موعد آخر.',
    passed: 'انقضى هذا الموعد. يُرجى اختيار موعد آخر.',
    invalid: 'لم يُقبل الحجز كما هو. يُرجى مراجعة بياناتك أو اختيار موعد آخر.',
    closed: 'الحجز مغلق في الوقت الحالي.',
    payment: 'يُدفع ثمن هذا الموعد مسبقًا على صفحة الحجز.',
    limited: 'هناك طلبات كثيرة الآن. يُرجى إعادة المحاولة بعد دقيقة.',
    unshown: 'لا يمكن عرض المواعيد المتاحة الآن.',
    unreached: 'لا يمكن الوصول إلى المواعيد المتاحة الآن.',
    late: 'تستغرق المواعيد وقتًا أطول من اللازم.',
    cut: 'يبدو أنه لا يوجد اتصال بالإنترنت، فلا يمكن عرض المواعيد المتاحة.',
    offline: 'يبدو أنه لا يوجد اتصال بالإنترنت. لم يُرسل شيء، وما كتبته محفوظ.',
    unfit: 'لا يمكن حجز هذا الموعد إلا على صفحته.',
    lost: 'لم يصل رد، فلا نعلم هل وصل حجزك. يُرجى مراجعة بريدك قبل المحاولة مرة أخرى.',
    lostSafe: 'لم يصل رد، فلا نعلم هل وصل حجزك. يمكنك المحاولة مرة أخرى باطمئنان: لن يُحجز مرتين.',
  },
} satisfies Translation<NativeStrings>;
