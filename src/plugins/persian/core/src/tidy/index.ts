export { tidyText } from './tidy-text';
