import type { ComponentType, Ref } from 'react';

import { DatePicker, DateTimePicker, TimePicker } from '@strapi/design-system';

import { replaceForwardRef } from '../forward-ref';

import { JalaliDatePicker } from './jalali-date-picker';
import { JalaliDateTimePicker } from './jalali-date-time-picker';
import { PersianTimePicker } from './persian-time-picker';
import { useIsPersian } from './texts';

/** Wherever the panel draws one of the design system's pickers: ours in Persian, its own in every other language. */
export function replacePickers(): void {
  drawInPersian(DatePicker, JalaliDatePicker);
  drawInPersian(DateTimePicker, JalaliDateTimePicker);
  drawInPersian(TimePicker, PersianTimePicker);
}

type OfInput = Readonly<{ inputRef: Ref<HTMLInputElement> }>;

function drawInPersian<Props extends OfInput>(component: unknown, given: ComponentType<Props>): void {
  // The design system's own callers give props of its own types, which `Props` repeats.
  const Persian = given as unknown as ComponentType<OfInput>;
  replaceForwardRef(
    component,
    (Original) =>
      function Either(props, ref) {
        return useIsPersian() ? (
          <Persian {...props} inputRef={ref as Ref<HTMLInputElement>} />
        ) : (
          <Original {...props} ref={ref} />
        );
      },
  );
}
