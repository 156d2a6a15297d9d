import { createSigner } from '@hamresan/kit';

const letters = createSigner({ secret: 'of this server', purpose: 'letters' });

describe('a signer', () => {
  it('knows what it signed', () => {
    const signature = letters.sign('یک متن');

    expect(letters.matches('یک متن', signature)).toBe(true);
  });

  it('signs as HMAC-SHA-256 does, in letters that an address can have', () => {
    // printf 'letters\nab' | openssl dgst -sha256 -hmac 'of this server' -binary | basenc --base64url
    expect(letters.sign('ab')).toBe('1eKqVPFjTY73WaV7u5G2bAwzW4d0Jh9hjhcSnXS5l7g');
  });

  it.each([
    ['another text', 'یک متن دیگر', letters.sign('یک متن')],
    ['half of the signature', 'یک متن', letters.sign('یک متن').slice(0, 20)],
    ['no signature', 'یک متن', ''],
    ['another purpose', 'یک متن', createSigner({ secret: 'of this server', purpose: 'files' }).sign('یک متن')],
    ['another server', 'یک متن', createSigner({ secret: 'of that server', purpose: 'letters' }).sign('یک متن')],
  ])('does not know %s', (_what, text, signature) => {
    expect(letters.matches(text, signature)).toBe(false);
  });
});
