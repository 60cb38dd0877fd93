/** A filter for texts that contain what somebody typed, as it stands: a text, not a pattern. */
export const containing = (text: string) => ({ $ilike: `%${text.replace(/[\\%_]/g, "\\$&")}%` })
