export * from './calendar';
export { type DigitSet, formatNumber, toAsciiDigits, toPersianDigits } from './digits';
export * from './identifiers';
export * from './search';
export * from './text';
export * from './working-days';
export { ORDER_VERSION, sortKey } from './order';
export * from './tidy';
export * from './slug';
