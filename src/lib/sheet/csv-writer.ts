import { stringify, Stringifier } from "csv-stringify"
import { Output, roomIn, Written } from "./output"

type Options = {
  /** For machines: without the mark that makes Excel read the file as UTF-8. */
  raw?: boolean
}

/** Writes rows as CSV, every field in quotes. What the fields hold is the caller's care. */
export class CsvWriter {
  private readonly csv: Stringifier
  private readonly writing: Promise<void>
  private failure: unknown

  constructor(
    private readonly output: Output,
    { raw = false }: Options = {}
  ) {
    const quoted = { quoted: true, quoted_empty: true, quoted_string: true }
    this.csv = stringify({ bom: !raw, record_delimiter: "windows", ...quoted })
    this.writing = output.drink(this.csv)
    // It is told by the next row; until then nobody waits for it.
    this.writing.catch((error: unknown) => {
      this.failure = error
      this.csv.destroy()
    })
  }

  /** Writes a row; what it returns is to be waited for before the next one. */
  add(fields: readonly (string | number)[]): Promise<void> | undefined {
    if (this.failure) throw this.failure
    return this.csv.write(fields) ? undefined : roomIn(this.csv)
  }

  async end(): Promise<Written> {
    if (this.failure) throw this.failure
    this.csv.end()
    await this.writing
    return await this.output.end()
  }

  destroy() {
    this.csv.destroy()
  }
}
