import {
  ArrowLeft,
  ArrowRight,
  BulletList,
  ChevronLeft,
  ChevronRight,
  ExternalLink,
  NumberList,
  SignOut,
} from '@strapi/icons';

import { replaceForwardRef } from '../forward-ref';

/** Icons that point along the line of reading. Clocks, checks, media controls, reloading and logos are not among them. */
const DIRECTIONAL = [ArrowLeft, ArrowRight, BulletList, ChevronLeft, ChevronRight, ExternalLink, NumberList, SignOut];

/** Marks them in the page, so that one rule of `corrections.ts` mirrors them there and only there. */
export function markDirectionalIcons(): void {
  for (const icon of DIRECTIONAL) {
    replaceForwardRef(icon, (Icon) => (props, ref) => <Icon data-directional="" {...props} ref={ref} />);
  }
}
