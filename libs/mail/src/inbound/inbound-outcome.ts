import type { InboundRefusalCode } from '#domain/mail';

/** What became of a mail: POSTED; IGNORED (automatic); DUPLICATE; REFUSED as the browser would refuse it, or why not. */
export type InboundOutcome = 'POSTED' | 'IGNORED' | 'DUPLICATE' | 'REFUSED' | InboundRefusalCode;
