import { createHash, timingSafeEqual } from 'node:crypto';
import { MethodNotAllowedException, NotFoundException } from '@nestjs/common';
import { raw, type RequestHandler } from 'express';
import { mostMailBytes } from '#mail';
import type { Config } from '#platform/config';
import { ApiError } from '#platform/errors';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Equal texts have equal digests, which are compared in the same time however much of them is right. */
const same = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

/**
 * Lets through a raw mail from whoever knows the secret, at most 1 MiB of it; its body is read only then.
 * Without a secret there is no such address.
 */
export function inboundRequests({ inboundMailSecret: secret }: Config): RequestHandler {
  const body = raw({ type: 'message/rfc822', limit: mostMailBytes });
  return (request, response, next) => {
    if (secret === null || request.path !== '/') return next(new NotFoundException());
    if (request.method !== 'POST') {
      response.set('Allow', 'POST');
      return next(new MethodNotAllowedException());
    }
    if (!same(request.headers.authorization ?? '', `Bearer ${secret}`)) {
      return next(
        new ApiError(
          'UNAUTHENTICATED',
          'Mail is taken with the header `Authorization: Bearer` and the secret INBOUND_MAIL_SECRET.',
        ),
      );
    }
    if (request.is('message/rfc822') === false) {
      return next(
        ApiError.badInput('Send the mail as it is, with the header `Content-Type: message/rfc822`.'),
      );
    }
    body(request, response, (error: unknown) => {
      const tooLarge = (error as { type?: unknown } | undefined)?.type === 'entity.too.large';
      next(
        tooLarge
          ? new ApiError(
              'PAYLOAD_TOO_LARGE',
              'The mail is larger than 1 MiB. Tell its sender; it is not kept.',
            )
          : error,
      );
    });
  };
}
