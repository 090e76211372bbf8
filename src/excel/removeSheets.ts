export { removeSheets } from './ownSheets';
