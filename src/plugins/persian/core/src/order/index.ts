export { ORDER_VERSION } from './order-table';
export { sortKey } from './sort-key';
