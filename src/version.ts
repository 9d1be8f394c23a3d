/** The version of this package; a test holds it to package.json. */
export const VERSION = '0.1.0';
/** Version of the shape of `Comparison` and of every JSON output; raised whenever a field changes. */
export const SCHEMA_VERSION = 1;
