import { localeOf } from "./locale"

const KILOBYTE = 1024
const MEGABYTE = 1024 ** 2

/** "1.2 MB", in the words of the dashboard's language. */
export const fileSize = (bytes: number, language: string) =>
  bytes < MEGABYTE
    ? inUnit(bytes / KILOBYTE, "kilobyte", language)
    : inUnit(bytes / MEGABYTE, "megabyte", language)

const inUnit = (amount: number, unit: string, language: string) =>
  new Intl.NumberFormat(localeOf(language), {
    ...{ style: "unit", unit },
    maximumFractionDigits: 1,
  }).format(amount)
