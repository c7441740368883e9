import type { AllBookingWords } from '../strings.js';

/** Names in Latin letters keep their own direction inside an Arabic sentence. */
const own = (name: string) => `\u2068${name}\u2069`;
const who = (name: string, named: boolean) => (named ? `يفتح ${own(name)}، خدمة الحجز التي نستعملها،` : `يفتح ${own(name)}`);

export default {
  book: 'احجز موعدًا',
  reach: {
    'tel:': (to) => `اتصل على \u2066${to}\u2069`,
    'mailto:': (to) => `اكتب إلى \u2066${to}\u2069`,
    'sms:': (to) => `أرسل رسالة نصية إلى \u2066${to}\u2069`,
  },
  chose: 'اخترتَ:',
  leads: (label) => `صار رابط الحجز: «${own(label)}».`,
  hold: 'يمكن للحجز أن ينتظر. ستجده هنا متى أردت.',
  offline: 'يبدو أنك غير متصل بالإنترنت. اضغط مرة أخرى للمحاولة في علامة تبويب جديدة.',
  opens: {
    dialog: (name, named) => `${who(name, named)} في نافذة داخل هذه الصفحة.`,
    inline: (name, named) => `${who(name, named)} هنا في هذه الصفحة.`,
    tab: (name, named) => `${who(name, named)} في علامة تبويب جديدة.`,
  },
  facts: { practice: 'العيادة', area: 'لمن', format: 'أين', length: 'الجلسة', price: 'السعر', replyWithin: 'نردّ خلال' },
  close: 'إغلاق',
  heading: 'الحجز',
  frame: (name) => `صفحة الحجز لدى ${own(name)}`,
  receives: (name) => `ما تكتبه يصل إلى ${own(name)}.`,
  newTab: 'فتح في علامة تبويب جديدة',
  newTabOf: (name) => `فتح ${own(name)} في علامة تبويب جديدة`,
  help: 'لا يغلق مفتاح Escape صفحة الحجز ما دمت بداخلها. استعمل زر «إغلاق».',
  loading: (name) => `جارٍ فتح ${own(name)}.`,
  slow: () => 'يستغرق الأمر وقتًا أطول من المعتاد.',
  unsure: (name) => `لا يمكننا أن نعرف من هنا هل فُتحت صفحة ${own(name)}. إن لم ترَ شيئًا فافتحها في علامة تبويب جديدة.`,
  ready: (name) => `فُتحت صفحة ${own(name)}.`,
  stalled: (name) => `لم يصل ردّ من ${own(name)} بعد.`,
  refused: (name) => `يتعذّر على ${own(name)} عرض صفحة الحجز هنا.`,
  blocked: () => 'يتعذّر عرض صفحة الحجز داخل هذه الصفحة.',
  instead: 'يمكنك فتحها في علامة تبويب جديدة، وتبقى هذه الصفحة كما هي.',
  booked: {
    confirmed: (name) => `تم الحجز عبر ${own(name)}. ستصلك التفاصيل من هناك.`,
    pending: (name) => `وصل طلبك إلى ${own(name)}، ولا يزال بانتظار التأكيد.`,
    payment: (name) => `سُجّل موعدك لدى ${own(name)}، ولا يزال الدفع مستحقًا هناك.`,
    requested: (name) => `وصل طلبك إلى ${own(name)}، وسيصلك الرد.`,
  },
} satisfies AllBookingWords;
