export { dropTemplate as default } from './prepare';
