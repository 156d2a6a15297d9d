import { MAX_PIXELS, derivativeWidths, pictureRefusal, serveAsData } from '../../../src/media/upload-policy';

const somePicture = (overrides: Partial<Parameters<typeof pictureRefusal>[0]> = {}) => ({
  extension: '.jpg',
  format: 'jpeg',
  pixels: 1920 * 1080,
  ...overrides,
});

describe('a picture', () => {
  it('is stored when its name, its bytes and its size agree with the rules', () => {
    expect(pictureRefusal(somePicture())).toBeNull();
  });

  it('may have its extension in capitals', () => {
    expect(pictureRefusal(somePicture({ extension: '.JPG' }))).toBeNull();
  });

  it('of exactly the largest size is stored', () => {
    expect(pictureRefusal(somePicture({ pixels: MAX_PIXELS }))).toBeNull();
  });

  it('with one pixel more is refused', () => {
    expect(pictureRefusal(somePicture({ pixels: MAX_PIXELS + 1 }))).toEqual({
      code: 'image-too-large',
      pixels: MAX_PIXELS + 1,
      maximum: MAX_PIXELS,
    });
  });

  it('under a false name is refused', () => {
    expect(pictureRefusal(somePicture({ extension: '.png' }))).toEqual({
      code: 'image-type-mismatch',
      extension: '.png',
      format: 'jpeg',
    });
  });

  it.each([undefined, 'svg', 'tiff', 'pdf'])('of the format %s is refused', (format) => {
    expect(pictureRefusal(somePicture({ format }))).toEqual({ code: 'image-unreadable' });
  });
});

describe('the widths of derivatives', () => {
  it.each([
    [4000, [480, 960, 1600]],
    [1600, [480, 960, 1600]],
    [1000, [480, 960, 1000]],
    [960, [480, 960]],
    [200, [200]],
  ])('for a picture %i pixels wide: %j', (width, widths) => {
    expect(derivativeWidths(width)).toEqual(widths);
  });
});

describe('the headers of stored files', () => {
  const headersOf = (file: string) => {
    const headers: Record<string, string> = {};
    serveAsData({ setHeader: (name: string, value: string) => (headers[name] = value) } as never, file);
    return headers;
  };

  it('keep a picture from running', () => {
    expect(headersOf('/uploads/a.webp')).toEqual({
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  });

  it.each(['/uploads/a.pdf', '/uploads/a.txt', '/uploads/a.html', '/uploads/a'])(
    'hand %s over as a download',
    (file) => {
      expect(headersOf(file)).toMatchObject({ 'Content-Disposition': 'attachment' });
    },
  );
});
