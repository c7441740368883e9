/** @pure The strings around a request form. */

export interface FormStrings {
  /** Names who receives what is written: a service, a host, or no name for the page's own site. */
  readonly goes: (name: string, named: boolean) => string;
  readonly goesBack: string;
  readonly mail: (address: string) => string;
  /** Advises people to keep private matters out of a form that is not made for them. */
  readonly discreet: string;
  readonly sending: string;
  readonly sent: string;
  readonly next: string;
  readonly another: string;
  readonly kept: string;
  readonly offline: string;
  readonly refused: string;
  readonly silent: string;
  readonly unreached: string;
  readonly returned: string;
  /** Of a form made by the widget. */
  readonly submit: string;
  readonly optional: string;
  readonly fields: Readonly<Record<string, string>>;
}

export const english: FormStrings = {
  goes: (name, named) =>
    named ? `What you write goes to us through ${name}, our form service.` : `What you write goes to ${name}.`,
  goesBack: 'What you write goes to us, through this site alone.',
  mail: (address) => `Opens your own mail program, with a message to ${address}.`,
  discreet: 'Please keep private details, such as health information, for the conversation itself.',
  sending: 'Sending …',
  sent: 'Your request has been sent',
  next: 'We will answer where you asked us to. You need not do anything now.',
  another: 'Write another request',
  kept: 'Everything you wrote is still here.',
  offline: 'You seem to be offline.',
  refused: 'Your request was not accepted.',
  silent: 'No answer has come, so we cannot tell whether your request arrived. You can send it once more.',
  unreached: 'Your request could not be sent.',
  returned:
    'The site answered with its form again, so it is not certain that your request was accepted. Send it once more, and you will see its answer.',
  submit: 'Send request',
  optional: '(optional)',
  fields: { name: 'Your name', email: 'Email', phone: 'Phone', message: 'What would you like to tell us first?' },
};
