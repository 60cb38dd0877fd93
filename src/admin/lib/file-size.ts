import { localeOf } from "./locale"

const KILOBYTE = 1024
const MEGABYTE = 1024 ** 2
const GIGABYTE = 1024 ** 3

/** "1.2 MB", in the words of the dashboard's language. */
export const fileSize = (bytes: number, language: string) => {
  if (bytes < MEGABYTE) return inUnit(bytes / KILOBYTE, "kilobyte", language)
  if (bytes < GIGABYTE) return inUnit(bytes / MEGABYTE, "megabyte", language)
  return inUnit(bytes / GIGABYTE, "gigabyte", language)
}

const inUnit = (amount: number, unit: string, language: string) =>
  new Intl.NumberFormat(localeOf(language), {
    ...{ style: "unit", unit },
    maximumFractionDigits: 1,
  }).format(amount)
