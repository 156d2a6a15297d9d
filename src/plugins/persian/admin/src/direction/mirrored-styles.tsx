import type { ReactNode } from 'react';

import { StyleSheetManager } from 'styled-components';
import rightToLeft from 'stylis-plugin-rtl';

import { usePageDirection } from './page-direction';

const MIRROR = [rightToLeft];
const AS_WRITTEN: typeof MIRROR = [];

/**
 * Strapi's styles name sides (`left`, `padding-right`, `translateX`): where the page runs from right to left, they are
 * mirrored as they are written into the page. Logical properties, of which the design system has many, stay as they are.
 */
export const MirroredStyles = ({ children }: Readonly<{ children: ReactNode }>) => (
  <StyleSheetManager stylisPlugins={usePageDirection() === 'rtl' ? MIRROR : AS_WRITTEN}>{children}</StyleSheetManager>
);
