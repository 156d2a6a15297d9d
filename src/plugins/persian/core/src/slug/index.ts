export { type SlugOptions, slugOf } from './slug-of';
