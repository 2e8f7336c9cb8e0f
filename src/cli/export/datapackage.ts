import { datapackageFiles } from '../../render/export/datapackage.ts';
import type { Format } from './format.ts';

/** A Frictionless data package: datapackage.json and its tables, in a folder. */
export const format: Format = {
  ending: undefined,
  whole: false,
  make: (page) => datapackageFiles(page),
};
