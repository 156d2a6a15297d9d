import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs texts with a secret of this server, and knows its own signatures again. */
export type Signer = Readonly<{
  sign: (text: string) => string;
  matches: (text: string, signature: string) => boolean;
}>;

/**
 * HMAC-SHA-256 (RFC 2104). What is signed for one purpose is not signed for another; a wrong signature takes as long to
 * compare as a right one.
 */
export function createSigner({ secret, purpose }: Readonly<{ secret: string; purpose: string }>): Signer {
  const sign = (text: string): string => createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url');
  return {
    sign,
    matches(text, signature) {
      const [expected, given] = [Buffer.from(sign(text)), Buffer.from(signature)];
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
}
