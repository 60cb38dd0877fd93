import { MedusaError } from "@medusajs/framework/utils"
import { fromMinor } from "../../lib/money"
import { nameOf } from "./rules"

export const refuse = (message: string) => new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
export const invalid = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

/** The same for one that is not there and one that is somebody else's. */
export const notFound = (id: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `Complaint with id '${id}' not found`)

type Versioned = { number: number; version: number; status: string }
/** Somebody else decided meanwhile. */
export const stale = (complaint: Versioned) =>
  new MedusaError(
    MedusaError.Types.CONFLICT,
    `${nameOf(complaint)} was changed meanwhile: it is ${complaint.status}, version ` +
      `${complaint.version}. Read it again and decide anew`
  )

type Currency = { currency_code: string; decimals: number }
/** `12.50 USD` of minor units. */
export const money = (minor: number, { currency_code, decimals }: Currency) =>
  `${fromMinor(minor, decimals).toFixed(decimals)} ${currency_code.toUpperCase()}`
