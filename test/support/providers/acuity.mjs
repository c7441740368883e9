/**
 * Stands for https://<owner>.acuityscheduling.com/schedule.php and its kin under Squarespace's name
 * (docs/decisions/provider-protocols.md): a
 * text `sizing:<px>`, first a small one, and nothing about bookings. Steps: `tall`, `odd`.
 */
import { page, steps } from './page.mjs';

export default {
  'acuity/schedule': () =>
    page(
      'Acuity',
      `parent.postMessage('sizing:30', '*'); setTimeout(() => parent.postMessage('sizing:870', '*'), 40);
      ${steps(`{ tall: () => parent.postMessage('sizing:1300', '*'), odd: () => { for (const odd of ['sizing:', 'sizing:NaN', 'sizing:1e9', { sizing: 900 }]) parent.postMessage(odd, '*'); } }`)}`,
    ),
};
