/** A rendering longer than this is cut: nobody's mail is. */
export const LONGEST = 4 * 1024 * 1024;
/** One longer than this is not even looked at: making one text of its parts may take more memory than there is, which ends the process. */
export const TOO_LONG = 64 * 1024 * 1024;
