import { createContext } from "react"

/** The row that keys act on. Cells read it, so that moving it makes no new columns. */
export const CursorContext = createContext<string | null>(null)
