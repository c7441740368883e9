/** @pure Recognises tracking parameters of addresses. */

/** Parameters of campaigns and advertising networks. */
const TRACKING =
  /^(utm_|pk_|piwik_|mtm_|matomo_|hsa_|_hs|vero_|oly_)|^(fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|mc_cid|mc_eid|mkt_tok|epik|sc_cid|s_cid|_ga|_gl|_ke|ref_src|ref_url|cmpid|wt_mc|wickedid|rb_clickid|spm|srsltid)$/i;

/** Whether a parameter only identifies where the visitor came from. */
export const isTracking = (name: string): boolean => TRACKING.test(name);
