/** Chinese strings of the confirmation of a booking, in simplified characters. */
import type { ConfirmationStrings } from '../../booking/confirmation/strings.js';
import type { Translation } from '../../i18n/strings.js';

export default {
  title: {
    confirmed: '您的预约已完成',
    pending: '您的申请已发送',
    payment: '您的时间已登记，还差一步',
    requested: '您的申请已发送',
  },
  next: {
    confirmed: '详情会通过电子邮件发给您。',
    pending: '还需要确认。您会收到电子邮件通知。',
    payment: '付款后生效。',
    requested: '您会收到电子邮件回复。',
  },
  nextTitle: '接下来',
  at: '您的时间',
  atPractice: '机构所在地时间',
  with: '预约对象',
  reference: '编号',
  add: '添加到日历',
  calendars: {
    google: 'Google 日历',
    outlook: 'Outlook.com',
    office: 'Microsoft 365',
    ics: 'Apple 及其他（.ics 文件）',
  },
  addNote: (entry) => `日历条目的名称是“${entry}”。只有您选择 Google 或 Microsoft 时，它们才会得知。`,
  entry: (practice) => (practice ? `预约，${practice}` : '预约'),
  pay: '现在付款',
  manage: '更改或取消',
  another: '预约其他时间',
  kept: '这条提示会保留到您离开或重新加载页面。',
} satisfies Translation<ConfirmationStrings>;
