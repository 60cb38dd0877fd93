import { hue } from "../../../../components/chart/chart-style"

export const CREATED = hue("blue")
export const SOLVED = hue("green")
export const WAITING = hue("orange")
