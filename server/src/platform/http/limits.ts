const MEBIBYTE = 1024 * 1024;

/** The largest file that is read, decoded. */
export const FILE_LIMIT = 15 * MEBIBYTE;

/** The largest JSON body: a file of the largest size in Base64, and the fields around it. */
export const JSON_BODY_LIMIT = 22 * MEBIBYTE;

/**
 * How long a connection may carry nothing in either direction while it is answered, in milliseconds. A download holds a
 * connection to the database for as long as it lasts, and a laptop that fell asleep never says that it has gone.
 */
export const STALLED_MS = 5 * 60_000;

/**
 * Limits of a form with a file. The file may be a little over its limit, so that the feature refuses it with words of its
 * own; what is far over is cut off while it comes in.
 */
export const UPLOAD_LIMITS = {
  fileSize: FILE_LIMIT + MEBIBYTE,
  files: 1,
  fields: 12,
  fieldSize: 16 * 1024,
  fieldNameSize: 100,
  parts: 13,
  headerPairs: 20,
} as const;
