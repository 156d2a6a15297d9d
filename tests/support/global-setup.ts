export { prepareTemplate as default } from './prepare';
