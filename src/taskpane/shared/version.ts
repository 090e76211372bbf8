import { version as packageVersion } from '../../../package.json';

/** Printed on the sheets and in Om. */
export const version: string = packageVersion;
