/** The media type of files that people upload: a picture or PDF, as the answer's header says. */
export const ANY_FILE = "*/*"
