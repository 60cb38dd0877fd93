import { parseArgs } from "node:util"
import { Problem } from "../launcher/terminal.mjs"

/** At most one file, and the options that are known. */
export function readArguments(options) {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    if (positionals.length > 1) throw new Error(`"${positionals[1]}" is one file too many`)
    return { ...values, file: positionals[0] }
  } catch (error) {
    const names = Object.entries(options).map(([name, { type }]) =>
      type === "string" ? `--${name} N` : `--${name}`
    )
    throw new Problem(`${error.message.split(". ")[0]}; accepted: a file, ${names.join(", ")}`)
  }
}
