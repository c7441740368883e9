/**
 * @pure The smaller adapters in one part: most are a few lines, and a part of its own costs the first load a hash that
 *   is
 * longer than they are.
 */
import type { ProviderAdapter } from './provider-adapter.js';
import { adapter as simplepractice } from './simplepractice.js';
import { adapter as savvycal } from './savvycal.js';
import { adapter as hubspot } from './hubspot.js';
import { adapter as jane } from './jane.js';
import { adapter as therapynotes } from './therapynotes.js';
import { adapter as headway } from './headway.js';
import { adapter as google } from './google.js';
import { adapter as microsoft } from './microsoft.js';
import { adapter as square } from './square.js';
import { adapter as tidycal } from './tidycal.js';
import { adapter as youcanbookme } from './youcanbookme.js';
import { adapter as setmore } from './setmore.js';
import { adapter as zcal } from './zcal.js';
import { adapter as zeeg } from './zeeg.js';
import { adapter as wix } from './wix.js';
import { adapter as easyappointments } from './easyappointments.js';
import { adapter as librebooking } from './librebooking.js';
import { adapter as other } from './other.js';

export const more = {
  simplepractice,
  savvycal,
  hubspot,
  jane,
  therapynotes,
  headway,
  google,
  microsoft,
  square,
  tidycal,
  youcanbookme,
  setmore,
  zcal,
  zeeg,
  wix,
  easyappointments,
  librebooking,
  other,
} satisfies Readonly<Record<string, ProviderAdapter>>;
