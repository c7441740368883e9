/** Japanese strings of the confirmation of a booking. */
import type { ConfirmationStrings } from '../../booking/confirmation/strings.js';
import type { Translation } from '../../i18n/strings.js';

export default {
  title: {
    confirmed: '予約が完了しました',
    pending: '申し込みを送信しました',
    payment: '時間が登録されました。あと一歩です',
    requested: '申し込みを送信しました',
  },
  next: {
    confirmed: '詳しい内容はメールで届きます。',
    pending: '確定はまだです。メールでお知らせが届きます。',
    payment: 'お支払いが済むと有効になります。',
    requested: 'メールで返事が届きます。',
  },
  nextTitle: 'このあとの流れ',
  at: 'お使いの地域の時刻',
  atPractice: '相談室の時刻',
  with: '担当',
  reference: '番号',
  add: 'カレンダーに追加',
  calendars: {
    google: 'Google カレンダー',
    outlook: 'Outlook.com',
    office: 'Microsoft 365',
    ics: 'Apple など（.ics ファイル）',
  },
  addNote: (entry) => `予定の名前は「${entry}」になります。GoogleとMicrosoftには、選んだ場合だけ伝わります。`,
  entry: (practice) => (practice ? `予約（${practice}）` : '予約'),
  pay: '今すぐ支払う',
  manage: '変更またはキャンセル',
  another: '別の時間も予約する',
  kept: 'このお知らせは、ページを離れるか再読み込みするまで残ります。',
} satisfies Translation<ConfirmationStrings>;
