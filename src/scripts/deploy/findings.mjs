/** What a rule says: how it is, what that means for the shop, and what to set when it is not well. */
export const ok = (name, means) => ({ level: "ok", name, means })
export const warning = (name, means, set) => ({ level: "warning", name, means, set })
export const wrong = (name, means, set) => ({ level: "wrong", name, means, set })

const WIDTH = Math.max(...["ok", "warning", "wrong"].map((level) => level.length))
const INDENT = " ".repeat(WIDTH + 2)

/** A line, and a second one with what to do. */
export const linesOf = ({ level, name, means, set }) => [
  `${level.padEnd(WIDTH)}  ${name}: ${means}`,
  ...(set ? [`${INDENT}→ ${set}`] : []),
]
