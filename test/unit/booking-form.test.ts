import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { answerOf, endpointOf, type FormFacts } from '../../src/booking/form/endpoint.js';
import { readForm } from '../../src/booking/form/form-plan.js';

const page = 'https://practice.example/blog/inner-child';
const form = (facts: Partial<FormFacts> = {}): FormFacts => ({
  action: page,
  method: 'post',
  enctype: '',
  target: '',
  netlify: false,
  ...facts,
  ...(facts.action && { action: new URL(facts.action, page).href }),
});

describe('who takes a form', () => {
  for (const [facts, kind, name, inline] of [
    [{ action: 'https://formspree.io/f/abcdwxyz' }, 'formspree', 'Formspree', true],
    [{ action: 'https://api.web3forms.com/submit' }, 'web3forms', 'Web3Forms', true],
    [{ action: 'https://formspree.io.evil.test/f/abcdwxyz' }, 'other', 'formspree.io.evil.test', false],
    [{ action: 'http://formspree.io/f/abcdwxyz' }, 'other', 'formspree.io', false],
    [{ action: '/contact' }, 'own', '', true],
    [{ action: page, netlify: true }, 'netlify', 'Netlify', true],
    [{ action: 'https://forms.elsewhere.example/x' }, 'other', 'forms.elsewhere.example', false],
    [{ action: 'mailto:hello@practice.example?subject=First%20call' }, 'mail', 'hello@practice.example', false],
    [{ action: '/search', method: 'get' }, 'own', '', false],
    [{ action: '/contact', target: '_blank' }, 'own', '', false],
    [{ action: '/contact', enctype: 'text/plain' }, 'own', '', false],
    [{ action: '/contact', method: 'dialog' }, 'own', '', false],
  ] as const)
    it(`${JSON.stringify(facts)} is ${kind}${inline ? ', and can be sent in place' : ''}`, () => {
      const found = endpointOf(form(facts), new URL(page).origin);
      assert.deepEqual([found.kind, found.name, found.inline], [kind, name, inline]);
    });
});

describe('what an answer means', () => {
  it('a good status is enough, whatever the page says', () => {
    assert.deepEqual(answerOf(true, undefined), { sent: true });
    assert.deepEqual(answerOf(true, { ok: true, next: '/thanks' }), { sent: true });
    assert.deepEqual(answerOf(true, { success: true, message: 'Email sent' }), { sent: true });
  });

  it('an objection inside a good status is an objection', () => {
    assert.deepEqual(answerOf(true, { success: false, message: 'Invalid access key' }), {
      sent: false,
      message: 'Invalid access key',
      fields: [],
    });
    assert.deepEqual(answerOf(true, { error: 'Form is closed' }), {
      sent: false,
      message: 'Form is closed',
      fields: [],
    });
  });

  it('errors name their fields, in either common shape', () => {
    const field = { field: 'email', message: 'should be an email' };
    assert.deepEqual(answerOf(false, { errors: [{ ...field, code: 'TYPE_EMAIL' }] }), {
      sent: false,
      message: '',
      fields: [field],
    });
    assert.deepEqual(answerOf(false, { errors: { email: ['should be an email'] } }), {
      sent: false,
      message: '',
      fields: [field],
    });
    assert.deepEqual(answerOf(false, { errors: [{ message: 'Too many requests' }] }), {
      sent: false,
      message: 'Too many requests',
      fields: [],
    });
  });

  it('no answer, however odd, throws; a bad status never counts as sent', () => {
    fc.assert(fc.property(fc.anything(), (body) => assert.equal(answerOf(false, body).sent, false)));
    fc.assert(fc.property(fc.anything(), (body) => assert.equal(typeof answerOf(true, body).sent, 'boolean')));
  });
});

describe('a form from attributes or JSON', () => {
  const read = (given: unknown, key?: unknown) => {
    const codes: string[] = [];
    return { plan: readForm(given, key, page, (code) => codes.push(code)), codes };
  };

  it('an address alone asks for name, email and message', () => {
    const { plan, codes } = read('https://formspree.io/f/abcdwxyz');
    assert.deepEqual(codes, []);
    assert.equal(plan?.action, 'https://formspree.io/f/abcdwxyz');
    assert.deepEqual(
      plan.fields.map(({ name, type, required }) => [name, type, required]),
      [
        ['name', 'text', true],
        ['email', 'email', true],
        ['message', 'textarea', false],
      ],
    );
  });

  it('JSON names the fields; known ones bring their type', () => {
    const { plan, codes } = read({
      action: '/request',
      fields: ['name', 'phone', { name: 'course', label: 'Which course?', required: true }],
      hidden: { list: 'waiting' },
    });
    assert.deepEqual(codes, []);
    assert.deepEqual(
      plan?.fields.map(({ name, type, required }) => [name, type, required]),
      [
        ['name', 'text', true],
        ['phone', 'tel', false],
        ['course', 'text', true],
      ],
    );
    assert.deepEqual(plan.hidden, { list: 'waiting' });
  });

  it('the access key travels as Web3Forms expects it', () => {
    assert.deepEqual(read('https://api.web3forms.com/submit', 'k-1').plan?.hidden, { access_key: 'k-1' });
  });

  it('an address that is none, or a field without words, is told', () => {
    assert.deepEqual(read('javascript:alert(1)'), { plan: undefined, codes: ['WL-BOOKING-070'] });
    assert.deepEqual(read({ action: '/request', fields: [{ name: 'shoe' }, 'email'] }).codes, ['WL-BOOKING-071']);
    assert.deepEqual(read(undefined), { plan: undefined, codes: [] });
  });

  it('nothing throws, whatever is given', () => {
    fc.assert(fc.property(fc.anything(), fc.anything(), (given, key) => void read(given, key)));
  });
});
