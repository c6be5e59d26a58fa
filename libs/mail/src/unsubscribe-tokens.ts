import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MailKind } from '#domain/mail';
import { Config } from '#platform/config';
import { isId } from '#platform/database';

/** What a link in a mail turns off: mail of one kind to a member, or of every kind. */
export interface Unsubscribing {
  readonly memberId: string;
  readonly kind: MailKind | 'ALL';
}

const kinds: readonly string[] = [...Object.values(MailKind), 'ALL'];
const isKind = (text: string): text is MailKind | 'ALL' => kinds.includes(text);

/**
 * Signed, so that whoever holds the mail can stop it without signing in, and nobody can stop anybody else's. They
 * hold for as long as SESSION_SECRET does.
 */
@Injectable()
export class UnsubscribeTokens {
  constructor(private readonly config: Config) {}

  make({ memberId, kind }: Unsubscribing): string {
    return `${memberId}.${kind}.${this.sign(memberId, kind)}`;
  }

  /** Null for what is no token of ours. */
  read(token: string): Unsubscribing | null {
    const [memberId = '', kind = '', signature = ''] = token.split('.');
    if (!isId(memberId) || !isKind(kind)) return null;
    const given = Buffer.from(signature);
    const right = Buffer.from(this.sign(memberId, kind));
    return given.length === right.length && timingSafeEqual(given, right) ? { memberId, kind } : null;
  }

  private sign(memberId: string, kind: string): string {
    return createHmac('sha256', this.config.sessionSecret)
      .update(`unsubscribe ${memberId} ${kind}`)
      .digest('base64url');
  }
}
