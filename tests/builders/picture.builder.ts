import sharp from 'sharp';

type Picture = Readonly<{ width?: number; height?: number; format?: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' }>;

/** Bytes of a picture of one colour that says where it was taken. */
export const somePicture = ({ width = 640, height = 360, format = 'jpeg' }: Picture = {}): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#3a7d44' } })
    .withExif({ IFD0: { Copyright: 'SECRET-OWNER' }, IFD3: { GPSLatitude: '39/1 17/1 42/1', GPSLatitudeRef: 'N' } })
    .toFormat(format)
    .toBuffer();
