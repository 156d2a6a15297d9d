/** Strapi builds the panel with Vite; the plugin persian adds what right-to-left needs. */
export { withPersian as default } from 'strapi-plugin-persian/vite';
