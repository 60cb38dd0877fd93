/** Text, and no markup: what a browser would run begins with a bracket. */
const MARKUP = /^\s*</
/** A table's first line names its columns. */
const COLUMNS = /^[^\n]*[,;\t][^\n]*$/m
/** All but tabs and the ends of lines. */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/

/** Whether bytes are a table of text, CSV: UTF-8 with separators in its first line. */
export function isTextTable(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    const [head] = text.split("\n", 1)
    return COLUMNS.test(head) && !MARKUP.test(text) && !CONTROLS.test(text)
  } catch {
    return false
  }
}
