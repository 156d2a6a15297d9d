import holiday from './holiday/schema.json';
import holidayYear from './holiday-year/schema.json';
import slug from './slug/schema.json';
import textChange from './text-change/schema.json';
import textRun from './text-run/schema.json';

export const contentTypes = {
  holiday: { schema: holiday },
  'holiday-year': { schema: holidayYear },
  slug: { schema: slug },
  'text-run': { schema: textRun },
  'text-change': { schema: textChange },
};
