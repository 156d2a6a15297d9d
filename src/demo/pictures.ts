import path from 'node:path';

import sharp from 'sharp';

/** The typeface is a package of npm (OFL); sharp's Pango takes it from the file, so the machine needs no font. */
const FONT_FILE = path.join(
  path.dirname(require.resolve('vazirmatn/package.json')),
  'fonts',
  'ttf',
  'Vazirmatn-Bold.ttf',
);

type Canvas = Readonly<{ width: number; height: number; hue: number; motif: number }>;

/** A cover, 1600 × 900: a landscape in one hue with a title in Persian, as PNG bytes. */
export async function drawCover(title: string, { hue, motif }: Pick<Canvas, 'hue' | 'motif'>): Promise<Buffer> {
  const canvas = { width: 1600, height: 900, hue, motif };
  const words = await typeset(title, { size: 92, width: 1300 });
  const brand = await typeset('هم‌رسان', { size: 34, width: 400 });
  return sharp(Buffer.from(landscape(canvas)))
    .composite([
      { input: words.image, left: canvas.width - 110 - words.width, top: 150 },
      { input: brand.image, left: canvas.width - 112 - brand.width, top: 92 },
    ])
    .png({ palette: true })
    .toBuffer();
}

/** A square emblem, 512 × 512, with a short name in Persian, as PNG bytes. */
export async function drawEmblem(name: string, hue: number): Promise<Buffer> {
  const words = await typeset(name, { size: 54, width: 360, align: 'centre' });
  const ring = `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512">
    <rect width="512" height="512" fill="#fff"/>
    <circle cx="256" cy="256" r="236" fill="hsl(${String(hue)} 48% 32%)"/>
    <circle cx="256" cy="256" r="214" fill="none" stroke="hsl(${String(hue)} 60% 78%)" stroke-width="4"/>
  </svg>`;
  return sharp(Buffer.from(ring))
    .composite([
      { input: words.image, left: Math.round(256 - words.width / 2), top: Math.round(256 - words.height / 2) },
    ])
    .png({ palette: true })
    .toBuffer();
}

type Setting = Readonly<{ size: number; width: number; align?: 'centre' | 'right' }>;

async function typeset(text: string, { size, width, align = 'right' }: Setting) {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="white">${escaped}</span>`,
      font: `Vazirmatn Bold ${String(size)}`,
      fontfile: FONT_FILE,
      align,
      width,
      rgba: true,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { image: data, width: info.width, height: info.height };
}

/** Three ranges of hills under a sky; `motif` shifts the ridges, so that no two subjects look alike. */
function landscape({ width, height, hue, motif }: Canvas): string {
  const ridges = [0.56, 0.7, 0.84].map((level, index) => {
    const lightness = 34 - index * 9;
    return `<path d="${ridge({ width, height, level, phase: motif * 1.7 + index * 2.3 })}" fill="hsl(${String(hue)} 45% ${String(lightness)}%)"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">
    <rect width="100%" height="100%" fill="hsl(${String(hue)} 42% 46%)"/>
    <circle cx="${String(260 + motif * 37)}" cy="250" r="104" fill="hsl(${String((hue + 40) % 360)} 75% 76%)" opacity="0.85"/>
    ${ridges.join('')}
  </svg>`;
}

type Ridge = Readonly<{ width: number; height: number; level: number; phase: number }>;

function ridge({ width, height, level, phase }: Ridge): string {
  const points = Array.from({ length: 17 }, (_, step) => {
    const x = (step / 16) * width;
    const y = height * (level + 0.07 * Math.sin(step * 0.9 + phase) + 0.035 * Math.sin(step * 2.1 + phase * 2));
    return `${x.toFixed(0)},${y.toFixed(0)}`;
  });
  return `M0,${String(height)} L${points.join(' L')} L${String(width)},${String(height)} Z`;
}
