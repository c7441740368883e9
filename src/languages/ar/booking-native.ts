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
  when: 'اختر موعدًا',
  month: 'الشهر',
  before: (month) => `العودة إلى ${month}`,
  after: (month) => `الانتقال إلى ${month}`,
  day: 'اليوم',
  count: (count) => counted(count, 'موعد واحد', 'موعدان', 'مواعيد', 'موعدًا'),
  days: (count, month) =>
    `${counted(count, 'يوم واحد فيه مواعيد متاحة', 'يومان فيهما مواعيد متاحة', 'أيام فيها مواعيد متاحة', 'يومًا فيها مواعيد متاحة')} في ${month}.`,
  timesOn: (day) => `المواعيد في ${day}`,
  periods: { morning: 'صباحًا', afternoon: 'بعد الظهر', evening: 'مساءً' },
  zone: (zone) => `الأوقات بحسب ${zone}.`,
  home: (zone) => `العيادة في ${zone}. وقتها مذكور تحت كل موعد.`,
  change: 'تغيير المنطقة الزمنية',
  timezone: 'المنطقة الزمنية',
  yours: 'منطقتك',
  theirs: 'منطقة العيادة',
  others: 'مناطق أخرى',
  there: (time, city) => `${time} في ${city}`,
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
  noteHelp: 'من فضلك لا تكتب هنا شيئًا عن صحتك.',
  choose: 'اختر من فضلك',
  faults: {
    missing: (label) => `من فضلك املأ «${label}».`,
    email: () => 'من فضلك اكتب عنوان بريد مثل name@example.org.',
    url: () => 'من فضلك اكتب عنوانًا يبدأ بـ https://.',
    number: () => 'من فضلك اكتب رقمًا.',
    long: () => 'هذا أطول مما يمكن قبوله. من فضلك اختصره.',
    option: () => 'من فضلك اختر إحدى الإجابات.',
  },
  next: 'متابعة',
  back: 'رجوع',
  otherTime: 'اختيار موعد آخر',
  review: 'راجع وأكّد',
  at: 'بتوقيتك',
  atPractice: 'بتوقيت العيادة',
  changeDetails: 'تغيير البيانات',
  asks: 'هذا طلب. ستؤكده العيادة أو تقترح موعدًا آخر.',
  book: 'احجز هذا الموعد',
  ask: 'اطلب هذا الموعد',
  sending: 'جارٍ إرسال حجزك.',
  again: 'حاول مرة أخرى',
  near: 'أقرب المواعيد المتاحة',
  instead: 'فتح صفحة الحجز',
  continueAt: 'المتابعة هناك',
  notices: {
    taken: 'حجز شخص آخر هذا الموعد للتو. ما كتبته محفوظ؛ من فضلك اختر موعدًا آخر.',
    unsure: 'لم يعد هذا الموعد متاحًا. ربما يكون حجزك أنت قد وصل: من فضلك راجع بريدك قبل اختيار موعد آخر.',
    passed: 'انقضى هذا الموعد. من فضلك اختر موعدًا آخر.',
    invalid: 'لم يُقبل الحجز كما هو. من فضلك راجع بياناتك أو اختر موعدًا آخر.',
    closed: 'الحجز مغلق في الوقت الحالي.',
    payment: 'يُدفع ثمن هذا الموعد مسبقًا على صفحة الحجز.',
    limited: 'هناك طلبات كثيرة الآن. من فضلك حاول بعد دقيقة.',
    unshown: 'لا يمكن عرض المواعيد المتاحة الآن.',
    unreached: 'لا يمكن الوصول إلى المواعيد المتاحة الآن.',
    late: 'تستغرق المواعيد وقتًا أطول من اللازم.',
    cut: 'يبدو أنك غير متصل بالإنترنت، فلا يمكن عرض المواعيد المتاحة.',
    offline: 'يبدو أنك غير متصل بالإنترنت. لم يُرسل شيء، وما كتبته محفوظ.',
    unfit: 'لا يمكن حجز هذا الموعد إلا على صفحته.',
    lost: 'لم يصل رد، فلا نعلم هل وصل حجزك. من فضلك راجع بريدك قبل المحاولة مرة أخرى.',
    lostSafe: 'لم يصل رد، فلا نعلم هل وصل حجزك. يمكنك المحاولة مرة أخرى باطمئنان: لن يُحجز مرتين.',
  },
} satisfies Translation<NativeStrings>;
