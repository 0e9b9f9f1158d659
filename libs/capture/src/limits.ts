/** Name and version of this reader; stands on every version that it read. */
export const CAPTURE_READER = 'uade-capture/0.3.0';

/** The most bytes a capture may have; more is refused as `input-too-large`. */
export const MAX_CAPTURE_BYTES = 15 * 1024 * 1024;
